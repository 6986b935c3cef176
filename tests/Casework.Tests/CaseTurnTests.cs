using System.Data.Common;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>Cases as turns store and read them.</summary>
[Collection(StoreTests.Name)]
public sealed class CaseTurnTests(PostgresServer postgres)
{
    private static readonly StaffId Builder = StaffId.New();

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_case_and_a_town_are_read_as_they_were_stored(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var asker = await Asker.TalkAsync(node, town: "Haarlem");
        var nobody = await asker.ReadAsync(node);
        var full = asker.Case() with
        {
            State = CaseState.Claimed,
            Urgency = CaseUrgency.Urgent,
            Reason = CaseReasons.Crisis,
            AssignedTo = Builder,
            HasTurn = true,
            OfferedTo = StaffId.New(),
            OfferedBefore = [StaffId.New(), StaffId.New()],
            LimitsPassed = 2,
            DueAt = Turn.Start.AddHours(2),
            Question = "newcomer.birthYear",
            Words = [new("ኣበይ ክነብር እየ?", Turn.Start), new("Is er een school?", Turn.Start.AddMinutes(1))],
        };

        var stored = await asker.PutAsync(node, full);
        var read = await asker.ReadAsync(await database.StartNodeAsync());

        Assert.Equal(("Haarlem", null), (nobody.Town, nobody.Case));
        Assert.Equal("Haarlem", read.Town);
        Assert.Equivalent(stored, read.Case, strict: true);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_turn_that_says_nothing_of_the_town_or_the_case_leaves_them(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var asker = await Asker.TalkAsync(node, town: "Haarlem");
        var asked = await asker.AskAsync(node);

        await node.TakeTurnAsync(asker.Conversation, asker.Id);
        var left = await asker.ReadAsync(node);
        await node.TakeTurnAsync(asker.Conversation, asker.Id, commit => commit with { Town = "" });
        var cleared = await asker.ReadAsync(node);

        Assert.Equal(("Haarlem", 1L), (left.Town, left.Case!.Version));
        Assert.Equal((null, asked.Id), (cleared.Town, cleared.Case!.Id));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_person_has_one_open_case_and_as_many_closed_ones_as_they_had(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var asker = await Asker.TalkAsync(node);
        for (var round = 0; round < 3; round++)
        {
            var asked = await asker.AskAsync(node);
            Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(await OpenTurnAsync(node, asker, asker.Case())));
            await asker.PutAsync(node, asked with { State = CaseState.Closed, ClosedAt = Turn.Start.AddDays(1), CloseReason = "answered" });
            Assert.Null((await asker.ReadAsync(node)).Case);
        }

        Assert.Equal(3, await database.CountAsync("cases"));
        Assert.Equal(3, await database.CountAsync("cases WHERE close_reason = 'answered' AND version = 2"));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Of_many_who_claim_at_once_one_wins(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var asker = await Asker.TalkAsync(node);
        var asked = await asker.AskAsync(node);
        var claims = Enumerable.Range(0, 10).Select(_ => asked with { State = CaseState.Claimed, AssignedTo = StaffId.New() }).ToList();
        var before = await node.LoadAsync(asker.Conversation);

        // Some come as a turn, some as a time limit that acts at the same moment.
        var won = await Task.WhenAll(claims.Select((claim, number) => Task.Run(async () => number % 2 == 0
            ? await node.Cases.TryUpdateAsync(claim, [], CancellationToken.None)
            : await node.CommitAsync(Turn.After(before, asker.Conversation, asker.Id) with { Case = claim }) is CommitOutcome.Committed)));

        Assert.Single(won, true);
        var read = (await asker.ReadAsync(node)).Case!;
        Assert.Equal((2L, claims[won.ToList().IndexOf(true)].AssignedTo), (read.Version, read.AssignedTo));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_stale_or_closed_case_is_a_conflict_and_the_turn_changes_nothing(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var asker = await Asker.TalkAsync(node);
        var asked = await asker.AskAsync(node);
        var claimed = await asker.PutAsync(node, asked with { State = CaseState.Claimed, AssignedTo = Builder });

        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(await OpenTurnAsync(node, asker, asked) with { Town = "Almere" }));
        var closed = await asker.PutAsync(node, claimed with { State = CaseState.Closed, ClosedAt = Turn.Start, CloseReason = "other" });
        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(await OpenTurnAsync(node, asker, closed with { State = CaseState.Waiting })));
        Assert.False(await node.Cases.TryUpdateAsync(closed with { LimitsPassed = 1 }, [], CancellationToken.None));
        Assert.Equal((null, null), ((await asker.ReadAsync(node)).Town, (await asker.ReadAsync(node)).Case));
        Assert.Equal(8, (await node.MessagesAsync(asker.Conversation)).Count);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Alerts_come_with_the_turn_whole_or_not_at_all(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var asker = await Asker.TalkAsync(node);
        var record = asker.Case();
        Alert alert = new(Guid.CreateVersion7(Turn.Start), AlertKind.Danger, record.Id, Builder, "haarlem", Turn.Start);
        var stray = alert with { Id = Guid.CreateVersion7(), Case = CaseId.New(Turn.Start) };

        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(await OpenTurnAsync(node, asker, record) with { Alerts = [alert, stray] }));
        Assert.Empty(await node.Alerts.WaitingAsync(10, CancellationToken.None));
        Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(await OpenTurnAsync(node, asker, record) with { Alerts = [alert] }));

        Assert.Equal([alert], await node.Alerts.WaitingAsync(10, CancellationToken.None));
    }

