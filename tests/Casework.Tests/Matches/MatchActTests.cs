using SamenHier.Casework.Matches;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests.Matches;

/// <summary>Every act in every state, by everybody, stale, twice and at once.</summary>
[Collection(StoreTests.Name)]
public sealed class MatchActTests(PostgresServer postgres)
{
    private const string Newcomer = "newcomer";
    private const string Coordinator = "coordinator";
    private const string Second = "second";
    private const string Stranger = "stranger";

    // Which answer of whom is stored, in which state; every other one is a conflict.
    private static readonly HashSet<(ProposalState, string, string)> Stored =
    [
        (ProposalState.Approved, Newcomer, "accept"),
        (ProposalState.Approved, Newcomer, "decline"),
        (ProposalState.Accepted, Coordinator, "match"),
        (ProposalState.Accepted, Coordinator, "decline"),
    ];

    private static readonly Dictionary<string, Func<ProposalId, long, ProposalAnswer>> Answers = new(StringComparer.Ordinal)
    {
        ["accept"] = Matchmaking.Accept,
        ["match"] = Matchmaking.AcceptForGroup,
        ["decline"] = Matchmaking.Decline,
    };

    [Theory]
    [On(Provider.Sqlite, ProposalState.Proposed, ProposalState.Approved, ProposalState.Accepted, ProposalState.Final, ProposalState.Ended, ProposalState.Stopped)]
    [On(Provider.Postgres, ProposalState.Proposed, ProposalState.Approved, ProposalState.Accepted, ProposalState.Final, ProposalState.Ended, ProposalState.Stopped)]
    public async Task An_answer_counts_from_whom_it_is_asked_while_it_is_asked_and_changes_nothing_otherwise(Provider provider, ProposalState state)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(state);
        var stranger = await desk.NewcomerAsync();
        Member[] people = [couple.Newcomer, couple.Group.Coordinator, couple.Group.Second, stranger];
        var before = await desk.ReadAsync(couple);
        var matches = await Matchmaking.MatchesAsync(database);

