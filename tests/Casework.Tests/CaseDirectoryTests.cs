using System.Text;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>Cases as the desk reads them; who sees which is another test's.</summary>
[Collection(StoreTests.Name)]
public sealed class CaseDirectoryTests(PostgresServer postgres)
{
    private static readonly StaffMember Viewer = Office.Administrator;

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Those_in_haste_come_first_then_those_who_wait_longest_and_last_those_who_have_an_answer(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        (string Name, CaseUrgency Urgency, int? Waits)[] rows =
            [("e", CaseUrgency.Normal, null), ("b", CaseUrgency.Urgent, null), ("d", CaseUrgency.Normal, 5), ("a", CaseUrgency.Urgent, 1), ("c", CaseUrgency.Normal, 60)];
        foreach (var (name, urgency, waits) in rows)
        {
            var asker = await Asker.TalkAsync(node, name: $"\"{name}\"");
            await asker.PutAsync(node, asker.Case() with { Urgency = urgency, WaitingSince = waits is { } minutes ? Turn.Start.AddMinutes(-minutes) : null });
        }

        Assert.Equal("a b c d e", await NamesAsync(node, new(CaseBox.Open)));
        Assert.Equal("a b c d e", await NamesAsync(node, new(CaseBox.Waiting)));
        Assert.Equal("c d", await NamesAsync(node, new(CaseBox.Open, Page: 1, PageSize: 2)));
        Assert.Equal("", await NamesAsync(node, new(CaseBox.Open, Page: 3, PageSize: 2)));
        Assert.Equal("a", await NamesAsync(node, new(CaseBox.Open, Page: -1, PageSize: 0)));
        Assert.Equal(5, (await node.Cases.ListAsync(Viewer, new(CaseBox.Open, 9, 9), CancellationToken.None)).Total);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task The_latest_closed_comes_first(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        foreach (var (name, day) in ((string, int)[])[("b", 2), ("c", 1), ("a", 3)])
        {
            var asker = await Asker.TalkAsync(node, name: $"\"{name}\"");
            var asked = await asker.AskAsync(node);
            await asker.PutAsync(node, asked with { State = CaseState.Closed, ClosedAt = Turn.Start.AddDays(day), CloseReason = "answered" });
        }

        Assert.Equal("a b c", await NamesAsync(node, new(CaseBox.Closed)));
        Assert.Equal("", await NamesAsync(node, new(CaseBox.Open)));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_case_comes_with_the_persons_name_their_group_and_who_guides_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var member = await Asker.TalkAsync(node, "volunteer", "nl", "Almere", "\"Fictief Buurmens\"");
        var group = await member.FormAsync(node, "Haarlem", Office.Tigrinya.Id);
        var asked = await member.PutAsync(node, member.Case("volunteer", "nl") with { Words = [new("Hallo?", Turn.Start)], Question = "volunteer.languages" });

        var view = (await node.Cases.FindAsync(Viewer, asked.Id, CancellationToken.None))!;

        Assert.Equal(("Haarlem", "Fictief Buurmens", group, Office.Tigrinya.Id.ToString()), (view.Town, view.PersonName, view.Group, view.GroupBuilder));
        Assert.Equivalent(asked, view.Record, strict: true);
        Assert.Null(await node.Cases.FindAsync(Viewer, CaseId.New(Turn.Start), CancellationToken.None));
    }

    [Theory]
    [On(Provider.Sqlite, "null", "\"\"", "17", "{}", "[]")]
    [On(Provider.Postgres, "null")]
    public async Task Who_would_not_say_their_name_has_none(Provider provider, string value)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (silent, withheld) = (await Asker.TalkAsync(node), await Asker.TalkAsync(node, name: value));
        foreach (var each in (Asker[])[silent, withheld])
            Assert.Null((await node.Cases.FindAsync(Viewer, (await each.AskAsync(node)).Id, CancellationToken.None))!.PersonName);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_person_is_found_where_they_go_on(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var asker = await Asker.TalkAsync(node);
        var asked = await asker.AskAsync(node);
        var (teams, stranger) = (new ConversationKey("msteams", "a:here"), ParticipantId.New());
        Assert.Equal(asker.Conversation, (await node.Cases.LocateAsync(asked.Id, CancellationToken.None))!.Conversation);

        await node.TakeTurnAsync(teams, asker.Id, commit => commit with { BecomesCurrent = true, Reference = Turn.Bytes("ref") });
        var there = (await node.Cases.LocateAsync(asked.Id, CancellationToken.None))!;
        await node.TakeTurnAsync(teams, stranger, commit => commit with { Reference = Turn.Bytes("theirs") });
        var left = (await node.Cases.LocateAsync(asked.Id, CancellationToken.None))!;
        await node.TakeTurnAsync(asker.Conversation, stranger);
        var nowhere = await node.Cases.LocateAsync(asked.Id, CancellationToken.None);

        Assert.Equal((teams, "user of a:here", asked.Id), (there.Conversation, there.UserId, there.Record.Id));
        Assert.Equal(Turn.Bytes("ref"), there.Reference);
        Assert.Equal((asker.Conversation, null), (left.Conversation, left.Reference));
        Assert.Null(nowhere);
        Assert.Null(await node.Cases.LocateAsync(CaseId.New(Turn.Start), CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task What_was_said_is_read_backwards_over_all_conversations_with_its_translations(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var asker = new Asker(Turn.NewConversation(), ParticipantId.New());
        var elsewhere = Turn.NewConversation();
        await SayAsync(asker.Conversation, "one", 0);
        await SayAsync(elsewhere, "two", 1);
        await SayAsync(asker.Conversation, "three", 2);
        await node.TakeTurnAsync(asker.Conversation, asker.Id, commit => commit with
        {
            Messages = [new(commit.ExpectedSequence + 1, "card", Turn.Start.AddMinutes(3), Turn.Bytes("replacement"), Deliver: true, Replaces: "id")],
        });
        await Asker.TalkAsync(node);

        var said = await SaidAsync(null, 10);
        await node.Translations.PutAsync(asker.Id, said[0], "nl", "een", CancellationToken.None);
        await node.Translations.PutAsync(asker.Id, said[0], "en", "uno", CancellationToken.None);
        await node.Translations.PutAsync(asker.Id, said[0], "en", "ONE", CancellationToken.None);
        await node.Translations.PutAsync(asker.Id, said[1], "nl", "twee", CancellationToken.None);
        await node.Translations.PutAsync(ParticipantId.New(), said[2], "nl", "nobody's", CancellationToken.None);
        await node.Translations.PutAsync(asker.Id, said[2] with { Sequence = 99 }, "nl", "no such message", CancellationToken.None);
        var translated = await SaidAsync(null, 10);

        Assert.Equal("one two three", Words(said));
        Assert.Equal("two three", Words(await SaidAsync(null, 2)));
        Assert.Equal("one", Words(await SaidAsync(said[1].At, 2)));
        Assert.Equal((1L, Turn.Start, said[0].Conversation), (said[0].Sequence, said[0].At, said[2].Conversation));
        Assert.NotEqual(said[0].Conversation, said[1].Conversation);
        Assert.All(said, message => Assert.Empty(message.Translations));
        Assert.Equal("en=ONE nl=een", string.Join(' ', translated[0].Translations.Select(each => $"{each.Key}={each.Value}").Order(StringComparer.Ordinal)));
        Assert.Equal("twee", Assert.Single(translated[1].Translations).Value);
        Assert.Empty(translated[2].Translations);
        Assert.Empty(await node.Cases.SaidAsync(ParticipantId.New(), null, 10, CancellationToken.None));

        Task SayAsync(ConversationKey where, string words, int minute) => node.TakeTurnAsync(where, asker.Id, commit => commit with
        {
            Messages = [new(commit.ExpectedSequence + 1, "id", Turn.Start.AddMinutes(minute), Turn.Bytes(words), Deliver: false)],
        });

        Task<IReadOnlyList<SpokenMessage>> SaidAsync(DateTimeOffset? before, int limit) => node.Cases.SaidAsync(asker.Id, before, limit, CancellationToken.None);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task The_time_limits_find_open_cases_that_are_due_and_change_those_that_nobody_else_changed(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (first, second, later, never, closed) = (await DueAsync(-2), await DueAsync(0), await DueAsync(1), await DueAsync(null), await DueAsync(-3));
        await closed.Asker.PutAsync(node, closed.Record with { State = CaseState.Closed, ClosedAt = Turn.Start, CloseReason = "other" });
        await first.Asker.FormAsync(node, "Haarlem", Office.Arabic.Id);

        var due = await node.Cases.DueAsync(Turn.Start, 10, CancellationToken.None);
        Assert.Equal([first.Record.Id, second.Record.Id], due.Select(each => each.Record.Id));
        Assert.Equal([("Haarlem", Office.Arabic.Id.ToString()), ("Almere", null)], due.Select(each => (each.Town, each.GroupBuilder)));
        Assert.Single(await node.Cases.DueAsync(Turn.Start, 1, CancellationToken.None));

        var changed = due[0].Record with { LimitsPassed = 1, DueAt = Turn.Start.AddHours(1), OfferedTo = Office.Tigrinya.Id, OfferedBefore = [Office.Arabic.Id] };
        Alert alert = new(Guid.CreateVersion7(Turn.Start), AlertKind.Reminded, changed.Id, Office.Tigrinya.Id, "haarlem", Turn.Start);
        Assert.True(await node.Cases.TryUpdateAsync(changed, [alert], CancellationToken.None));
        Assert.False(await node.Cases.TryUpdateAsync(changed, [alert with { Id = Guid.NewGuid() }], CancellationToken.None));
        Assert.False(await node.Cases.TryUpdateAsync(never.Record with { Version = 0 }, [], CancellationToken.None));

        var read = (await first.Asker.ReadAsync(node)).Case!;
        Assert.Equivalent(changed with { Version = 2 }, read, strict: true);
        Assert.Equal([alert], await node.Alerts.WaitingAsync(10, CancellationToken.None));
        Assert.Equal([second.Record.Id], (await node.Cases.DueAsync(Turn.Start, 10, CancellationToken.None)).Select(each => each.Record.Id));
        var afterwards = await node.Cases.DueAsync(Turn.Start.AddHours(1), 10, CancellationToken.None);
        Assert.Equal((3, second.Record.Id), (afterwards.Count, afterwards[0].Record.Id));
        Assert.Contains(afterwards, each => each.Record.Id == later.Record.Id);

        async Task<(Asker Asker, CaseRecord Record)> DueAsync(int? hours)
        {
            var asker = await Asker.TalkAsync(node, town: "Almere");
            return (asker, await asker.PutAsync(node, asker.Case() with { DueAt = hours is { } number ? Turn.Start.AddHours(number) : null }));
        }
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task The_load_of_somebody_is_what_they_have_taken_and_not_closed(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        (StaffMember? Taker, bool IsClosed)[] cases = [(Office.Tigrinya, false), (Office.Tigrinya, false), (Office.Tigrinya, true), (Office.Arabic, false), (null, false), (Office.InAlmere, true)];
        foreach (var (taker, isClosed) in cases)
        {
            var asker = await Asker.TalkAsync(node);
            var record = await asker.AskAsync(node);
            if (taker is not null) record = await asker.PutAsync(node, record with { State = CaseState.Claimed, AssignedTo = taker.Id, OfferedTo = Office.InAlmere.Id });
            if (isClosed) await asker.PutAsync(node, record with { State = CaseState.Closed, ClosedAt = Turn.Start, CloseReason = "other" });
        }

        var loads = await node.Cases.LoadsAsync(CancellationToken.None);

        Assert.Equal((2, 2, 1), (loads.Count, loads[Office.Tigrinya.Id], loads[Office.Arabic.Id]));
    }

    [Fact]
    public async Task Every_box_of_every_viewer_is_read_by_its_index()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        await database.StartNodeAsync();
        foreach (var viewer in Office.Everybody)
        {
            foreach (var box in Enum.GetValues<CaseBox>())
            {
                foreach (var statement in CaseQueries.Page(viewer, box).Split(';'))
                {
                    var plan = await PlanAsync(database, statement);
                    Assert.Contains(plan, step => step.Contains("USING INDEX IX_cases_", StringComparison.Ordinal) || step.Contains("USING COVERING INDEX IX_cases_", StringComparison.Ordinal));
                    Assert.DoesNotContain(plan, step => step.StartsWith("SCAN ", StringComparison.Ordinal) && !step.Contains("IX_cases_", StringComparison.Ordinal) && viewer.IsActive);
                }
            }
        }
    }

    private static async Task<IReadOnlyList<string>> PlanAsync(TestDatabase database, string sql)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The store's own text.
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
#pragma warning restore CA2100
        foreach (var name in (string[])["@viewer", "@builder", "@organisation", "@languages", "@on_call", "@size", "@skip"])
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, 0);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
        return steps;
    }

    private static async Task<string> NamesAsync(Node node, CaseFilter filter) =>
        string.Join(' ', (await node.Cases.ListAsync(Viewer, filter, CancellationToken.None)).Cases.Select(view => view.PersonName));

    private static string Words(IEnumerable<SpokenMessage> said) => string.Join(' ', said.Select(message => Encoding.UTF8.GetString(message.Body)));
}
