using System.Globalization;
using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Dialogs.Candidates;
using SamenHier.Matching.Input;
using SamenHier.Matching.Runs;

namespace SamenHier.Desk.Matches;

/// <summary>A round before it is worked out: the input, and who is behind each alias. Whoever has a proposal that somebody has looked at is not in it. Pure.</summary>
internal sealed class RoundDraft
{
    private readonly Dictionary<string, PoolNewcomer> newcomers;
    private readonly Dictionary<string, GroupRecord> groups;
    private readonly IReadOnlyList<Proposal> open;
    private readonly (int Newcomers, int Groups) leftOut;

    private RoundDraft(MatchingInput input, Dictionary<string, PoolNewcomer> newcomers, Dictionary<string, GroupRecord> groups, IReadOnlyList<Proposal> open, (int, int) leftOut) =>
        (Input, this.newcomers, this.groups, this.open, this.leftOut) = (input, newcomers, groups, open, leftOut);

    /// <summary>The input.</summary>
    public MatchingInput Input { get; }

    /// <summary>Drafts a round.</summary>
    /// <param name="pool">Everybody.</param>
    /// <param name="today">The day.</param>
    public static RoundDraft Of(MatchPool pool, DateOnly today)
    {
        List<Proposal> underWay = [.. pool.Open.Where(proposal => proposal.State is not ProposalState.Proposed)];
        var (takenNewcomers, takenGroups) = (underWay.Select(proposal => proposal.Newcomer).ToHashSet(), underWay.Select(proposal => proposal.Group).ToHashSet());
        List<PoolNewcomer> freeNewcomers = [.. pool.Newcomers.Where(newcomer => !takenNewcomers.Contains(newcomer.Id)).OrderBy(newcomer => newcomer.Id.Value)];
        List<GroupRecord> freeGroups = [.. pool.Groups.Where(group => !takenGroups.Contains(group.Id)).OrderBy(group => group.Id.Value)];

        List<(PoolNewcomer Stored, Newcomer Read)> readNewcomers =
            [.. freeNewcomers.Index().Select(each => (each.Item, CandidateReader.Newcomer(Alias("n", each.Index), each.Item, today)!)).Where(each => each.Item2 is not null)];
        List<(GroupRecord Stored, Group Read)> readGroups =
            [.. freeGroups.Index().Select(each => (each.Item, CandidateReader.Group(Alias("g", each.Index), each.Item)!)).Where(each => each.Item2 is not null)];

        var newcomerAliases = readNewcomers.ToDictionary(each => each.Stored.Id, each => each.Read.Id);
        var groupAliases = readGroups.ToDictionary(each => each.Stored.Id, each => each.Read.Id);
        var input = new MatchingInput(today, [.. readNewcomers.Select(each => each.Read)], [.. readGroups.Select(each => each.Read)])
        {
            Pins = [.. Pairs(pool.Overrides.Where(each => each.IsPin).Select(each => (each.Newcomer, each.Group)))],
            Forbidden = [.. Pairs(pool.Overrides.Where(each => !each.IsPin).Select(each => (each.Newcomer, each.Group)))],
            Standing = [.. Pairs(pool.Open.Select(proposal => (proposal.Newcomer, proposal.Group)))],
        };
        return new(
            input,
            readNewcomers.ToDictionary(each => each.Read.Id, each => each.Stored, StringComparer.Ordinal),
            readGroups.ToDictionary(each => each.Read.Id, each => each.Stored, StringComparer.Ordinal),
            pool.Open,
            (freeNewcomers.Count - readNewcomers.Count, freeGroups.Count - readGroups.Count));

        // Of a pair with somebody who is not in the round there is nothing to say.
        IEnumerable<Pair> Pairs(IEnumerable<(ParticipantId Newcomer, GroupId Group)> pairs) =>
            from pair in pairs
            where newcomerAliases.ContainsKey(pair.Newcomer) && groupAliases.ContainsKey(pair.Group)
            select new Pair(newcomerAliases[pair.Newcomer], groupAliases[pair.Group]);
    }

    /// <summary>What is to be stored of it.</summary>
    /// <param name="id">Which round.</param>
    /// <param name="at">When it was worked out.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="run">What it came to.</param>
    public NewRound ToRound(RoundId id, DateTimeOffset at, StaffId? by, MatchingRun run)
    {
        var made = run.Proposals.Select(card => (newcomers[card.Newcomer].Id, groups[card.Group].Id)).ToHashSet();
        return new(
            id,
            at,
            by,
            run,
            newcomers.ToDictionary(each => each.Key, each => (each.Value.Id, each.Value.Version), StringComparer.Ordinal),
            groups.ToDictionary(each => each.Key, each => (each.Value.Id, each.Value.Version), StringComparer.Ordinal),
            [.. open.Where(proposal => proposal.State is not ProposalState.Proposed || made.Contains((proposal.Newcomer, proposal.Group))).Select(proposal => proposal.Id)]);
    }

    /// <summary>What is told of it.</summary>
    /// <param name="id">Which round; null when it was not stored.</param>
    /// <param name="run">What it came to.</param>
    public RoundReport Report(RoundId? id, MatchingRun run) => new(
        id,
        run,
        newcomers.ToDictionary(each => each.Key, each => each.Value.Id, StringComparer.Ordinal),
        groups.ToDictionary(each => each.Key, each => each.Value.Id, StringComparer.Ordinal),
        leftOut);

    private static string Alias(string side, int number) => string.Create(CultureInfo.InvariantCulture, $"{side}{number + 1:0000}");
}
