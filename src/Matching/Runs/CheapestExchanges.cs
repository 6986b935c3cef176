namespace SamenHier.Matching.Runs;

/// <summary>The cheapest chain of moves from every node to one of them (Dijkstra 1959, on costs compared level by level).</summary>
internal sealed class CheapestExchanges
{
    private readonly long[]?[] costs;
    private readonly (int Row, int To)[] firstMove;

    private CheapestExchanges(long[]?[] costs, (int Row, int To)[] firstMove) => (this.costs, this.firstMove) = (costs, firstMove);

    /// <summary>Finds the chains to a node.</summary>
    public static CheapestExchanges To(int target, ExchangeGraph graph)
    {
        var (costs, moves, isDone) = (new long[]?[graph.Nodes], new (int, int)[graph.Nodes], new bool[graph.Nodes]);
        var (arrived, offered) = (new long[graph.Parts], new long[graph.Parts]);
        costs[target] = new long[graph.Parts];
        while (Nearest() is var node and >= 0)
        {
            isDone[node] = true;
            Sums.Add(costs[node], graph.PricesAt(node), arrived);
            foreach (var (row, from, edge) in graph.MovesTo(node))
            {
                if (!isDone[from]) Relax(row, from, edge, node);
            }
        }

        return new(costs, moves);

        int Nearest()
        {
            var best = -1;
            for (var node = 0; node < costs.Length; node++)
            {
                if (!isDone[node] && costs[node] is { } cost && (best < 0 || Compare(cost, costs[best]!) < 0)) best = node;
            }

            return best;
        }

        void Relax(int row, int from, int edge, int node)
        {
            Sums.Add(arrived, graph.PricesOf(row), offered);
            graph.TakeOff(edge, offered);
            if (costs[from] is { } known && Compare(offered, known) >= 0) return;

            offered.CopyTo(costs[from] ??= new long[graph.Parts], 0);
            moves[from] = (row, node);
        }
    }

    /// <summary>What the chain from a node costs; null when there is none.</summary>
    public ReadOnlySpan<long> CostFrom(int node) => costs[node];

    /// <summary>Whether there is a chain from a node.</summary>
    public bool Reaches(int node) => costs[node] is not null;

    /// <summary>The moves of the chain from a node, free places left out.</summary>
    /// <param name="node">Where it begins.</param>
    /// <param name="target">Where it ends.</param>
    public IEnumerable<(int Row, int To)> MovesFrom(int node, int target)
    {
        for (var at = node; at != target; at = firstMove[at].To)
        {
            if (firstMove[at].Row != ExchangeGraph.FreePlace) yield return firstMove[at];
        }
    }

    // The first part that differs decides.
    private static int Compare(long[] one, long[] other)
    {
        var alike = one.AsSpan().CommonPrefixLength(other);
        return alike == one.Length ? 0 : one[alike].CompareTo(other[alike]);
    }
}