        foreach (var (name, person) in ((string[])[Newcomer, Coordinator, Second, Stranger]).Zip(people))
        {
            foreach (var (kind, answer) in Answers.Where(answer => !Stored.Contains((state, name, answer.Key))))
            {
                Assert.Equal((kind, CommitOutcome.Conflict), (kind, await desk.AnswerAsync(person, couple, answer)));
                var after = await desk.ReadAsync(couple);
                Assert.Equal((before.Version, before.State, before.Acts.Count), (after.Version, after.State, after.Acts.Count));
                Assert.Equal(matches, await Matchmaking.MatchesAsync(database));
            }
        }
    }

    [Theory]
    [On(Provider.Sqlite, ProposalState.Proposed, ProposalState.Approved, ProposalState.Accepted, ProposalState.Final, ProposalState.Ended, ProposalState.Stopped)]
    [On(Provider.Postgres, ProposalState.Proposed, ProposalState.Approved, ProposalState.Accepted, ProposalState.Final, ProposalState.Ended, ProposalState.Stopped)]
    public async Task The_desk_acts_where_it_may_and_no_act_of_its_makes_a_match(Provider provider, ProposalState state)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(state);
        var (board, by, id) = (desk.Node.Matches, Matchmaking.Builder, couple.Proposal);
        var version = await desk.VersionAsync(couple);
        var matches = await Matchmaking.MatchesAsync(database);
        var acts = new Dictionary<string, Func<long, Task<ProposalOutcome>>>(StringComparer.Ordinal)
        {
            ["approve"] = read => board.ApproveAsync(by, id, read, Matchmaking.ForNewcomer, CancellationToken.None),
            ["decline"] = read => board.DeclineAsync(by, id, read, "fit", null, CancellationToken.None),
            ["stop"] = read => board.StopAsync(by, id, read, "builder", "fit", null, CancellationToken.None),
            ["begin"] = read => board.SetBeginAsync(by, id, read, Matchmaking.Begins, CancellationToken.None),
            ["record"] = _ => board.RecordAsync(by, new(id, 1, 1, 1, null, by.Id, Turn.Start), CancellationToken.None),
        };
        string[] allowed = state switch
        {
            ProposalState.Proposed => ["approve", "decline"],
            ProposalState.Approved or ProposalState.Accepted => ["decline"],
            ProposalState.Final => ["stop", "begin", "record"],
            ProposalState.Stopped => ["record"],
            _ => [],
        };

        foreach (var (name, act) in acts.Where(act => !allowed.Contains(act.Key)))
        {
            Assert.Equal((name, ProposalOutcome.NotNow), (name, await act(version)));
            if (name != "record") Assert.Equal((name, ProposalOutcome.Changed), (name, await act(version - 1)));
        }

        Assert.Equal(version, await desk.VersionAsync(couple));
        foreach (var name in allowed.Where(name => name != "record")) Assert.Equal(ProposalOutcome.Changed, await acts[name](version + 1));
        if (allowed.Length > 0) Assert.Equal(ProposalOutcome.Done, await acts[allowed[^1]](version));
        Assert.True(await Matchmaking.MatchesAsync(database) <= matches);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task An_act_is_done_once(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(ProposalState.Proposed);
        var board = desk.Node.Matches;

        Task<ProposalOutcome> ApproveAsync(long version) =>
            board.ApproveAsync(Matchmaking.Builder, couple.Proposal, version, Matchmaking.ForNewcomer, CancellationToken.None);

        Assert.Equal(ProposalOutcome.Done, await ApproveAsync(1));
        Assert.Equal((ProposalOutcome.Changed, ProposalOutcome.NotNow), (await ApproveAsync(1), await ApproveAsync(2)));
        var (accept, again) = (await desk.OpenAsync(couple.Newcomer, Matchmaking.Accept(couple.Proposal, 2)), await desk.OpenAsync(couple.Newcomer, Matchmaking.Accept(couple.Proposal, 2)));
        Assert.Equal((CommitOutcome.Committed, CommitOutcome.Conflict), (await desk.Node.CommitAsync(accept), await desk.Node.CommitAsync(again)));
        var match = await desk.OpenAsync(couple.Group.Coordinator, Matchmaking.AcceptForGroup(couple.Proposal, 3));
        Assert.Equal((CommitOutcome.Committed, CommitOutcome.Conflict), (await desk.Node.CommitAsync(match), await desk.Node.CommitAsync(match with { ActivityKey = "again" })));
        Assert.Equal((1, 3, 1), (await Matchmaking.MatchesAsync(database), await database.CountAsync("match_acts"), await database.CountAsync("notices WHERE participant_id IN (SELECT participant_id FROM group_members WHERE seat = 1)")));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_proposal_of_others_or_that_nobody_made_is_answered_by_nobody(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var (one, two) = (await desk.ReachAsync(ProposalState.Accepted), await desk.ReachAsync(ProposalState.Approved));

        Assert.Equal(CommitOutcome.Conflict, await desk.MatchAsync(two.Group.Coordinator, one));
        Assert.Equal(CommitOutcome.Conflict, await desk.AcceptAsync(one.Newcomer, two));
        foreach (var answer in Answers.Values)
            Assert.Equal(CommitOutcome.Conflict, await desk.Node.CommitAsync(await desk.OpenAsync(one.Newcomer, answer(ProposalId.New(Turn.Start), 1))));
        var unknown = new ProposalAnswer.Decline(two.Proposal, 2, EndCodes.Superseded, null);
        await Assert.ThrowsAsync<ArgumentException>(async () => await desk.Node.CommitAsync(await desk.OpenAsync(two.Newcomer, unknown)));
        Assert.Equal(0, await Matchmaking.MatchesAsync(database));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Who_handed_over_the_group_no_longer_answers_for_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(ProposalState.Accepted);
        var (old, now) = (couple.Group.Coordinator, couple.Group.Second);
        var accepts = await desk.OpenAsync(old, Matchmaking.AcceptForGroup(couple.Proposal, 3));
        var declines = await desk.OpenAsync(old, Matchmaking.Decline(couple.Proposal, 3));

        await now.ChangeAsync(desk.Node, (_, commit) => commit with { Seats = [new(now.Id, 0, Turn.Start)] });

        Assert.Equal((CommitOutcome.Conflict, CommitOutcome.Conflict), (await desk.Node.CommitAsync(accepts), await desk.Node.CommitAsync(declines)));
        Assert.Equal(CommitOutcome.Committed, await desk.MatchAsync(now, couple));
        Assert.Equal("groupMatched", (await desk.ToldAsync(old)).Split(' ')[^1]);
    }

    [Theory]
    [On(Provider.Sqlite, "accept and decline", "match and builder declines", "match and hand over", "match and withdraw", "approve and decline", "two approve", "match and dissolve")]
    [On(Provider.Postgres, "accept and decline", "match and builder declines", "match and hand over", "match and withdraw", "approve and decline", "two approve", "match and dissolve")]
    public async Task Of_two_who_act_at_once_one_is_stored_and_all_that_belongs_to_it(Provider provider, string race)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var other = await database.StartNodeAsync();
        for (var round = 0; round < 5; round++)
        {
            var couple = await desk.ReachAsync(race switch
            {
                "accept and decline" => ProposalState.Approved,
                "approve and decline" or "two approve" => ProposalState.Proposed,
                _ => ProposalState.Accepted,
            });
            var (one, two) = await RaceAsync(desk, other, couple, race);

            var stored = await Task.WhenAll(Task.Run(one), Task.Run(two));

            var state = await database.CountAsync("proposals WHERE state < 4");
            Assert.True(race is "match and hand over" or "match and withdraw" ? stored.Any(each => each) : stored.Count(each => each) == 1, $"{stored[0]} {stored[1]}");
            Assert.Equal(await database.CountAsync("proposals WHERE state = 3"), await Matchmaking.MatchesAsync(database));
            if (race is "two approve") Assert.Equal(1, await database.CountAsync($"match_acts"));
            Assert.InRange(state, 0, 1);
            foreach (var person in new[] { couple.Newcomer, couple.Group.Coordinator, couple.Group.Second }) await desk.Node.Eraser.EraseAsync(person.Id, CancellationToken.None);
        }
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_group_without_a_builder_is_not_proposed_to_anybody_yet(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var (newcomer, group) = (await desk.NewcomerAsync(), await desk.GroupAsync(hasBuilder: false));
        await desk.RunAsync();
        var couple = new Couple(newcomer, group, Assert.Single(await desk.ListAsync()).Id);

        var outcome = await desk.Node.Matches.ApproveAsync(Matchmaking.Builder, couple.Proposal, 1, Matchmaking.ForNewcomer, CancellationToken.None);

        Assert.Equal((ProposalOutcome.NeedsBuilder, 0), (outcome, await database.CountAsync("match_acts")));
        Assert.True(await desk.Node.Groups.TrySetBuilderAsync(group.Id, 1, Matchmaking.Builder.Id, CancellationToken.None));
        await desk.ApproveAsync(couple);
    }

    private static async Task<(Func<Task<bool>> One, Func<Task<bool>> Two)> RaceAsync(Matchmaking desk, Node other, Couple couple, string race)
    {
        var (id, version) = (couple.Proposal, await desk.VersionAsync(couple));
        var (newcomer, coordinator, second) = (couple.Newcomer, couple.Group.Coordinator, couple.Group.Second);

        async Task<Func<Task<bool>>> AnswersAsync(Member by, ProposalAnswer answer, Node node)
        {
            var turn = await desk.OpenAsync(by, answer);
            return async () => await node.CommitAsync(turn) is CommitOutcome.Committed;
        }

        Func<Task<bool>> Decides(Node node, bool approves) => async () => ProposalOutcome.Done == (approves
            ? await node.Matches.ApproveAsync(Matchmaking.Builder, id, version, Matchmaking.ForNewcomer, CancellationToken.None)
            : await node.Matches.DeclineAsync(Matchmaking.Builder, id, version, "fit", null, CancellationToken.None));

        Func<Task<bool>> Commits(TurnCommit turn) => async () => await other.CommitAsync(turn) is CommitOutcome.Committed;

        return race switch
        {
            "accept and decline" => (await AnswersAsync(newcomer, Matchmaking.Accept(id, version), desk.Node), Decides(other, approves: false)),
            "approve and decline" => (Decides(desk.Node, approves: true), Decides(other, approves: false)),
            "two approve" => (Decides(desk.Node, approves: true), Decides(other, approves: true)),
            "match and builder declines" => (await AnswersAsync(coordinator, Matchmaking.AcceptForGroup(id, version), desk.Node), Decides(other, approves: false)),
            "match and hand over" => (
                await AnswersAsync(coordinator, Matchmaking.AcceptForGroup(id, version), desk.Node),
                Commits(await second.OpenAsync(other, (_, commit) => commit with { Seats = [new(second.Id, 0, Turn.Start)] }))),
            "match and dissolve" => (
                await AnswersAsync(coordinator, Matchmaking.AcceptForGroup(id, version), desk.Node),
                Commits(await second.OpenAsync(other, (_, commit) => commit with { Dissolves = true }))),
            _ => (
                await AnswersAsync(coordinator, Matchmaking.AcceptForGroup(id, version), desk.Node),
                Commits(Turn.After(await other.LoadAsync(newcomer.Conversation), newcomer.Conversation, newcomer.Id) with { Consents = [Matchmaking.Matching(false)] })),
        };
    }
}
