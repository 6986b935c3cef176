using SamenHier.Casework.Matches;
using SamenHier.Casework.Staff;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests.Matches;

/// <summary>Who at the desk sees and decides what: each kind of viewer, for people and groups of each town.</summary>
[Collection(StoreTests.Name)]
public sealed class MatchLimitsTests(PostgresServer postgres)
{
    private static readonly ProposalState[] Proposed = [ProposalState.Proposed];

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_viewer_sees_proposals_of_their_towns_and_decides_on_those_of_which_they_see_both(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        await desk.NewcomerAsync("Haarlem");
        await desk.GroupAsync("Almere", Office.InAlmere);
        await desk.RunAsync();
        var across = Assert.Single(await desk.ListAsync());
        var board = desk.Node.Matches;
        (StaffMember Viewer, bool Sees, bool Decides)[] table =
        [
            (Office.Administrator, true, true),
            (Office.Tigrinya, true, false),
            (Office.Coordinator, true, false),
            (Office.WithoutDutch, true, false),
            (Office.InAlmere, true, false),
            (Office.ForTheRest, false, false),
            (Office.CoordinatorOfTheRest, false, false),
            (Office.Homeless, false, false),
            (Office.HasLeft, false, false),
            (Office.Administrator with { Id = StaffId.New() }, true, false),
        ];

        foreach (var (viewer, sees, decides) in table.Reverse())
        {
            var (name, id) = ($"{viewer.Role} {viewer.Organisation}", across.Id);
            Assert.Equal((name, sees), (name, (await board.ListForDeskAsync(viewer, Proposed, CancellationToken.None)).Count == 1));
            Assert.Equal((name, sees), (name, await board.FindForDeskAsync(viewer, id, CancellationToken.None) is not null));
            var hindered = sees ? ProposalOutcome.NotAllowed : ProposalOutcome.Gone;
            if (decides)
            {
                Assert.Equal(ProposalOutcome.Done, await board.OverrideAsync(viewer, across.Newcomer, across.Group, true, "x", CancellationToken.None));
                Assert.Equal(ProposalOutcome.Done, await board.LiftOverrideAsync(viewer, across.Newcomer, across.Group, CancellationToken.None));
                Assert.Equal(ProposalOutcome.Done, await board.DeclineAsync(viewer, id, 1, "fit", null, CancellationToken.None));
                continue;
            }

            Assert.Equal((name, hindered), (name, await board.ApproveAsync(viewer, id, 1, Matchmaking.ForNewcomer, CancellationToken.None)));
            Assert.Equal((name, hindered), (name, await board.DeclineAsync(viewer, id, 1, "fit", null, CancellationToken.None)));
            Assert.Equal((name, hindered), (name, await board.StopAsync(viewer, id, 1, "builder", "fit", null, CancellationToken.None)));
            Assert.Equal((name, hindered), (name, await board.SetBeginAsync(viewer, id, 1, Matchmaking.Begins, CancellationToken.None)));
            Assert.Equal((name, hindered), (name, await board.RecordAsync(viewer, new(id, 1, 1, 1, null, viewer.Id, Turn.Start), CancellationToken.None)));
            Assert.Equal((name, hindered), (name, await board.OverrideAsync(viewer, across.Newcomer, across.Group, true, "x", CancellationToken.None)));
            Assert.Equal((name, hindered), (name, await board.LiftOverrideAsync(viewer, across.Newcomer, across.Group, CancellationToken.None)));
            Assert.Equal((1L, 0L), ((await desk.ListAsync())[0].Version, await database.CountAsync("pair_overrides")));
        }
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task The_pool_is_the_viewers(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        foreach (var town in (string?[])["Haarlem", "Almere", "Den Haag", null])
        {
            await desk.NewcomerAsync(town);
            await desk.GroupAsync(town, builder: town == "Den Haag" ? Office.Tigrinya : Office.Homeless);
        }

        (StaffMember? Viewer, int Newcomers, int Groups)[] table =
        [
            (null, 4, 4),
            (Office.Administrator, 4, 4),
            (Office.Coordinator, 1, 1),
            (Office.Arabic, 1, 1),
            (Office.Tigrinya, 1, 2),
            (Office.InAlmere, 1, 1),
            (Office.CoordinatorOfTheRest, 2, 2),
            (Office.Homeless, 0, 3),
            (Office.HasLeft, 0, 0),
        ];

        foreach (var (viewer, newcomers, groups) in table)
        {
            var pool = await desk.Node.Rounds.ReadPoolAsync(viewer, CancellationToken.None);
            Assert.Equal((viewer?.Id, newcomers, groups), (viewer?.Id, pool.Newcomers.Count, pool.Groups.Count));
        }
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_round_is_seen_by_the_organisation_that_asked_for_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var (haarlem, almere, all) = (await desk.RunAsync(Office.Coordinator), await desk.RunAsync(Office.InAlmere), await desk.RunAsync());
        (StaffMember? Viewer, RoundId[] Rounds)[] table =
        [
            (null, [haarlem.Id, almere.Id, all.Id]),
            (Office.Administrator, [haarlem.Id, almere.Id, all.Id]),
            (Office.Coordinator, [haarlem.Id]),
            (Office.Tigrinya, [haarlem.Id]),
            (Office.InAlmere, [almere.Id]),
            (Office.ForTheRest, []),
            (Office.Homeless, []),
            (Office.HasLeft, []),
        ];

        foreach (var (viewer, rounds) in table)
        {
            var listed = await desk.Node.Rounds.ListAsync(viewer, CancellationToken.None);
            Assert.Equal(rounds.ToHashSet(), listed.Select(round => round.Id).ToHashSet());
            foreach (var round in new[] { haarlem, almere, all })
                Assert.Equal(rounds.Contains(round.Id), await desk.Node.Rounds.FindAsync(viewer, round.Id, CancellationToken.None) is not null);
        }
    }
}