    [Fact]
    public async Task A_turn_that_is_nobodys_is_refused_before_it_is_written()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var node = await database.StartNodeAsync();
        var asker = await Asker.TalkAsync(node);
        var stored = await asker.AskAsync(node);
        CaseRecord[] unsound =
        [
            stored with { HasTurn = true },
            stored with { HasTurn = true, AssignedTo = Builder },
            stored with { HasTurn = true, State = CaseState.Claimed },
            stored with { HasTurn = true, State = CaseState.Closed, AssignedTo = Builder },
            stored with { Participant = ParticipantId.New() },
        ];
        foreach (var record in unsound)
        {
            await Assert.ThrowsAsync<ArgumentException>(async () => await node.CommitAsync(await OpenTurnAsync(node, asker, record)));
            if (record.Participant == asker.Id) await Assert.ThrowsAsync<ArgumentException>(() => node.Cases.TryUpdateAsync(record, [], CancellationToken.None));
        }

        Assert.False(await node.Cases.TryUpdateAsync(unsound[^1], [], CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task The_database_itself_refuses_a_turn_of_a_case_that_nobody_has_taken(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var asker = await Asker.TalkAsync(node);
        await asker.AskAsync(node);

        await Assert.ThrowsAnyAsync<DbException>(() => database.RunAsync("UPDATE cases SET has_turn = TRUE"));
        await Assert.ThrowsAnyAsync<DbException>(() => database.RunAsync("UPDATE cases SET has_turn = TRUE, state = 1"));
        await Assert.ThrowsAnyAsync<DbException>(() => database.RunAsync("UPDATE cases SET has_turn = TRUE, assigned_to = id, state = 2"));
        Assert.Equal(1, await database.RunAsync("UPDATE cases SET has_turn = TRUE, assigned_to = id, state = 1"));
    }

    [Theory]
    [On(Provider.Sqlite, "erased", "forgets")]
    [On(Provider.Postgres, "erased", "forgets")]
    public async Task Everything_about_a_case_goes_with_the_person(Provider provider, string how)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (asker, other) = (await Asker.TalkAsync(node), await Asker.TalkAsync(node));
        foreach (var each in (Asker[])[asker, other])
        {
            var closed = await each.PutAsync(node, await each.AskAsync(node) with { State = CaseState.Closed, ClosedAt = Turn.Start, CloseReason = "other" });
            var record = each.Case();
            await node.TakeTurnAsync(each.Conversation, each.Id, commit => commit with
            {
                Case = record,
                Alerts = [new(Guid.CreateVersion7(), AlertKind.Offered, record.Id, Builder, null, Turn.Start)],
            });
            await node.Drafts.PutAsync(record.Id, Builder, "draft", CancellationToken.None);
            await node.Drafts.PutAsync(closed.Id, Builder, "draft", CancellationToken.None);
            var said = await node.Cases.SaidAsync(each.Id, null, 1, CancellationToken.None);
            await node.Translations.PutAsync(each.Id, said[0], "nl", "vertaling", CancellationToken.None);
        }

        if (how == "erased")
        {
            Assert.True(await node.Eraser.EraseAsync(asker.Id, CancellationToken.None));
        }
        else
        {
            var before = await node.LoadAsync(asker.Conversation);
            var forget = Turn.After(before, asker.Conversation, ParticipantId.New()) with { ExpectedVersion = 0, Forgets = new(asker.Id, before.Participant!.Version) };
            Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(forget));
        }

        foreach (var (table, left) in ((string, int)[])[("cases", 2), ("case_drafts", 2), ("alerts", 1), ("message_translations", 1)])
            Assert.Equal(left, await database.CountAsync(table));
        Assert.Null(await node.Drafts.FindAsync(CaseId.New(Turn.Start), Builder, CancellationToken.None));
        Assert.Empty(await node.Cases.SaidAsync(asker.Id, null, 10, CancellationToken.None));
        Assert.Equal(8, (await node.Cases.SaidAsync(other.Id, null, 10, CancellationToken.None)).Count);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_case_that_is_changed_while_its_person_is_erased_is_gone(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var asker = await Asker.TalkAsync(node);
        var asked = await asker.AskAsync(node);
        var said = (await node.Cases.SaidAsync(asker.Id, null, 1, CancellationToken.None))[0];
        var turn = await OpenTurnAsync(node, asker, asked with { State = CaseState.Claimed, AssignedTo = Builder });
        var fresh = await database.StartNodeAsync();
        await fresh.Eraser.EraseAsync(asker.Id, CancellationToken.None);

        // The first node still remembers the key.
        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(turn));
        Assert.False(await node.Cases.TryUpdateAsync(asked with { LimitsPassed = 1 }, [], CancellationToken.None));
        await node.Drafts.PutAsync(asked.Id, Builder, "too late", CancellationToken.None);
        await node.Translations.PutAsync(asker.Id, said, "nl", "te laat", CancellationToken.None);
        Assert.Null(await node.Cases.LocateAsync(asked.Id, CancellationToken.None));
        foreach (var table in (string[])["cases", "case_drafts", "message_translations"]) Assert.Equal(0, await database.CountAsync(table));
    }

    private static async Task<TurnCommit> OpenTurnAsync(Node node, Asker asker, CaseRecord record) =>
        Turn.After(await node.LoadAsync(asker.Conversation), asker.Conversation, asker.Id) with { Case = record };
}
