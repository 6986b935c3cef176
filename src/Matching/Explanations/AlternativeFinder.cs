using System.Globalization;
using SamenHier.Matching.Assignment;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Explanations;

/// <summary>Works out what forcing another pair would lose: the pair's own slack and the cheapest chain of moves that makes room for it.</summary>
/// <param name="run">The run.</param>
internal sealed class AlternativeFinder(MatchingRun run)
{
    private readonly ExchangeGraph graph = new(run.Problem, run.Objective, run.Solution, run.Objective.Count);
    private readonly Dictionary<int, CheapestExchanges> chains = [];

    public IReadOnlyList<Alternative> Of(int row)
    {
        List<(long[] Cost, Alternative Alternative)> found = [];
        for (var edge = run.Problem.FirstEdge(row); edge < run.Problem.FirstEdge(row + 1); edge++)
        {
            if (run.Problem.ColumnOf(edge) != run.Solution.ColumnOfRow[row] && Find(row, edge) is { } alternative) found.Add(alternative);
        }

        found.Sort((one, other) => one.Cost.AsSpan().SequenceCompareTo(other.Cost));
        return [.. found.Select(each => each.Alternative)];
    }

    // Newcomers of one place share its chains.
    private (long[] Cost, Alternative Alternative)? Find(int row, int edge)
    {
        var (column, place) = (run.Problem.ColumnOf(edge), graph.PlaceOf(row));
        if (!chains.TryGetValue(place, out var chain)) chains[place] = chain = CheapestExchanges.To(place, graph);
        if (!chain.Reaches(column)) return null;

        var cost = graph.Cost(row, edge);
        Sums.Add(cost, chain.CostFrom(column), cost);

        List<(int Row, int To)> moves = [.. chain.MovesFrom(column, place)];
        var (losses, ranked) = Losses(cost);
        var card = run.Cards[edge];
        Alternative alternative = new(card, losses, ranked, [.. moves.Select(Move)], ReasonFor(losses, row, card, moves));
        return (cost, alternative);
    }

    private Move Move((int Row, int To) move) => new(run.Input.Newcomers[move.Row].Id, move.To == graph.Unassigned ? null : run.Input.Groups[move.To].Id);

    private (IReadOnlyList<Loss> Losses, IReadOnlyList<long> Ranked) Losses(long[] cost)
    {
        List<Loss> losses = [];
        List<long> ranked = [];
        for (var level = 0; level < run.Objective.Count; level++)
        {
            if (run.Objective[level].Kind is LevelKind.Sum)
            {
                losses.Add(new(run.Objective[level].Code, Parts(cost, level).Single().Cost));
                continue;
            }

            ranked = Forced(run.Levels[level].Ranked, Parts(cost, level));
            losses.Add(new(run.Objective[level].Code, AtFirstDifference(run.Levels[level].Ranked, ranked)));
        }

        return (losses, ranked);
    }

    private IEnumerable<(CostPart Part, long Cost)> Parts(long[] cost, int level) =>
        graph.CostParts.Zip(cost, (part, each) => (part, each)).Where(each => each.part.Level == level);

    // A part's cost says how many more assigned edges have its weight.
    private static List<long> Forced(IReadOnlyList<long> ranked, IEnumerable<(CostPart Part, long Cost)> parts)
    {
        var counts = ranked.CountBy(value => value).ToDictionary(each => each.Key, each => (long)each.Value);
        foreach (var (part, more) in parts) counts[part.Value] = counts.GetValueOrDefault(part.Value) + more;
        return [.. counts.Where(each => each.Value > 0).OrderBy(each => each.Key).SelectMany(each => Enumerable.Repeat(each.Key, (int)each.Value))];
    }

    private static long AtFirstDifference(IReadOnlyList<long> ranked, List<long> forced) =>
        ranked.Zip(forced, (one, other) => one - other).FirstOrDefault(difference => difference != 0);

    private Reason ReasonFor(IReadOnlyList<Loss> losses, int row, ScoreCard card, List<(int Row, int To)> moves)
    {
        if (losses.FirstOrDefault(loss => loss.Amount != 0) is not { } decisive) return new(ReasonCodes.Tie, []);
        if (LevelCodes.NearTieBreakers.Contains(decisive.Level, StringComparer.Ordinal)) return new(ReasonCodes.NearTie, [decisive.Level]);

        return new(ReasonCodes.Loses, [decisive.Level, decisive.Amount.ToString(CultureInfo.InvariantCulture), .. Criterion(row, card, moves)]);
    }

    // The criterion that loses most over everybody who would move.
    private string[] Criterion(int row, ScoreCard card, List<(int Row, int To)> moves)
    {
        var lost = CriterionCodes.All.ToDictionary(code => code, _ => 0, StringComparer.Ordinal);
        Count(CardOf(row, run.Solution.ColumnOfRow[row]), sign: 1);
        Count(card, sign: -1);
        foreach (var move in moves)
        {
            Count(CardOf(move.Row, run.Solution.ColumnOfRow[move.Row]), sign: 1);
            Count(CardOf(move.Row, move.To), sign: -1);
        }

        var most = lost.MaxBy(each => each.Value);
        return most.Value > 0 ? [most.Key] : [];

        void Count(ScoreCard? counted, int sign)
        {
            foreach (var line in counted?.Lines ?? []) lost[line.Criterion] += sign * line.Millipoints;
        }
    }

    private ScoreCard? CardOf(int row, int column) =>
        column >= 0 && column < run.Problem.Columns && run.Problem.EdgeBetween(row, column) is var edge and >= 0 ? run.Cards[edge] : null;
}
