namespace SamenHier.Matching.Assignment;

/// <summary>
/// Proof that a level cannot be better, given the levels before it (duality of linear programming: Kuhn 1955, Egerváry 1931).
/// On every edge that is still open the two prices together are at least the edge's weight; a price below 0 is possible only at a row or column that every
/// best assignment of the levels before fills. So no assignment is worth more than all prices together (a column's counts once for each of its capacity).
/// What has slack here is closed for the levels after; a row or column with a price above 0 must be filled in them.
/// </summary>
/// <param name="Level">The place of the level in the objective, from 0.</param>
/// <param name="From">For a leximin level the lowest weight of the range, inclusive; otherwise 0.</param>
/// <param name="To">For a leximin level the highest weight of the range, inclusive; otherwise 0.</param>
/// <param name="Value">The level's value; for a leximin level how many assigned edges have a weight in the range, which the proof shows to be the fewest. A range of several different weights is proven only with a value of 0.</param>
/// <param name="RowPrices">The price of each row.</param>
/// <param name="ColumnPrices">The price of each column, for each of its capacity.</param>
public sealed record LevelProof(int Level, long From, long To, long Value, IReadOnlyList<long> RowPrices, IReadOnlyList<long> ColumnPrices);
