namespace SamenHier.Matching.Assignment;

/// <summary>The assignments that are best in all levels so far: those that use open edges only and fill every bound row and column.</summary>
internal sealed class OpenFace
{
    private readonly int[] edges;
    private readonly int[] ends;
    private readonly int[] columnOf;

    public OpenFace(AssignmentProblem problem)
    {
        Problem = problem;
        edges = [.. Enumerable.Range(0, problem.Edges)];
        ends = [.. Enumerable.Range(1, problem.Rows).Select(problem.FirstEdge)];
        columnOf = Array.ConvertAll(edges, problem.ColumnOf);
        (RowIsBound, ColumnIsBound) = (new bool[problem.Rows], new bool[problem.Columns]);
    }

    public AssignmentProblem Problem { get; }

    /// <summary>Rows that must be assigned.</summary>
    public bool[] RowIsBound { get; }

    /// <summary>Columns that must be full.</summary>
    public bool[] ColumnIsBound { get; }

    /// <summary>The column of each edge.</summary>
    public ReadOnlySpan<int> ColumnOf => columnOf;

    /// <summary>The open edges of a row.</summary>
    public ReadOnlySpan<int> Open(int row)
    {
        var first = Problem.FirstEdge(row);
        return edges.AsSpan(first, ends[row] - first);
    }

    /// <summary>Leaves only what a level's prices leave.</summary>
    public void Narrow(long[] weights, long[] rowPrices, long[] columnPrices)
    {
        for (var row = 0; row < ends.Length; row++)
        {
            var price = rowPrices[row];
            var kept = Problem.FirstEdge(row);
            foreach (var edge in Open(row))
            {
                if (price + columnPrices[columnOf[edge]] == weights[edge]) edges[kept++] = edge;
            }

            ends[row] = kept;
            RowIsBound[row] |= price > 0;
        }

        for (var column = 0; column < columnPrices.Length; column++) ColumnIsBound[column] |= columnPrices[column] > 0;
    }

    /// <summary>Closes the edges with a weight between two others, both exclusive; null is without end.</summary>
    /// <returns>The lowest and the highest weight that was closed; null when none was.</returns>
    public (long Lowest, long Highest)? Close(long[] weights, long? above, long? below)
    {
        var (lowest, highest) = (long.MaxValue, long.MinValue);
        for (var row = 0; row < ends.Length; row++)
        {
            var kept = Problem.FirstEdge(row);
            foreach (var edge in Open(row))
            {
                var weight = weights[edge];
                if ((above is null || weight > above) && (below is null || weight < below))
                    (lowest, highest) = (Math.Min(lowest, weight), Math.Max(highest, weight));
                else
                    edges[kept++] = edge;
            }

            ends[row] = kept;
        }

        return lowest <= highest ? (lowest, highest) : null;
    }
}
