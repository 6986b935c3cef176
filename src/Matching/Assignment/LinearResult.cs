namespace SamenHier.Matching.Assignment;

/// <summary>The result of a classical assignment, with its proof: on every cell the two prices together are at most the cost (at least the gain), with equality on the assigned cells, and only rows or columns of the shorter side may have any price.</summary>
/// <param name="ColumnOfRow">The column of each row; -1 for a row that is not assigned, where there are more rows than columns.</param>
/// <param name="Total">The total, which is the sum of all prices.</param>
/// <param name="RowPrices">The price of each row.</param>
/// <param name="ColumnPrices">The price of each column.</param>
public sealed record LinearResult(IReadOnlyList<int> ColumnOfRow, long Total, IReadOnlyList<long> RowPrices, IReadOnlyList<long> ColumnPrices);
