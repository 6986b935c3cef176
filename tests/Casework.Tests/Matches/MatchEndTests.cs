using SamenHier.Casework.Matches;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests.Matches;

/// <summary>Consents that are withdrawn, and people and groups that go, in every state of a proposal.</summary>
[Collection(StoreTests.Name)]
public sealed class MatchEndTests(PostgresServer postgres)
{
    private static readonly string[] OfMatching =
        ["proposals", "match_acts", "match_results", "pair_overrides", "group_newcomers", "match_round_newcomers"];

    [Theory]
    [On(Provider.Sqlite, ProposalState.Proposed, ProposalState.Approved, ProposalState.Accepted, ProposalState.Final)]
    [On(Provider.Postgres, ProposalState.Proposed, ProposalState.Approved, ProposalState.Accepted, ProposalState.Final)]
    public async Task Who_withdraws_the_consent_is_proposed_no_more_and_a_match_stands(Provider provider, ProposalState state)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(state);
        desk.Wait();

        await desk.Node.TakeTurnAsync(couple.Newcomer.Conversation, couple.Newcomer.Id, commit => commit with { Consents = [Matchmaking.Matching(false)] });

        var after = await desk.ReadAsync(couple);
        Assert.Equal(state is ProposalState.Final ? null : new ProposalEnd("program", "withdrawn", null, database.Time.GetUtcNow()), after.End);
        Assert.Equal(state is ProposalState.Final ? 1 : 0, await Matchmaking.MatchesAsync(database));
        Assert.Equal(state is ProposalState.Accepted, (await desk.ToldAsync(couple.Group.Coordinator)).EndsWith("over", StringComparison.Ordinal));
        Assert.Equal(state is ProposalState.Accepted, await desk.ToldAsync(couple.Group.Second) == "over");
        Assert.DoesNotContain("over", await desk.ToldAsync(couple.Newcomer), StringComparison.Ordinal);
        Assert.Empty(await desk.Node.Matches.ListOverridesAsync(Office.Administrator, CancellationToken.None));
        Assert.Empty((await desk.Node.Rounds.ReadPoolAsync(null, CancellationToken.None)).Newcomers);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_turn_that_withdraws_and_was_stale_ends_nothing(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(ProposalState.Approved);
        var withdraws = Turn.After(await desk.Node.LoadAsync(couple.Newcomer.Conversation), couple.Newcomer.Conversation, couple.Newcomer.Id) with { Consents = [Matchmaking.Matching(false)] };
        Assert.Equal(CommitOutcome.Committed, await desk.AcceptAsync(couple.Newcomer, couple));

        Assert.Equal(CommitOutcome.Conflict, await desk.Node.CommitAsync(withdraws));

        Assert.Equal(ProposalState.Accepted, (await desk.ReadAsync(couple)).State);
    }

    [Theory]
    [On(Provider.Sqlite, ProposalState.Proposed, ProposalState.Approved, ProposalState.Accepted, ProposalState.Final, ProposalState.Ended, ProposalState.Stopped)]
    [On(Provider.Postgres, ProposalState.Proposed, ProposalState.Approved, ProposalState.Accepted, ProposalState.Final, ProposalState.Ended, ProposalState.Stopped)]
    public async Task Of_a_newcomer_who_is_erased_nothing_is_left_and_the_group_goes_on(Provider provider, ProposalState state)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(state);
        await RecordAsync(desk, couple, state);
        desk.Wait();
        var version = (await couple.Group.Second.ReadAsync(desk.Node)).Group!.Version;

        Assert.True(await desk.Node.Eraser.EraseAsync(couple.Newcomer.Id, CancellationToken.None));

