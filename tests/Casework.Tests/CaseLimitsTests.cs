using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>Who sees which cases: what the queries give is what the pure rules allow, for every viewer and every kind of case.</summary>
[Collection(StoreTests.Name)]
public sealed class CaseLimitsTests(PostgresServer postgres)
{
    private static readonly string?[] Towns = [null, "Haarlem", "Almere", "Groningen"];

    private static readonly string[] Languages = ["ti", "ar", "nl"];

    private static readonly (string Name, string? Town, StaffMember? Builder)?[] Groups =
        [null, ("of Haarlem", "Haarlem", null), ("of Almere, guided from Haarlem", "Almere", Office.WithoutDutch), ("without a town", null, null)];

    private static readonly StaffMember?[] Takers = [null, Office.Arabic, Office.CoordinatorOfTheRest];

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Everybody_sees_in_every_box_what_they_may_see_and_nothing_else(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await Office.OpenAsync(node);
        var cases = await FillAsync(database, node);

        foreach (var viewer in Office.Everybody)
        {
            var seen = cases.Where(each => MaySee(each, viewer, node.Roster.Current)).ToList();

            await AssertBoxAsync(node, viewer, CaseBox.Open, seen.Where(each => each.Record.IsOpen));
            await AssertBoxAsync(node, viewer, CaseBox.Waiting, seen.Where(each => each.Record.State is CaseState.Waiting));
            await AssertBoxAsync(node, viewer, CaseBox.Mine, seen.Where(each => each.Record.State is CaseState.Claimed && each.Record.AssignedTo == viewer.Id));
            await AssertBoxAsync(node, viewer, CaseBox.Closed, seen.Where(each => !each.Record.IsOpen));
            foreach (var each in cases)
            {
                var found = await node.Cases.FindAsync(viewer, each.Record.Id, CancellationToken.None);
                Assert.Equal(seen.Contains(each), found is not null);
                if (found is not null) Assert.Equal((each.Town, each.GroupBuilder), (found.Town, found.GroupBuilder));
            }
        }

        // The table holds something for everybody but who has left and who has no organisation.
        Assert.Equal(
            [Office.Homeless, Office.HasLeft],
            Office.Everybody.Where(viewer => !cases.Any(each => MaySee(each, viewer, node.Roster.Current))));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Whoever_takes_the_rest_sees_who_has_no_town_yet_and_no_longer_once_they_have(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await Office.OpenAsync(node);
        var asker = await Asker.TalkAsync(node);
        var asked = await asker.AskAsync(node);

        Assert.Equal((true, false), (await SeesAsync(Office.ForTheRest), await SeesAsync(Office.Tigrinya)));
        await node.TakeTurnAsync(asker.Conversation, asker.Id, commit => commit with { Town = "Zandvoort" });
        Assert.Equal((false, true), (await SeesAsync(Office.ForTheRest), await SeesAsync(Office.Tigrinya)));
        await node.TakeTurnAsync(asker.Conversation, asker.Id, commit => commit with { Town = "" });
        Assert.Equal((true, false), (await SeesAsync(Office.ForTheRest), await SeesAsync(Office.Tigrinya)));
        await node.Roster.PutAsync(Office.Haarlem with { TakesTheRest = true }, CancellationToken.None);
        Assert.Equal((false, true), (await SeesAsync(Office.ForTheRest), await SeesAsync(Office.Tigrinya)));

        async Task<bool> SeesAsync(StaffMember viewer) => await node.Cases.FindAsync(viewer, asked.Id, CancellationToken.None) is not null;
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_part_of_a_language_code_is_no_language(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await Office.OpenAsync(node);
        var asker = await Asker.TalkAsync(node, town: "Haarlem");
        foreach (var language in (string[])["t", "i", "%", "_i", "", ",", "ti,", "TI"])
        {
            var asked = await asker.PutAsync(node, asker.Case(language: language));
            Assert.Null(await node.Cases.FindAsync(Office.Tigrinya, asked.Id, CancellationToken.None));
            await asker.PutAsync(node, asked with { State = CaseState.Closed, ClosedAt = Turn.Start, CloseReason = "mistake" });
        }
    }

    private static bool MaySee(Situation each, StaffMember viewer, Roster roster) => viewer.IsActive
        && (each.Record.AssignedTo == viewer.Id || CaseDecision.MayTake(each.Record, viewer, roster, each.Town, each.GroupBuilder));

    private static async Task AssertBoxAsync(Node node, StaffMember viewer, CaseBox box, IEnumerable<Situation> expected)
    {
        var ids = expected.Select(each => each.Record.Id).ToHashSet();
        var found = new List<CaseId>();
        for (var page = 0; page * CaseFilter.LargestPage <= ids.Count; page++)
        {
            var read = await node.Cases.ListAsync(viewer, new(box, page, CaseFilter.LargestPage), CancellationToken.None);
            Assert.Equal(ids.Count, read.Total);
            found.AddRange(read.Cases.Select(view => view.Record.Id));
        }

        Assert.Equal(ids.Count, found.Count);
        Assert.Subset(ids, found.ToHashSet());
    }

    private static async Task<IReadOnlyList<Situation>> FillAsync(TestDatabase database, Node node)
    {
        var cases = new List<Situation>();
        foreach (var town in Towns)
        {
            foreach (var language in Languages)
            {
                foreach (var group in Groups)
                {
                    // A matched newcomer counts by the group's town as a member does.
                    var isMember = cases.Count % 2 == 0;
                    foreach (var taker in Takers) cases.Add(await AskAsync(database, node, town, language, group, isMember, taker, cases.Count));
                }
            }
        }

        return cases;
    }

    private static async Task<Situation> AskAsync(
        TestDatabase database, Node node, string? town, string language, (string Name, string? Town, StaffMember? Builder)? group, bool isMember, StaffMember? taker, int number)
    {
        var asker = await Asker.TalkAsync(node, isMember ? "volunteer" : "newcomer", language, town);
        if (group is { } with)
        {
            var founder = isMember ? asker : await Asker.TalkAsync(node, "volunteer", "nl", "Den Haag");
            var id = await founder.FormAsync(node, with.Town, with.Builder?.Id);
            if (!isMember) await GroupTests.MatchAsync(database, id, asker.Id);
        }

        var record = await asker.PutAsync(node, asker.Case(language: language) with { Urgency = number % 5 == 0 ? CaseUrgency.Urgent : CaseUrgency.Normal });
        if (taker is not null) record = await asker.PutAsync(node, record with { State = CaseState.Claimed, AssignedTo = taker.Id, HasTurn = number % 2 == 0 });
        if ((number / 3 + number) % 4 == 0)
            record = await asker.PutAsync(node, record with { State = CaseState.Closed, HasTurn = false, ClosedAt = Turn.Start, CloseReason = "answered" });
        return new(record, group?.Town ?? town, group?.Builder?.Id.ToString());
    }

    private sealed record Situation(CaseRecord Record, string? Town, string? GroupBuilder);
}
