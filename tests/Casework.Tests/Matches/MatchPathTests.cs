using SamenHier.Casework.Matches;
using SamenHier.Casework.Turns;
using SamenHier.Matching.Runs;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests.Matches;

/// <summary>The way of a proposal: who sees what of it when, who is told, and what becomes of both.</summary>
[Collection(StoreTests.Name)]
public sealed class MatchPathTests(PostgresServer postgres)
{
    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_proposal_becomes_a_match_by_three_acts_and_each_sees_what_is_theirs(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(ProposalState.Proposed);
        var (newcomer, group) = (couple.Newcomer, couple.Group);
        Member[] all = [newcomer, group.Coordinator, group.Second];

        var proposed = await desk.ReadAsync(couple);
        Assert.Equal((newcomer.Id, group.Id, ProposalState.Proposed, 1L), (proposed.Newcomer, proposed.Group, proposed.State, proposed.Version));
        Assert.Equal("n1", RunRecord.ReadCard(proposed.Card!).Newcomer);
        Assert.Empty(proposed.Acts);
        foreach (var person in all) Assert.Null((await person.ReadAsync(desk.Node)).Proposal);

        await desk.ApproveAsync(couple);
        var told = (await newcomer.ReadAsync(desk.Node)).Proposal!;
        Assert.Equal((ProposalState.Approved, 2L), (told.State, told.Version));
        Assert.Equal(Matchmaking.ForNewcomer, told.ForNewcomer);
        Assert.Null(told.Card);
        Assert.Equal([new ProposalAct(ActKind.Builder, database.Time.GetUtcNow(), Matchmaking.Builder.Id)], told.Acts);
        Assert.Null((await group.Coordinator.ReadAsync(desk.Node)).Proposal);
        Assert.Equal(("newcomer", "", ""), (await desk.ToldAsync(newcomer), await desk.ToldAsync(group.Coordinator), await desk.ToldAsync(group.Second)));

        Assert.Equal(CommitOutcome.Committed, await desk.AcceptAsync(newcomer, couple));
        foreach (var member in new[] { group.Coordinator, group.Second })
        {
            var shown = (await member.ReadAsync(desk.Node)).Proposal!;
            Assert.Equal((ProposalState.Accepted, 3L), (shown.State, shown.Version));
            Assert.Equal(Matchmaking.ForGroup, shown.ForGroup);
            Assert.Equal((null, null), (shown.Card, shown.ForNewcomer));
        }

        Assert.Equal(("newcomer", "group", ""), (await desk.ToldAsync(newcomer), await desk.ToldAsync(group.Coordinator), await desk.ToldAsync(group.Second)));
        Assert.Equal(0, await Matchmaking.MatchesAsync(database));

        Assert.Equal(CommitOutcome.Committed, await desk.MatchAsync(group.Coordinator, couple));
        Assert.Equal(
            ("newcomer matched", "group", "groupMatched"),
            (await desk.ToldAsync(newcomer), await desk.ToldAsync(group.Coordinator), await desk.ToldAsync(group.Second)));
        foreach (var person in all)
        {
            var read = await person.ReadAsync(desk.Node);
            Assert.Equal((ProposalState.Final, Matchmaking.Begins), (read.Proposal!.State, read.Proposal.BeginsOn!.Value));
            Assert.Equal((group.Id, (ParticipantId?)newcomer.Id, 2L), (read.Group!.Id, read.Group.Newcomer, read.Group.Version));
            Assert.Equal([ActKind.Builder, ActKind.Newcomer, ActKind.Group], read.Proposal.Acts.Select(act => act.Kind));
        }

        var pool = await desk.Node.Rounds.ReadPoolAsync(null, CancellationToken.None);
        Assert.Equal((0, 0, 0), (pool.Newcomers.Count, pool.Groups.Count, pool.Open.Count));
    }

    [Theory]
    [On(Provider.Sqlite, ProposalState.Proposed, ProposalState.Approved, ProposalState.Accepted)]
    [On(Provider.Postgres, ProposalState.Proposed, ProposalState.Approved, ProposalState.Accepted)]
    public async Task A_builder_who_declines_forbids_the_pair_and_whoever_knew_is_told(Provider provider, ProposalState state)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(state);
        desk.Wait();

        var outcome = await desk.Node.Matches.DeclineAsync(Matchmaking.Builder, couple.Proposal, await desk.VersionAsync(couple), "fit", "ሰላም", CancellationToken.None);

