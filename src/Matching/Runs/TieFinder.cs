using SamenHier.Matching.Assignment;

namespace SamenHier.Matching.Runs;

/// <summary>
/// Finds the pairs that could stand in some other best assignment: those on an exchange that loses nothing, which is a cycle of edges without slack.
/// All of them at once are the edges within a strongly connected part (Tarjan 1972).
/// </summary>
internal static class TieFinder
{
    /// <summary>Finds ties, and near-ties: what only the waiting or points within a step decided.</summary>
    public static IReadOnlyList<Tie> Find(PreparedRound round, AssignmentSolution solution)
    {
        var decisive = round.Objective.TakeWhile(level => !LevelCodes.NearTieBreakers.Contains(level.Code, StringComparer.Ordinal)).Count();
        var exact = Exchangeable(round, solution, round.Objective.Count).ToHashSet();
        var near = decisive == 0 ? exact : Exchangeable(round, solution, decisive);
        return [.. near.Union(exact).Order().Select(edge => new Tie(round.Cards[edge].Newcomer, round.Cards[edge].Group, exact.Contains(edge)))];
    }

    private static IEnumerable<int> Exchangeable(PreparedRound round, AssignmentSolution solution, int levels)
    {
        var graph = new ExchangeGraph(round.Problem, round.Objective, solution, levels);
        var parts = StrongParts.Of(graph.Nodes, graph.FreeMoves);
        for (var row = 0; row < round.Problem.Rows; row++)
        {
            for (var edge = round.Problem.FirstEdge(row); edge < round.Problem.FirstEdge(row + 1); edge++)
            {
                var column = round.Problem.ColumnOf(edge);
                if (column != solution.ColumnOfRow[row] && graph.IsFree(row, edge) && parts[column] == parts[graph.PlaceOf(row)]) yield return edge;
            }
        }
    }
}
