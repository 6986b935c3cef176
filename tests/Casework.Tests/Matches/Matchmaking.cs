using SamenHier.Casework.Matches;
using SamenHier.Casework.People;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Turns;
using SamenHier.Matching.Input;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests.Matches;

/// <summary>Newcomers and groups, rounds among them, and how a proposal comes to each of its states.</summary>
internal sealed class Matchmaking(Node node, ManualTimeProvider time)
{
    public static readonly byte[] ForNewcomer = Turn.Bytes("""{"group":"De Fictieve Buren"}""");

    public static readonly byte[] ForGroup = Turn.Bytes("""{"name":"Testpersoon Een"}""");

    public static readonly DateOnly Begins = new(2026, 3, 1);

    public static StaffMember Builder => Office.Tigrinya;

    public Node Node => node;

    public static async Task<Matchmaking> StartAsync(TestDatabase database)
    {
        var node = await database.StartNodeAsync();
        await Office.OpenAsync(node);
        return new(node, database.Time);
    }

    /// <summary>A newcomer who sent their intake.</summary>
    public async Task<Member> NewcomerAsync(string? town = "Haarlem", bool allows = true, IntakeState state = IntakeState.Sent, string role = "newcomer")
    {
        var newcomer = new Member(Turn.NewConversation(), ParticipantId.New());
        await node.TakeTurnAsync(newcomer.Conversation, newcomer.Id, commit => commit with
        {
            Profile = new(role, "ti", state, null),
            Town = town,
            Answers = [new("newcomer.name", "\"Testpersoon Een\"", null, "ti", "v1", Turn.Start)],
            Consents = [Matching(allows), new("consent.keep", true, "ti", "v1", Turn.Start)],
        });
        return newcomer;
    }

    public static Consent Matching(bool allows) => new("consent.matching", allows, "ti", "v1", Turn.Start);

    /// <summary>A group of two that was sent in.</summary>
    public async Task<Circle> GroupAsync(string? town = "Haarlem", StaffMember? builder = null, bool isSent = true, bool hasBuilder = true)
    {
        var (coordinator, second) = (await Member.TalkAsync(node), await Member.TalkAsync(node));
        var group = GroupId.New();
        var profile = Member.Profile with
        {
            Kind = "welkomgroep",
            PlainTown = town,
            SentAt = isSent ? Turn.Start : null,
            Builder = hasBuilder ? (builder ?? Builder).Id.ToString() : null,
        };
        await node.TakeTurnAsync(coordinator.Conversation, coordinator.Id, commit => commit with
        {
            Group = new(group, 0) { Profile = profile, Seats = [new(coordinator.Id, 1, Turn.Start), new(second.Id, 2, Turn.Start)] },
        });
        return new(group, coordinator, second);
    }

    /// <summary>Works out a round as the desk's runner does, without storing it; where it is said without the two of a proposal, which is kept.</summary>
    public async Task<NewRound> WorkOutAsync(StaffMember? by = null, Couple? without = null)
    {
        var all = await node.Rounds.ReadPoolAsync(by, CancellationToken.None);
        var pool = without is null ? all : new MatchPool(
            [.. all.Newcomers.Where(newcomer => newcomer.Id != without.Newcomer.Id)],
            [.. all.Groups.Where(group => group.Id != without.Group.Id)],
            [.. all.Open.Where(open => open.Id != without.Proposal)],
            all.Overrides);
        var newcomers = pool.Newcomers.Select((newcomer, index) => (newcomer, Alias: $"n{index + 1}")).ToList();
        var groups = pool.Groups.Select((group, index) => (group, Alias: $"g{index + 1}")).ToList();
        var (aliasOf, nameOf) = (newcomers.ToDictionary(n => n.newcomer.Id, n => n.Alias), groups.ToDictionary(g => g.group.Id, g => g.Alias));
        Pair[] looked = [.. pool.Open.Where(open => open.State is not ProposalState.Proposed).Select(open => new Pair(aliasOf[open.Newcomer], nameOf[open.Group]))];
        var said = pool.Overrides.Select(pair => (pair.IsPin, Pair: new Pair(aliasOf[pair.Newcomer], nameOf[pair.Group]))).ToList();
        var run = MatchingEngine.Run(
            new(new DateOnly(2026, 2, 1), [.. newcomers.Select(n => Of(n.Alias))], [.. groups.Select(g => new Group(g.Alias, "welkomgroep", [new()]))])
            {
                Pins = [.. looked, .. said.Where(pair => pair.IsPin && !looked.Contains(pair.Pair)).Select(pair => pair.Pair)],
                Forbidden = [.. said.Where(pair => !pair.IsPin).Select(pair => pair.Pair)],
                Standing = [.. pool.Open.Select(open => new Pair(aliasOf[open.Newcomer], nameOf[open.Group]))],
            },
            MatchingWeights.Shipped,
            new("run"));
        var made = run.Proposals.Select(card => (card.Newcomer, card.Group)).ToHashSet();
        return new(
            RoundId.New(Turn.Start),
            Turn.Start,
            by?.Id,
            run,
            newcomers.ToDictionary(n => n.Alias, n => (n.newcomer.Id, n.newcomer.Version)),
            groups.ToDictionary(g => g.Alias, g => (g.group.Id, g.group.Version)),
            [.. all.Open.Where(open => open.Id == without?.Proposal).Select(open => open.Id), .. pool.Open.Where(open => made.Contains((aliasOf[open.Newcomer], nameOf[open.Group]))).Select(open => open.Id)]);
    }

