using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Explanations;

/// <summary>Explains a run. Pure.</summary>
public static class Explainer
{
    /// <summary>Why a pair is proposed, for one audience: at most five reasons, the weightiest first; to a builder, before them, what is not covered.</summary>
    /// <param name="card">The pair's score card.</param>
    /// <param name="audience">For whom.</param>
    public static IReadOnlyList<Reason> Why(ScoreCard card, Audience audience) => PairReasons.Of(card, audience);

    /// <summary>Why a pair is proposed, for a builder, with what only the whole round says: that no other group is possible for the newcomer.</summary>
    /// <param name="run">The run.</param>
    /// <param name="card">The pair's score card, of this run.</param>
    public static IReadOnlyList<Reason> Why(MatchingRun run, ScoreCard card)
    {
        var isOnlyOne = run.Cards.Count(other => other.Newcomer == card.Newcomer) == 1;
        return [.. isOnlyOne ? [new Reason(ReasonCodes.OnlyOne, [])] : Array.Empty<Reason>(), .. Why(card, Audience.Builder)];
    }

    /// <summary>Every other possible group of a newcomer, the least loss first: what it would cost to propose it, and who would move.</summary>
    /// <param name="run">The run.</param>
    /// <param name="newcomer">The newcomer's id.</param>
    /// <exception cref="ArgumentException">The newcomer is not in the run.</exception>
    public static IReadOnlyList<Alternative> Alternatives(MatchingRun run, string newcomer) => new AlternativeFinder(run).Of(RunRows.RowOf(run, newcomer));

    /// <summary>The same for every newcomer of the run, by id.</summary>
    /// <param name="run">The run.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<Alternative>> AllAlternatives(MatchingRun run)
    {
        var finder = new AlternativeFinder(run);
        return run.Input.Newcomers.Select((newcomer, row) => (newcomer.Id, Found: finder.Of(row)))
            .ToDictionary(each => each.Id, each => each.Found, StringComparer.Ordinal);
    }

    /// <summary>The smallest change of each single input that would have another group proposed; verified by working the round out again.</summary>
    /// <param name="run">The run.</param>
    /// <param name="newcomer">The newcomer's id.</param>
    /// <param name="group">The id of a group that is possible and not proposed to them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The pair is not possible, or is the one that is proposed.</exception>
    public static IReadOnlyList<Reason> Flips(MatchingRun run, string newcomer, string group, CancellationToken cancellationToken = default) =>
        new FlipFinder(run, newcomer, group, cancellationToken).Find();

    /// <summary>Why a newcomer has no proposal.</summary>
    /// <param name="run">The run.</param>
    /// <param name="newcomer">The newcomer's id.</param>
    /// <exception cref="ArgumentException">The newcomer is not in the run, or has a proposal.</exception>
    public static UnmatchedReason WhyUnmatched(MatchingRun run, string newcomer) => Conflicts.Of(run, RunRows.RowOf(run, newcomer));

    /// <summary>Which groups and capabilities the organisation would have to find, the most wanted first.</summary>
    /// <param name="run">The run.</param>
    public static IReadOnlyList<Wanted> ToRecruit(MatchingRun run) => WantedGroups.Of(run);
}
