using SamenHier.Matching.Assignment;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Tests.Runs;

/// <summary>Every possible outcome of a small round, and the best of them, without the solver.</summary>
internal static class EnumeratedRounds
{
    /// <summary>Every way to give newcomers groups, as the group's index by newcomer (-1 for none).</summary>
    public static IEnumerable<int[]> Outcomes(MatchingRun run)
    {
        var groups = run.Input.Groups.Select((group, index) => (group.Id, index)).ToDictionary(each => each.Id, each => each.index, StringComparer.Ordinal);
        var possible = run.Input.Newcomers.Select(newcomer => run.Cards.Where(card => card.Newcomer == newcomer.Id).Select(card => groups[card.Group]).ToArray()).ToArray();
        var places = run.Input.Groups.Select(group => group.Capacity).ToArray();
        return From(0, new int[possible.Length]);

        IEnumerable<int[]> From(int row, int[] chosen)
        {
            if (row == chosen.Length)
            {
                yield return [.. chosen];
                yield break;
            }

            chosen[row] = -1;
            foreach (var outcome in From(row + 1, chosen)) yield return outcome;
            foreach (var group in possible[row].Where(group => places[group] > 0))
            {
                places[group]--;
                chosen[row] = group;
                foreach (var outcome in From(row + 1, chosen)) yield return outcome;
                places[group]++;
            }
        }
    }

    /// <summary>What an outcome is worth, level by level, by the rules as the issue words them.</summary>
    public static IReadOnlyList<IReadOnlyList<long>> Worth(MatchingRun run, int[] outcome)
    {
        var width = run.Weights.NearTieMillipoints;
        List<ScoreCard> cards = [.. outcome.Index().Where(each => each.Item >= 0).Select(each => run.Cards.Single(
            card => card.Newcomer == run.Input.Newcomers[each.Index].Id && card.Group == run.Input.Groups[each.Item].Id))];
        return [.. run.Objective.Select(level => level.Code switch
        {
            LevelCodes.Pinned => Of(cards.Count(card => run.Input.Pins.Any(pin => pin.Newcomer == card.Newcomer && pin.Group == card.Group))),
            LevelCodes.Needs => Of(cards.Sum(card => card.Facts.CoveredNeeds.Count)),
            LevelCodes.Matched => Of(cards.Count),
            LevelCodes.Kept => Of(cards.Count(card => run.Input.Standing.Any(pair => pair.Newcomer == card.Newcomer && pair.Group == card.Group))),
            LevelCodes.WorstOff => cards.Select(card => (long)(card.Score / width)).Order().ToArray(),
            LevelCodes.Total => Of(cards.Sum(card => card.Score / width)),
            LevelCodes.Waiting => Of(cards.Sum(card => (long)Days(run, card) * (1 + (card.Score / width)))),
            _ => Of(cards.Sum(card => card.Score)),
        })];

        static IReadOnlyList<long> Of(long value) => [value];
    }

    /// <summary>The greatest worth of all outcomes.</summary>
    public static IReadOnlyList<IReadOnlyList<long>> Best(MatchingRun run, Func<int[], bool>? only = null) =>
        Outcomes(run).Where(only ?? (_ => true)).Select(outcome => Worth(run, outcome)).Aggregate((best, next) => Compare(next, best) > 0 ? next : best);

    /// <summary>Compares two worths level by level.</summary>
    public static int Compare(IReadOnlyList<IReadOnlyList<long>> one, IReadOnlyList<IReadOnlyList<long>> other) =>
        one.Zip(other, (mine, theirs) => mine.ToArray().AsSpan().SequenceCompareTo(theirs.ToArray())).FirstOrDefault(compared => compared != 0);

    /// <summary>The worth that the run itself states.</summary>
    public static IReadOnlyList<IReadOnlyList<long>> Stated(MatchingRun run) =>
        [.. run.Levels.Select(level => level.Code == LevelCodes.WorstOff ? level.Ranked : [level.Value])];

    private static int Days(MatchingRun run, ScoreCard card) =>
        Math.Clamp(run.Input.AsOf.DayNumber - run.Input.Newcomers.Single(newcomer => newcomer.Id == card.Newcomer).WaitingSince.DayNumber, 0, 3650);
}