    /// <summary>Works out a round and stores it.</summary>
    public async Task<NewRound> RunAsync(StaffMember? by = null)
    {
        var round = await WorkOutAsync(by);
        Assert.True(await node.Rounds.TryAddAsync(round, CancellationToken.None));
        return round;
    }

    /// <summary>A newcomer and a group whose proposal stands in a state.</summary>
    public async Task<Couple> ReachAsync(ProposalState state)
    {
        var (newcomer, group) = (await NewcomerAsync(), await GroupAsync());
        await RunAsync();
        var couple = new Couple(newcomer, group, (await ListAsync()).Single(proposal => proposal.Newcomer == newcomer.Id).Id);
        if (state is ProposalState.Proposed) return couple;
        await ApproveAsync(couple);
        if (state is ProposalState.Approved) return couple;
        if (state is ProposalState.Ended)
        {
            Assert.Equal(CommitOutcome.Committed, await AnswerAsync(couple.Newcomer, couple, (id, version) => new ProposalAnswer.Decline(id, version, "far", "te ver")));
            return couple;
        }

        Assert.Equal(CommitOutcome.Committed, await AcceptAsync(couple.Newcomer, couple));
        if (state is ProposalState.Accepted) return couple;
        Assert.Equal(CommitOutcome.Committed, await MatchAsync(couple.Group.Coordinator, couple));
        if (state is not ProposalState.Stopped) return couple;
        Wait();
        Assert.Equal(ProposalOutcome.Done, await node.Matches.StopAsync(Builder, couple.Proposal, await VersionAsync(couple), "group", "moved", "verhuisd", CancellationToken.None));
        return couple;
    }

    /// <summary>A moment later, so that what is told next comes after what was told before.</summary>
    public void Wait() => time.Advance(TimeSpan.FromSeconds(1));

    /// <summary>A match in another town, whose two are in no pool.</summary>
    public async Task ReachMatchOfOthersAsync()
    {
        var (newcomer, group) = (await NewcomerAsync("Almere"), await GroupAsync("Almere", Office.InAlmere));
        await RunAsync(Office.InAlmere);
        var couple = new Couple(newcomer, group, Assert.Single(await ListAsync()).Id);
        Assert.Equal(ProposalOutcome.Done, await node.Matches.ApproveAsync(Office.InAlmere, couple.Proposal, 1, ForNewcomer, CancellationToken.None));
        Assert.Equal(CommitOutcome.Committed, await AcceptAsync(newcomer, couple));
        Assert.Equal(CommitOutcome.Committed, await MatchAsync(group.Coordinator, couple));
    }

    public async Task ApproveAsync(Couple couple)
    {
        Wait();
        Assert.Equal(ProposalOutcome.Done, await node.Matches.ApproveAsync(Builder, couple.Proposal, await VersionAsync(couple), ForNewcomer, CancellationToken.None));
    }

    public Task<CommitOutcome> AcceptAsync(Member by, Couple couple) => AnswerAsync(by, couple, Accept);

    public Task<CommitOutcome> MatchAsync(Member by, Couple couple) => AnswerAsync(by, couple, AcceptForGroup);

    public Task<CommitOutcome> DeclineAsync(Member by, Couple couple) => AnswerAsync(by, couple, Decline);

    public static ProposalAnswer Accept(ProposalId id, long version) => new ProposalAnswer.AcceptAsNewcomer(id, version, ForGroup);

    public static ProposalAnswer AcceptForGroup(ProposalId id, long version) => new ProposalAnswer.AcceptAsGroup(id, version, Begins);

    public static ProposalAnswer Decline(ProposalId id, long version) => new ProposalAnswer.Decline(id, version, "fit", "past niet");

    /// <summary>Answers in a turn, with the version that is stored.</summary>
    public async Task<CommitOutcome> AnswerAsync(Member by, Couple couple, Func<ProposalId, long, ProposalAnswer> answer)
    {
        Wait();
        return await node.CommitAsync(await OpenAsync(by, answer(couple.Proposal, await VersionAsync(couple))));
    }

    /// <summary>A turn that answers, as read now and not committed yet.</summary>
    public async Task<TurnCommit> OpenAsync(Member by, ProposalAnswer answer) =>
        Turn.After(await node.LoadAsync(by.Conversation), by.Conversation, by.Id) with { Proposal = answer };

    public Task<IReadOnlyList<Proposal>> ListAsync() => node.Matches.ListForDeskAsync(Office.Administrator, [.. Enum.GetValues<ProposalState>()], CancellationToken.None);

    public async Task<Proposal> ReadAsync(Couple couple) => (await ListAsync()).Single(proposal => proposal.Id == couple.Proposal);

    public async Task<long> VersionAsync(Couple couple) => (await ReadAsync(couple)).Version;

    /// <summary>What somebody is still to be told, in one line.</summary>
    public async Task<string> ToldAsync(Member member) =>
        string.Join(' ', (await member.ReadAsync(node)).Notices.Select(notice => notice.Notice.Text.Replace("proposal.notice.", "", StringComparison.Ordinal)));

    public static Task<long> MatchesAsync(TestDatabase database) => database.CountAsync("group_newcomers");

    private static Newcomer Of(string alias) => new(alias, "welkomgroep", "statushouder", new DateOnly(2026, 1, 1));
}

/// <summary>A group of two.</summary>
internal sealed record Circle(GroupId Id, Member Coordinator, Member Second);

/// <summary>A newcomer and a group, and their proposal.</summary>
internal sealed record Couple(Member Newcomer, Circle Group, ProposalId Proposal);
