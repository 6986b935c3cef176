using SamenHier.Matching.Assignment;
using SamenHier.Matching.Conditions;
using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Runs;

/// <summary>A round before it is solved: the possible pairs with their cards, and the objective over them. Rows are newcomers and columns groups, in the order of the input.</summary>
internal sealed class PreparedRound
{
    private const int MostDays = 3_650;

    private PreparedRound(MatchingInput input, IReadOnlyList<ScoreCard> cards, IReadOnlyList<Exclusion> exclusions, AssignmentProblem problem, IReadOnlyList<ObjectiveLevel> objective) =>
        (Input, Cards, Exclusions, Problem, Objective) = (input, cards, exclusions, problem, objective);

    /// <summary>The input, sorted.</summary>
    public MatchingInput Input { get; }

    /// <summary>The cards of the possible pairs; a card's place is the number of its edge.</summary>
    public IReadOnlyList<ScoreCard> Cards { get; }

    public IReadOnlyList<Exclusion> Exclusions { get; }

    public AssignmentProblem Problem { get; }

    public IReadOnlyList<ObjectiveLevel> Objective { get; }

    /// <summary>Prepares a round.</summary>
    /// <param name="input">A sound input, sorted.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="objective">What is aimed for.</param>
    public static PreparedRound Of(MatchingInput input, MatchingWeights weights, RunObjective objective)
    {
        var conditions = new HardConditions(input, weights);
        var known = input.Distances.ToDictionary(distance => new Pair(distance.Newcomer, distance.Group));
        List<ScoreCard> cards = [];
        List<Exclusion> exclusions = [];
        List<IReadOnlyList<int>> columnsOfRows = [];
        foreach (var newcomer in input.Newcomers)
        {
            List<int> columns = [];
            for (var column = 0; column < input.Groups.Count; column++)
            {
                var group = input.Groups[column];
                if (conditions.Broken(newcomer, group) is { Count: > 0 } broken)
                {
                    exclusions.Add(new(newcomer.Id, group.Id, broken));
                    continue;
                }

                columns.Add(column);
                cards.Add(Scorer.Score(newcomer, group, known.GetValueOrDefault(new Pair(newcomer.Id, group.Id)), weights));
            }

            columnsOfRows.Add(columns);
        }

        var problem = new AssignmentProblem([.. input.Groups.Select(group => group.Capacity)], columnsOfRows);
        return new(input, cards, exclusions, problem, [.. Levels(input, cards, weights.NearTieMillipoints, objective)]);
    }

    /// <summary>The cards of the assigned pairs, by newcomer.</summary>
    public IReadOnlyList<ScoreCard> Proposals(AssignmentSolution solution) =>
    [
        .. Enumerable.Range(0, Problem.Rows).Where(row => solution.ColumnOfRow[row] >= 0)
            .Select(row => Cards[Problem.EdgeBetween(row, solution.ColumnOfRow[row])]),
    ];

    private static IEnumerable<ObjectiveLevel> Levels(MatchingInput input, List<ScoreCard> cards, int width, RunObjective objective)
    {
        var (pins, standing) = (input.Pins.ToHashSet(), input.Standing.ToHashSet());
        if (pins.Count > 0) yield return Sum(LevelCodes.Pinned, card => pins.Contains(PairOf(card)) ? 1 : 0);
        if (objective is RunObjective.Fair)
        {
            yield return Sum(LevelCodes.Needs, card => card.Facts.CoveredNeeds.Count);
            yield return Sum(LevelCodes.Matched, _ => 1);
            if (standing.Count > 0) yield return Sum(LevelCodes.Kept, card => standing.Contains(PairOf(card)) ? 1 : 0);
            yield return Sum(LevelCodes.WorstOff, Steps) with { Kind = LevelKind.Leximin };
            yield return Sum(LevelCodes.Total, Steps);

            // Who waits longer gets the place, or the better place, among those whose scores are in the same step.
            var days = input.Newcomers.ToDictionary(
                newcomer => newcomer.Id, newcomer => (long)Math.Clamp(input.AsOf.DayNumber - newcomer.WaitingSince.DayNumber, 0, MostDays), StringComparer.Ordinal);
            yield return Sum(LevelCodes.Waiting, card => days[card.Newcomer] * (1 + Steps(card)));
        }

        yield return Sum(LevelCodes.Points, card => card.Score);

        ObjectiveLevel Sum(string code, Func<ScoreCard, long> weigh) => new(code, LevelKind.Sum, [.. cards.Select(weigh)]);
        long Steps(ScoreCard card) => card.Score / width;
    }

    private static Pair PairOf(ScoreCard card) => new(card.Newcomer, card.Group);
}
