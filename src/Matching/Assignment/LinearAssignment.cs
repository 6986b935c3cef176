namespace SamenHier.Matching.Assignment;

/// <summary>The classical assignment problem on a full matrix of costs: as many pairs as the shorter side has, at the least (or greatest) total. Exact.</summary>
public static class LinearAssignment
{
    /// <summary>Finds the least total.</summary>
    /// <param name="costs">The costs; any rectangle, also an empty one.</param>
    /// <exception cref="ArgumentException">Costs so large that sums could overflow 64 bits.</exception>
    public static LinearResult Minimise(CostMatrix costs)
    {
        var isTall = costs.Rows > costs.Columns;
        return Solve(isTall ? Changed(costs, isTall, sign: 1) : costs, isTall, sign: 1);
    }

    /// <summary>Finds the greatest total.</summary>
    /// <param name="gains">The gains; any rectangle, also an empty one.</param>
    /// <exception cref="ArgumentException">Gains so large that sums could overflow 64 bits.</exception>
    public static LinearResult Maximise(CostMatrix gains)
    {
        var isTall = gains.Rows > gains.Columns;
        return Solve(Changed(gains, isTall, sign: -1), isTall, sign: -1);
    }

    /// <summary>Assigns as many rows as possible along the edges there are, and of all ways to do so finds the least total.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="costs">What each edge costs, edge by edge.</param>
    /// <returns>
    /// The assignment with two proofs, which <see cref="CertificateChecker"/> checks against the levels of <see cref="SparseLevels"/>:
    /// the value of the first is how many rows are assigned, of the second the total with its sign turned.
    /// </returns>
    /// <exception cref="ArgumentException">There is not one cost an edge, or costs so large that sums could overflow 64 bits.</exception>
    public static AssignmentSolution MinimiseSparse(AssignmentProblem problem, IReadOnlyList<long> costs) =>
        LexicographicSolver.Solve(problem, SparseLevels(problem, costs));

    /// <summary>As many rows as possible, and then the least total, as levels.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="costs">What each edge costs, edge by edge.</param>
    public static IReadOnlyList<ObjectiveLevel> SparseLevels(AssignmentProblem problem, IReadOnlyList<long> costs)
    {
        var (matched, gains) = (new long[problem.Edges], new long[costs.Count]);
        Array.Fill(matched, 1);
        for (var edge = 0; edge < gains.Length; edge++) gains[edge] = unchecked(-costs[edge]);
        return [new(LevelCodes.Matched, LevelKind.Sum, matched), new(LevelCodes.Total, LevelKind.Sum, gains)];
    }

    private static LinearResult Solve(CostMatrix costs, bool isTurned, int sign)
    {
        var search = new DenseSearch(costs);
        search.Minimise();
        var total = 0L;
        for (var row = 0; row < costs.Rows; row++) total += costs[row, search.ColumnOfRow[row]];
        var (rowPrices, columnPrices) = (Signed(search.RowPrices(), sign), Signed(search.ColumnPrices, sign));
        return isTurned
            ? new(search.RowOfColumn, sign * total, columnPrices, rowPrices)
            : new(search.ColumnOfRow, sign * total, rowPrices, columnPrices);
    }

    private static long[] Signed(long[] prices, int sign) => sign > 0 ? prices : Array.ConvertAll(prices, price => -price);

    /// <summary>The matrix with its signs turned, or its sides.</summary>
    private static CostMatrix Changed(CostMatrix matrix, bool isTurned, int sign)
    {
        var (rows, columns) = isTurned ? (matrix.Columns, matrix.Rows) : (matrix.Rows, matrix.Columns);
        var values = new long[rows * columns];
        for (var row = 0; row < matrix.Rows; row++)
        {
            var source = matrix.Row(row);
            for (var column = 0; column < source.Length; column++)
            {
                var place = isTurned ? (column * columns) + row : (row * columns) + column;
                values[place] = unchecked(sign * source[column]);
            }
        }

        return new(rows, columns, values);
    }
}
