using SamenHier.Casework.Matches;
using SamenHier.Casework.People;
using SamenHier.Matching.Runs;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests.Matches;

/// <summary>Who is in the pool, and how a round is stored: whole, on what was read, byte for byte.</summary>
[Collection(StoreTests.Name)]
public sealed class RoundTests(PostgresServer postgres)
{
    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task In_the_pool_are_those_who_sent_and_allow_it_and_groups_that_were_sent_in(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var newcomer = await desk.NewcomerAsync();
        await desk.NewcomerAsync(allows: false);
        await desk.NewcomerAsync(state: IntakeState.Started);
        await desk.NewcomerAsync(role: "volunteer");
        var circle = await desk.GroupAsync();
        await desk.GroupAsync(isSent: false);
        await desk.ReachMatchOfOthersAsync();

        var pool = await desk.Node.Rounds.ReadPoolAsync(null, CancellationToken.None);

        var found = Assert.Single(pool.Newcomers);
        Assert.Equal((newcomer.Id, 1L, Turn.Start), (found.Id, found.Version, found.AllowedAt));
        Assert.Equal("newcomer.name", Assert.Single(found.Answers).Key);
        Assert.Equal(["consent.keep", "consent.matching"], found.Consents.Keys.Order(StringComparer.Ordinal));
        var group = Assert.Single(pool.Groups);
        Assert.Equal((circle.Id, 2, null), (group.Id, group.Members.Count, group.Invitation));
        Assert.Empty(pool.Open);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_round_is_read_byte_for_byte_and_replayed(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        for (var i = 0; i < 3; i++)
        {
            await desk.NewcomerAsync();
            await desk.GroupAsync();
        }

        var made = await desk.RunAsync(Office.Coordinator);
        var read = (await (await database.StartNodeAsync()).Rounds.FindAsync(null, made.Id, CancellationToken.None))!;

        Assert.Equal(RunRecord.Write(made.Run), read.Record);
        Assert.Equal(read.Record, RunRecord.Write(RunRecord.Replay(read.Record)));
        Assert.Equal(new RoundSummary(made.Id, Turn.Start, Office.Coordinator.Id, 3, 3, 3), read.Summary);
        Assert.Equal(made.Newcomers.ToDictionary(n => n.Key, n => n.Value.Id), read.Newcomers);
        Assert.Equal(made.Groups.ToDictionary(g => g.Key, g => g.Value.Id), read.Groups);
        Assert.Equal(made.Run.Proposals.Select(RunRecord.WriteCard).Select(Convert.ToHexString).Order(StringComparer.Ordinal), (await desk.ListAsync()).Select(each => Convert.ToHexString(each.Card!)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [On(Provider.Sqlite, "newcomer talks", "newcomer withdraws", "newcomer erased", "group changes", "group dissolves", "pair forbidden", "another round", "approved", "declined")]
    [On(Provider.Postgres, "newcomer talks", "newcomer withdraws", "newcomer erased", "group changes", "group dissolves", "pair forbidden", "another round", "approved", "declined")]
    public async Task A_round_on_what_has_changed_since_is_not_stored_at_all(Provider provider, string what)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var (newcomer, circle) = (await desk.NewcomerAsync(), await desk.GroupAsync());
        await desk.NewcomerAsync();
        if (what is "approved" or "declined") await desk.RunAsync();
        if (what is not ("approved" or "declined")) await desk.GroupAsync();
        var round = await desk.WorkOutAsync();
        await ChangeAsync(desk, newcomer, circle, what);
        var (proposals, rounds) = (await database.CountAsync("proposals"), await database.CountAsync("match_rounds"));

        Assert.False(await desk.Node.Rounds.TryAddAsync(round, CancellationToken.None));

        Assert.Equal((proposals, rounds), (await database.CountAsync("proposals"), await database.CountAsync("match_rounds")));
        if (what is not "declined") await desk.RunAsync();
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_later_round_leaves_what_was_looked_at_keeps_what_it_can_and_ends_the_rest(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var looked = await desk.ReachAsync(ProposalState.Approved);
        var (newcomer, circle) = (await desk.NewcomerAsync(), await desk.GroupAsync());
        await desk.RunAsync();
        var first = (await desk.ListAsync()).Single(proposal => proposal.Newcomer == newcomer.Id);

        var same = await desk.RunAsync();
        Assert.Equal(2, same.Kept.Count);
        Assert.Equal((first.Version, first.Round), (await FindAsync(first) is { } kept ? (kept.Version, kept.Round) : default));
        await desk.GroupAsync();
        await desk.Node.Matches.OverrideAsync(Matchmaking.Builder, newcomer.Id, circle.Id, false, "x", CancellationToken.None);
        desk.Wait();
        var other = await desk.RunAsync();

        Assert.Equal([looked.Proposal], other.Kept);
        Assert.Equal(new ProposalEnd("program", "superseded", null, Turn.Start), (await FindAsync(first)).End);
        Assert.Equal((ProposalState.Approved, 2L), ((await desk.ReadAsync(looked)).State, await desk.VersionAsync(looked)));
        Assert.Equal("", await desk.ToldAsync(newcomer));
        Assert.Equal([2, 2, 2, 1], (await desk.Node.Rounds.ListAsync(null, CancellationToken.None)).Select(round => round.Proposals).OrderDescending());

        async Task<Proposal> FindAsync(Proposal proposal) => (await desk.ListAsync()).Single(each => each.Id == proposal.Id);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_round_that_would_push_aside_what_was_looked_at_is_refused(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        await desk.ReachAsync(ProposalState.Accepted);
        var round = await desk.WorkOutAsync();

        Assert.False(await desk.Node.Rounds.TryAddAsync(round with { Kept = [] }, CancellationToken.None));
        Assert.False(await desk.Node.Rounds.TryAddAsync(round with { Kept = [ProposalId.New(Turn.Start)] }, CancellationToken.None));
        Assert.True(await desk.Node.Rounds.TryAddAsync(round, CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Of_rounds_on_the_same_people_at_once_one_is_stored(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        Node[] nodes = [desk.Node, await database.StartNodeAsync()];
        for (var i = 0; i < 4; i++)
        {
            await desk.NewcomerAsync();
            await desk.GroupAsync();
        }

        var rounds = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.WorkOutAsync()));
        var stored = await Task.WhenAll(rounds.Select((round, index) => Task.Run(() => nodes[index % 2].Rounds.TryAddAsync(round, CancellationToken.None))));

        Assert.Single(stored, each => each);
        Assert.Equal((4, 1, 4), (await database.CountAsync("proposals"), await database.CountAsync("match_rounds"), await database.CountAsync("match_round_groups")));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task What_is_under_way_may_be_left_out_of_a_round_and_kept(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var underWay = await desk.ReachAsync(ProposalState.Approved);
        await desk.NewcomerAsync();
        await desk.GroupAsync();
        var whole = await desk.WorkOutAsync();
        var round = await desk.WorkOutAsync(without: underWay);
        Assert.Equal((2, 1, 1), (whole.Newcomers.Count, round.Newcomers.Count, round.Kept.Count));

        Assert.True(await desk.Node.Rounds.TryAddAsync(round, CancellationToken.None));

        Assert.Equal((ProposalState.Approved, 2, 2), ((await desk.ReadAsync(underWay)).State, (await desk.ListAsync()).Count, (await desk.Node.Rounds.FindAsync(null, round.Id, CancellationToken.None))!.Summary.Proposals));
        await desk.DeclineAsync(underWay.Newcomer, underWay);
        Assert.False(await desk.Node.Rounds.TryAddAsync(round with { Id = RoundId.New(Turn.Start) }, CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Who_has_a_proposal_with_somebody_whom_the_viewer_does_not_see_is_not_proposed_by_them(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var (across, circle) = (await desk.NewcomerAsync("Haarlem"), await desk.GroupAsync("Almere", Office.InAlmere));
        await desk.RunAsync();
        var (newcomer, group) = (await desk.NewcomerAsync("Haarlem"), await desk.GroupAsync("Haarlem"));

        var round = await desk.RunAsync(Office.Coordinator);

        Assert.Equal((newcomer.Id, group.Id), (Assert.Single(round.Newcomers).Value.Id, Assert.Single(round.Groups).Value.Id));
        Assert.Equal((across.Id, circle.Id), (await desk.ListAsync()).Where(proposal => proposal.Newcomer == across.Id).Select(proposal => (proposal.Newcomer, proposal.Group)).Single());
        Assert.Empty((await desk.Node.Rounds.ReadPoolAsync(Office.InAlmere, CancellationToken.None)).Groups);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_round_of_nobody_is_stored_and_read(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);

        var made = await desk.RunAsync();

        Assert.Equal(RunRecord.Write(made.Run), (await desk.Node.Rounds.FindAsync(null, made.Id, CancellationToken.None))!.Record);
        Assert.Null(await desk.Node.Rounds.FindAsync(null, RoundId.New(Turn.Start), CancellationToken.None));
    }

    private static async Task ChangeAsync(Matchmaking desk, Member newcomer, Circle circle, string what)
    {
        var first = await desk.ListAsync() is [var only, ..] ? only : null;
        switch (what)
        {
            case "newcomer talks":
                await desk.Node.TakeTurnAsync(newcomer.Conversation, newcomer.Id);
                break;
            case "newcomer withdraws":
                await desk.Node.TakeTurnAsync(newcomer.Conversation, newcomer.Id, commit => commit with { Consents = [Matchmaking.Matching(false)] });
                break;
            case "newcomer erased":
                await desk.Node.Eraser.EraseAsync(newcomer.Id, CancellationToken.None);
                break;
            case "group changes":
                await circle.Second.ChangeAsync(desk.Node, (_, commit) => commit with { Leaving = [circle.Second.Id] });
                break;
            case "group dissolves":
                await circle.Second.ChangeAsync(desk.Node, (_, commit) => commit with { Dissolves = true });
                break;
            case "pair forbidden":
                foreach (var group in await desk.Node.Groups.ListAsync(CancellationToken.None))
                    await desk.Node.Matches.OverrideAsync(Matchmaking.Builder, newcomer.Id, group.Id, false, "x", CancellationToken.None);
                break;
            case "another round":
                await desk.RunAsync();
                break;
            case "approved":
                // The runner saw it when nobody had looked at it yet, and would propose otherwise.
                await desk.ApproveAsync(new(newcomer, circle, first!.Id));
                await desk.Node.TakeTurnAsync(newcomer.Conversation, newcomer.Id);
                break;
            default:
                await desk.Node.Matches.DeclineAsync(Matchmaking.Builder, first!.Id, 1, "fit", null, CancellationToken.None);
                break;
        }
    }
}
