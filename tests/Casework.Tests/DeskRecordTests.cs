using SamenHier.Casework.Cases;
using SamenHier.Casework.People;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Staff;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>People, groups and questions as the desk reads them, and who sees which.</summary>
[Collection(StoreTests.Name)]
public sealed class DeskRecordTests(PostgresServer postgres)
{
    private static readonly PeopleFilter Everyone = new();

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Everybody_sees_the_people_groups_and_questions_of_their_towns_and_of_whom_they_guide_or_have_taken(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await Office.OpenAsync(node);
        var people = new Dictionary<ParticipantId, string>();
        foreach (var town in (string[])["Haarlem", "Almere", "Groningen", ""]) Add(await AskAsync(node, await Asker.TalkAsync(node, town: town), town), town);
        var guided = await Asker.TalkAsync(node, "volunteer", "nl", "Haarlem");
        await guided.FormAsync(node, "Almere", Office.Arabic.Id);
        Add(await AskAsync(node, guided, "guided"), "guided");
        var member = await Asker.TalkAsync(node, "volunteer", "nl", "Almere");
        await member.FormAsync(node, "Haarlem");
        Add(await AskAsync(node, member, "member"), "member");
        var taken = await Asker.TalkAsync(node, town: "Almere");
        await taken.PutAsync(node, taken.Case() with { State = CaseState.Claimed, AssignedTo = Office.Tigrinya.Id });
        Add(await AskAsync(node, taken, "taken"), "taken");

        (StaffMember Viewer, string Sees, string Groups)[] table =
        [
            (Office.Tigrinya, "Haarlem member taken", "Haarlem"),
            (Office.Arabic, "Haarlem guided member", "Almere Haarlem"),
            (Office.WithoutDutch, "Haarlem member", "Haarlem"),
            (Office.InAlmere, "Almere guided taken", "Almere"),
            (Office.ForTheRest, " Groningen", ""),
            (Office.Homeless, "-", ""),
            (Office.Coordinator, "Haarlem member", "Haarlem"),
            (Office.CoordinatorOfTheRest, " Groningen", ""),
            (Office.Administrator, " Almere Groningen Haarlem guided member taken", "Almere Haarlem"),
            (Office.HasLeft, "-", ""),
        ];
        foreach (var (viewer, sees, groups) in table)
        {
            var expected = sees == "-" ? [] : sees.Split(' ');
            var page = await node.Directory.ListForDeskAsync(viewer, Everyone, CancellationToken.None);
            Assert.Equal(expected, page.People.Select(each => people[each.Id]).Order(StringComparer.Ordinal));
            Assert.Equal(expected.Length, page.Total);
            foreach (var (id, name) in people)
                Assert.Equal(expected.Contains(name, StringComparer.Ordinal), await node.Directory.FindForDeskAsync(viewer, id, CancellationToken.None) is not null);
            var questions = await node.Questions.ListForDeskAsync(viewer, 100, CancellationToken.None);
            Assert.Equal(expected, questions.Select(question => question.Words).Order(StringComparer.Ordinal));
            var seen = await node.Groups.ListForDeskAsync(viewer, CancellationToken.None);
            Assert.Equal(groups, string.Join(' ', seen.Select(group => group.Profile.PlainTown).Order(StringComparer.Ordinal)));
            foreach (var group in await node.Groups.ListAsync(CancellationToken.None))
            {
                var found = await node.Groups.FindForDeskAsync(viewer, group.Id, CancellationToken.None);
                Assert.Equal(seen.Any(each => each.Id == group.Id), found is not null);
            }
        }

        void Add(ParticipantId id, string name) => people.Add(id, name);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_record_holds_what_the_person_told_but_never_their_code(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var asker = await Asker.TalkAsync(node, town: "Haarlem", name: "\"Testpersoon Een\"");
        var first = await asker.PutAsync(node, await asker.AskAsync(node) with { State = CaseState.Closed, ClosedAt = Turn.Start, CloseReason = "answered" });
        var second = await asker.PutAsync(node, asker.Case(since: Turn.Start.AddHours(1)));
        Answer answer = new("newcomer.birthYear", "1990", "፲፱፻፺", "ti", "v1", Turn.Start);
        Consent consent = new("consent.keep", true, "ti", "v1", Turn.Start);
        PersonRequest request = new("asked", null, "ti", Turn.Start, "ሓገዝ");
        database.Time.Advance(TimeSpan.FromMinutes(5));
        await node.TakeTurnAsync(asker.Conversation, asker.Id, commit => commit with
        {
            Profile = new("newcomer", "ti", IntakeState.Sent, "000000000001"),
            Answers = [answer],
            Consents = [consent],
            Requests = [request],
        });

        var person = (await node.Directory.FindForDeskAsync(Office.Administrator, asker.Id, CancellationToken.None))!;

        Assert.Equal(new ParticipantProfile("newcomer", "ti", IntakeState.Sent, null), person.Profile);
        Assert.Equal(("Haarlem", TimeSpan.FromMinutes(5), null), (person.Town, person.LastTurnAt - person.CreatedAt, person.Group));
        Assert.Equal(["newcomer.birthYear", "newcomer.name"], person.Answers.Select(each => each.Question));
        Assert.Equal(answer, person.Answers[0]);
        Assert.Equal([consent], person.Consents);
        Assert.Equal([request], person.Requests);
        Assert.Equal([second.Id, first.Id], person.Cases);
        Assert.Null(await node.Directory.FindForDeskAsync(Office.Administrator, ParticipantId.New(), CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_list_of_people_has_pages_roles_and_names_and_nobody_who_has_not_agreed(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        foreach (var (name, role) in ((string, string)[])[("c", "newcomer"), ("b", "volunteer"), ("a", "newcomer")])
        {
            await Asker.TalkAsync(node, role, name: $"\"{name}\"");
            database.Time.Advance(TimeSpan.FromMinutes(1));
        }

        foreach (var state in (IntakeState[])[IntakeState.Unconsented, IntakeState.Refused])
        {
            var silent = await Asker.TalkAsync(node);
            await node.TakeTurnAsync(silent.Conversation, silent.Id, commit => commit with { Profile = new("newcomer", "ti", state, null) });
            Assert.NotNull(await node.Directory.FindForDeskAsync(Office.Administrator, silent.Id, CancellationToken.None));
        }

        Assert.Equal("a b c of 3", await NamesAsync(Everyone));
        Assert.Equal("a c of 2", await NamesAsync(new("newcomer")));
        Assert.Equal("b of 1", await NamesAsync(new("volunteer")));
        Assert.Equal("c of 3", await NamesAsync(new(Page: 1, PageSize: 2)));
        Assert.Equal(" of 3", await NamesAsync(new(Page: 7, PageSize: 2)));

        async Task<string> NamesAsync(PeopleFilter filter)
        {
            var page = await node.Directory.ListForDeskAsync(Office.Administrator, filter, CancellationToken.None);
            return $"{string.Join(' ', page.People.Select(each => each.Name))} of {page.Total}";
        }
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_builder_is_set_by_who_read_the_newest_version_and_stays_when_the_group_changes(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var member = await Asker.TalkAsync(node, "volunteer", "nl");
        var id = await member.FormAsync(node, "Haarlem");

        Assert.True(await node.Groups.TrySetBuilderAsync(id, 1, Office.Tigrinya.Id, CancellationToken.None));
        Assert.False(await node.Groups.TrySetBuilderAsync(id, 1, Office.Arabic.Id, CancellationToken.None));
        Assert.False(await node.Groups.TrySetBuilderAsync(GroupId.New(), 1, Office.Arabic.Id, CancellationToken.None));
        await new Member(member.Conversation, member.Id).ChangeAsync(node, (group, commit) => commit with { Profile = group.Profile with { Name = "Andere Buren" } });
        var read = (await node.Groups.FindForDeskAsync(Office.Tigrinya, id, CancellationToken.None))!;
        Assert.Equal((Office.Tigrinya.Id.ToString(), "Haarlem", "Andere Buren", 3L), (read.Profile.Builder, read.Profile.PlainTown, read.Profile.Name, read.Version));
        Assert.True(await node.Groups.TrySetBuilderAsync(id, 3, null, CancellationToken.None));

        Assert.Null((await node.Groups.FindAsync(id, CancellationToken.None))!.Profile.Builder);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task The_desk_is_not_told_a_groups_invitation(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var group = await (await Member.TalkAsync(node)).FormAsync(node);

        Assert.NotNull((await node.Groups.FindAsync(group, CancellationToken.None))!.Invitation);
        Assert.Null((await node.Groups.FindForDeskAsync(Office.Administrator, group, CancellationToken.None))!.Invitation);
        Assert.Null(Assert.Single(await node.Groups.ListForDeskAsync(Office.Administrator, CancellationToken.None)).Invitation);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task The_newest_questions_come_first_and_no_more_than_were_asked_for(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var asker = await Asker.TalkAsync(node);
        UnansweredQuestion[] asked = [.. Enumerable.Range(1, 3).Select(day => new UnansweredQuestion("which bus?", "ti", "offered", "bus", "newcomer.place", Turn.Start.AddDays(day)))];
        await node.TakeTurnAsync(asker.Conversation, asker.Id, commit => commit with { Unanswered = asked });

        Assert.Equal([asked[2], asked[1]], await node.Questions.ListForDeskAsync(Office.Administrator, 2, CancellationToken.None));
    }

    private static async Task<ParticipantId> AskAsync(Node node, Asker asker, string words)
    {
        await node.TakeTurnAsync(asker.Conversation, asker.Id, commit => commit with { Unanswered = [new(words, "ti", "unknown", null, null, Turn.Start)] });
        return asker.Id;
    }
}