        Assert.Equal(ProposalOutcome.Done, outcome);
        Assert.Equal(new ProposalEnd("builder", "fit", "ሰላም", database.Time.GetUtcNow()), (await desk.ReadAsync(couple)).End);
        Assert.Equal(
            new PairOverride(couple.Newcomer.Id, couple.Group.Id, false, Matchmaking.Builder.Id, "ሰላም", database.Time.GetUtcNow()),
            Assert.Single(await desk.Node.Matches.ListOverridesAsync(Matchmaking.Builder, CancellationToken.None)));
        Assert.Equal(state is not ProposalState.Proposed, (await desk.ToldAsync(couple.Newcomer)).EndsWith("over", StringComparison.Ordinal));
        Assert.Equal(state is ProposalState.Accepted ? "group over" : "", await desk.ToldAsync(couple.Group.Coordinator));
        Assert.Equal(state is ProposalState.Accepted ? "over" : "", await desk.ToldAsync(couple.Group.Second));
        foreach (var person in new[] { couple.Newcomer, couple.Group.Coordinator }) Assert.Null((await person.ReadAsync(desk.Node)).Proposal);
        Assert.Empty((await desk.RunAsync()).Run.Proposals);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_decline_leads_to_another_group_and_never_to_the_same(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(ProposalState.Approved);

        Assert.Equal(CommitOutcome.Committed, await desk.DeclineAsync(couple.Newcomer, couple));

        Assert.Equal(new ProposalEnd("newcomer", "fit", "past niet", database.Time.GetUtcNow()), (await desk.ReadAsync(couple)).End);
        Assert.Equal(("newcomer", ""), (await desk.ToldAsync(couple.Newcomer), await desk.ToldAsync(couple.Group.Coordinator)));
        var said = Assert.Single(await desk.Node.Matches.ListOverridesAsync(Matchmaking.Builder, CancellationToken.None));
        Assert.Equal((false, null, "past niet"), (said.IsPin, said.By, said.Reason));
        var other = await desk.GroupAsync();
        await desk.RunAsync();
        var next = Assert.Single(await desk.Node.Matches.ListForDeskAsync(Matchmaking.Builder, [ProposalState.Proposed], CancellationToken.None));
        Assert.Equal((couple.Newcomer.Id, other.Id), (next.Newcomer, next.Group));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_group_that_declines_is_not_told_and_the_newcomer_is(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(ProposalState.Accepted);

        Assert.Equal(CommitOutcome.Committed, await desk.DeclineAsync(couple.Group.Coordinator, couple));

        Assert.Equal("group", (await desk.ReadAsync(couple)).End!.By);
        Assert.Equal(("newcomer over", "group", ""), (await desk.ToldAsync(couple.Newcomer), await desk.ToldAsync(couple.Group.Coordinator), await desk.ToldAsync(couple.Group.Second)));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_match_that_is_stopped_puts_both_back_and_they_are_matched_with_others(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(ProposalState.Stopped);

        Assert.Equal(new ProposalEnd("group", "moved", "verhuisd", database.Time.GetUtcNow()), (await desk.ReadAsync(couple)).End);
        Assert.Equal(0, await Matchmaking.MatchesAsync(database));
        Assert.Equal("newcomer matched stopped", await desk.ToldAsync(couple.Newcomer));
        Assert.Equal(("group stopped", "groupMatched stopped"), (await desk.ToldAsync(couple.Group.Coordinator), await desk.ToldAsync(couple.Group.Second)));
        Assert.Null((await couple.Newcomer.ReadAsync(desk.Node)).Group);
        Assert.Equal((3L, null), ((await couple.Group.Second.ReadAsync(desk.Node)).Group!.Version, (await couple.Group.Second.ReadAsync(desk.Node)).Proposal));
        var (another, circle) = (await desk.NewcomerAsync(), await desk.GroupAsync());
        await desk.RunAsync();
        var next = await desk.Node.Matches.ListForDeskAsync(Matchmaking.Builder, [ProposalState.Proposed], CancellationToken.None);
        Assert.Equal(
            [(couple.Newcomer.Id, circle.Id), (another.Id, couple.Group.Id)],
            next.Select(proposal => (proposal.Newcomer, proposal.Group)).OrderBy(pair => pair.Newcomer == another.Id));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task The_first_day_is_set_and_how_it_went_is_recorded_and_read_with_its_card(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(ProposalState.Final);
        var board = desk.Node.Matches;

        Assert.Equal(ProposalOutcome.Done, await board.SetBeginAsync(Matchmaking.Builder, couple.Proposal, 4, new(2026, 4, 5), CancellationToken.None));
        Assert.Equal(new DateOnly(2026, 4, 5), (await couple.Newcomer.ReadAsync(desk.Node)).Proposal!.BeginsOn);
        Assert.Equal(ProposalOutcome.Changed, await board.SetBeginAsync(Matchmaking.Builder, couple.Proposal, 4, new(2026, 4, 6), CancellationToken.None));

        Assert.Null(await board.FindResultAsync(Matchmaking.Builder, couple.Proposal, CancellationToken.None));
        MatchResult first = new(couple.Proposal, 5, null, 1, null, Matchmaking.Builder.Id, Turn.Start);
        MatchResult second = first with { LessLonely = 3, Completed = true, At = Turn.Start.AddDays(1), By = Office.Coordinator.Id };
        Assert.Equal(ProposalOutcome.Done, await board.RecordAsync(Matchmaking.Builder, first, CancellationToken.None));
        Assert.Equal(first, await board.FindResultAsync(Office.Coordinator, couple.Proposal, CancellationToken.None));
        Assert.Equal(ProposalOutcome.Done, await board.RecordAsync(Office.Coordinator, second, CancellationToken.None));
        var rated = Assert.Single(await board.ListRatedAsync(Office.Administrator, CancellationToken.None));
        Assert.Equal(second, rated.Result);
        Assert.Equal((await desk.ReadAsync(couple)).Card, rated.Card);
        Assert.Empty(await board.ListRatedAsync(Office.InAlmere, CancellationToken.None));
        foreach (var bad in new[] { first with { AtHome = 0 }, first with { Contact = 6 }, first with { LessLonely = -1 } })
            await Assert.ThrowsAsync<ArgumentException>(() => board.RecordAsync(Matchmaking.Builder, bad, CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_pair_is_fixed_forbidden_and_freed_and_a_newcomer_has_one_pin(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var (newcomer, one, two) = (await desk.NewcomerAsync(), await desk.GroupAsync(), await desk.GroupAsync());
        var board = desk.Node.Matches;

        Assert.Equal(ProposalOutcome.Done, await board.OverrideAsync(Matchmaking.Builder, newcomer.Id, one.Id, true, "kennen elkaar", CancellationToken.None));
        Assert.Equal(ProposalOutcome.Done, await board.OverrideAsync(Office.Coordinator, newcomer.Id, two.Id, true, "zelfde straat", CancellationToken.None));
        Assert.Equal((two.Id, true, "zelfde straat", (StaffId?)Office.Coordinator.Id), Said(Assert.Single(await board.ListOverridesAsync(Matchmaking.Builder, CancellationToken.None))));
        Assert.Equal(ProposalOutcome.Done, await board.OverrideAsync(Matchmaking.Builder, newcomer.Id, two.Id, false, "toch niet", CancellationToken.None));
        var pool = await desk.Node.Rounds.ReadPoolAsync(Matchmaking.Builder, CancellationToken.None);
        Assert.Equal((two.Id, false, "toch niet", (StaffId?)Matchmaking.Builder.Id), Said(Assert.Single(pool.Overrides)));
        Assert.Equal(one.Id, (await desk.RunAsync()).Groups[Assert.Single((await desk.WorkOutAsync()).Run.Proposals).Group].Id);
        Assert.Equal(ProposalOutcome.Done, await board.LiftOverrideAsync(Matchmaking.Builder, newcomer.Id, two.Id, CancellationToken.None));
        Assert.Equal(ProposalOutcome.Gone, await board.LiftOverrideAsync(Matchmaking.Builder, newcomer.Id, two.Id, CancellationToken.None));
        Assert.Empty(await board.ListOverridesAsync(Office.Administrator, CancellationToken.None));
        Assert.Equal(ProposalOutcome.Gone, await board.OverrideAsync(Matchmaking.Builder, one.Second.Id, two.Id, false, "geen nieuwkomer", CancellationToken.None));
        foreach (var reason in new[] { "", " ", new string('x', 501) })
            await Assert.ThrowsAsync<ArgumentException>(() => board.OverrideAsync(Matchmaking.Builder, newcomer.Id, one.Id, true, reason, CancellationToken.None));

        static (GroupId, bool, string, StaffId?) Said(PairOverride pair) => (pair.Group, pair.IsPin, pair.Reason, pair.By);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task With_a_match_the_pins_of_both_go_and_what_is_forbidden_stays(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(ProposalState.Accepted);
        var (other, circle) = (await desk.NewcomerAsync(), await desk.GroupAsync());
        foreach (var (newcomer, group, isPin) in new[] { (couple.Newcomer.Id, circle.Id, true), (other.Id, couple.Group.Id, true), (other.Id, circle.Id, false) })
            Assert.Equal(ProposalOutcome.Done, await desk.Node.Matches.OverrideAsync(Matchmaking.Builder, newcomer, group, isPin, "x", CancellationToken.None));

        Assert.Equal(CommitOutcome.Committed, await desk.MatchAsync(couple.Group.Coordinator, couple));

        var left = Assert.Single(await desk.Node.Matches.ListOverridesAsync(Office.Administrator, CancellationToken.None));
        Assert.Equal((other.Id, circle.Id, false), (left.Newcomer, left.Group, left.IsPin));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Every_act_and_every_look_at_one_is_a_line_of_the_audit_log(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var (newcomer, group) = (await desk.NewcomerAsync(), await desk.GroupAsync());
        var board = desk.Node.Matches;
        await board.OverrideAsync(Matchmaking.Builder, newcomer.Id, group.Id, true, "x", CancellationToken.None);
        await board.OverrideAsync(Matchmaking.Builder, newcomer.Id, group.Id, false, "x", CancellationToken.None);
        await board.LiftOverrideAsync(Matchmaking.Builder, newcomer.Id, group.Id, CancellationToken.None);
        var round = await desk.RunAsync(Office.Coordinator);
        await desk.Node.Rounds.FindAsync(Office.Coordinator, round.Id, CancellationToken.None);
        var couple = new Couple(newcomer, group, Assert.Single(await desk.ListAsync()).Id);
        Assert.NotNull((await board.FindForDeskAsync(Matchmaking.Builder, couple.Proposal, CancellationToken.None))!.Card);
        Assert.Null(await board.FindForDeskAsync(Office.InAlmere, couple.Proposal, CancellationToken.None));
        await desk.ApproveAsync(couple);
        await desk.AcceptAsync(newcomer, couple);
        await desk.MatchAsync(group.Coordinator, couple);
        await board.SetBeginAsync(Matchmaking.Builder, couple.Proposal, 4, Matchmaking.Begins, CancellationToken.None);
        await board.RecordAsync(Matchmaking.Builder, new(couple.Proposal, 1, 2, 3, true, Matchmaking.Builder.Id, Turn.Start), CancellationToken.None);
        await board.StopAsync(Matchmaking.Builder, couple.Proposal, 5, "builder", "contact", null, CancellationToken.None);
        var declined = await desk.ReachAsync(ProposalState.Proposed);
        await board.DeclineAsync(Matchmaking.Builder, declined.Proposal, 1, "other", null, CancellationToken.None);

        var lines = await desk.Node.Audit.ListAsync(null, 100, CancellationToken.None);

        Assert.Equal(
            ["match.beginSet", "match.recorded", "match.stopped", "pair.forbidden", "pair.lifted", "pair.pinned", "proposal.approved", "proposal.declined", "proposal.viewed", "round.made", "round.viewed"],
            lines.Select(line => line.Action).Order(StringComparer.Ordinal));
        Assert.Equal(5, lines.Count(line => line.Subject == $"proposal:{couple.Proposal}"));
        Assert.Equal(2, lines.Count(line => line.Subject == $"round:{round.Id}" && line.By == Office.Coordinator.Id));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task What_the_desk_knows_of_women_in_a_group_no_turn_takes_away(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var circle = await desk.GroupAsync();
        var open = await circle.Coordinator.OpenAsync(desk.Node, (group, commit) => commit with { Profile = group.Profile with { Name = "stale" } });

        Assert.True(await desk.Node.Groups.TrySetWomenAsync(circle.Id, 1, true, CancellationToken.None));
        Assert.False(await desk.Node.Groups.TrySetWomenAsync(circle.Id, 1, false, CancellationToken.None));
        Assert.Equal(CommitOutcome.Conflict, await desk.Node.CommitAsync(open));
        await circle.Coordinator.ChangeAsync(desk.Node, (_, commit) => commit with { Profile = Member.Profile });
        Assert.Equal((true, Member.Profile.Name), ((await circle.Second.ReadAsync(desk.Node)).Group!.Profile.HasWomen!.Value, (await circle.Second.ReadAsync(desk.Node)).Group!.Profile.Name));
        Assert.True(await desk.Node.Groups.TrySetWomenAsync(circle.Id, 3, null, CancellationToken.None));
        Assert.Null((await circle.Second.ReadAsync(desk.Node)).Group!.Profile.HasWomen);
    }
}