        foreach (var table in OfMatching) Assert.Equal((table, 0), (table, await database.CountAsync(table)));
        var left = (await couple.Group.Second.ReadAsync(desk.Node)).Group!;
        Assert.Equal((state is ProposalState.Final ? version + 1 : version, (ParticipantId?)null), (left.Version, left.Newcomer));
        Assert.Equal(LastToMember(state), await desk.ToldAsync(couple.Group.Second));
        await AssertReadableAsync(desk, newcomers: 0, groups: 1);
        Assert.Single((await desk.Node.Rounds.ReadPoolAsync(null, CancellationToken.None)).Groups);
    }

    [Theory]
    [On(Provider.Sqlite, ProposalState.Proposed, ProposalState.Approved, ProposalState.Accepted, ProposalState.Final, ProposalState.Ended, ProposalState.Stopped)]
    [On(Provider.Postgres, ProposalState.Proposed, ProposalState.Approved, ProposalState.Accepted, ProposalState.Final, ProposalState.Ended, ProposalState.Stopped)]
    public async Task With_a_group_that_ends_its_proposals_go_and_the_newcomer_waits_again(Provider provider, ProposalState state)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(state);
        await RecordAsync(desk, couple, state);

        // A coordinator who is erased leaves an act of somebody unknown; the last member takes the group along.
        Assert.True(await desk.Node.Eraser.EraseAsync(couple.Group.Coordinator.Id, CancellationToken.None));
        Assert.Equal(state, (await desk.ReadAsync(couple)).State);
        Assert.Equal(0, await database.CountAsync("match_acts WHERE kind = 3 AND participant_id IS NOT NULL"));
        Assert.Equal(state is ProposalState.Final ? 1 : 0, await Matchmaking.MatchesAsync(database));
        desk.Wait();
        await couple.Group.Second.ChangeAsync(desk.Node, (_, commit) => commit with { Dissolves = true });

        Assert.Equal(LastToNewcomer(state), (await desk.ToldAsync(couple.Newcomer)).Split(' ')[^1]);
        foreach (var table in OfMatching[..5]) Assert.Equal((table, 0), (table, await database.CountAsync(table)));
        Assert.Equal(0, await database.CountAsync("match_round_groups"));
        var read = await couple.Newcomer.ReadAsync(desk.Node);
        Assert.Equal((null, null), (read.Group, read.Proposal));
        await AssertReadableAsync(desk, newcomers: 1, groups: 0);
        Assert.Single((await desk.Node.Rounds.ReadPoolAsync(null, CancellationToken.None)).Newcomers);
        await desk.GroupAsync();
        Assert.Single((await desk.RunAsync()).Run.Proposals);
    }

    [Theory]
    [On(Provider.Sqlite, ProposalState.Approved, ProposalState.Accepted, ProposalState.Final)]
    [On(Provider.Postgres, ProposalState.Approved, ProposalState.Accepted, ProposalState.Final)]
    public async Task The_group_hears_that_a_newcomer_of_whom_it_knew_has_gone(Provider provider, ProposalState state)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(state);
        desk.Wait();

        Assert.Equal(CommitOutcome.Committed, await desk.Node.CommitAsync(await couple.Newcomer.OpenForgetAsync(desk.Node) with { Consents = [Matchmaking.Matching(false)] }));

        Assert.Equal(LastToMember(state), await desk.ToldAsync(couple.Group.Second));
        Assert.Equal(0, await database.CountAsync("proposals"));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task An_export_names_the_proposals(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(ProposalState.Ended);
        await desk.Node.TakeTurnAsync(couple.Newcomer.Conversation, couple.Newcomer.Id, commit => commit with { Profile = new("newcomer", "ti", IntakeState.Sent, "000000000001") });

        var line = Assert.Single((await desk.Node.Directory.ExportAsync("000000000001", CancellationToken.None))!.Proposals);

        Assert.Equal(new ProposalSummary(couple.Proposal, couple.Group.Id, ProposalState.Ended, Turn.Start, "newcomer", "far", database.Time.GetUtcNow()), line);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task No_key_that_remains_opens_what_somebody_copied_of_a_match(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(ProposalState.Stopped);
        var copied = await SealedCell.AllAsync(database);
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "proposals.card", "proposals.for_newcomer", "proposals.for_group", "proposals.end_words",
                "pair_overrides.content", "match_round_newcomers.content", "match_round_groups.content",
            },
            copied.Select(cell => cell.Cell.Column).ToHashSet(StringComparer.Ordinal));
        var before = await SealedCell.KeysAsync(database, desk.Node);
        Assert.All(copied, cell => Assert.Single(before, cell.OpensWith));

        Assert.Equal(CommitOutcome.Committed, await desk.Node.CommitAsync(await couple.Newcomer.OpenForgetAsync(desk.Node)));
        foreach (var member in new[] { couple.Group.Coordinator, couple.Group.Second }) Assert.True(await desk.Node.Eraser.EraseAsync(member.Id, CancellationToken.None));

        var remaining = await SealedCell.KeysAsync(database, desk.Node);
        Assert.All(copied, cell => Assert.DoesNotContain(remaining, cell.OpensWith));
        if (provider is not Provider.Sqlite) return;
        Assert.True(await desk.Node.Scrubber.TryScrubAsync(CancellationToken.None));
        Assert.DoesNotContain(copied, cell => DatabaseFiles.Hold(database, cell.Value));
        Assert.False(DatabaseFiles.Hold(database, couple.Newcomer.Id.Value.ToByteArray(bigEndian: true)));
    }

    private static string LastToMember(ProposalState state) => state switch
    {
        ProposalState.Accepted => "over",
        ProposalState.Final => "groupMatched stopped",
        ProposalState.Stopped => "groupMatched stopped",
        _ => "",
    };

    private static string LastToNewcomer(ProposalState state) => state switch
    {
        ProposalState.Approved or ProposalState.Accepted => "over",
        ProposalState.Ended => "newcomer",
        ProposalState.Proposed => "",
        _ => "stopped",
    };

    private static async Task RecordAsync(Matchmaking desk, Couple couple, ProposalState state)
    {
        if (state is not (ProposalState.Final or ProposalState.Stopped)) return;
        MatchResult result = new(couple.Proposal, 5, 5, 5, null, Matchmaking.Builder.Id, Turn.Start);
        Assert.Equal(ProposalOutcome.Done, await desk.Node.Matches.RecordAsync(Matchmaking.Builder, result, CancellationToken.None));
    }

    private static async Task AssertReadableAsync(Matchmaking desk, int newcomers, int groups)
    {
        var summary = Assert.Single(await desk.Node.Rounds.ListAsync(null, CancellationToken.None));
        var round = (await desk.Node.Rounds.FindAsync(null, summary.Id, CancellationToken.None))!;
        Assert.Equal((1, 1, 1), (round.Summary.Newcomers, round.Summary.Groups, round.Summary.Proposals));
        Assert.Equal((null, newcomers, groups), (round.Record, round.Newcomers.Count, round.Groups.Count));
    }
}
