using System.Numerics;
using System.Runtime.InteropServices;

namespace SamenHier.Matching.Assignment;

/// <summary>
/// Assigns every row of a matrix with at least as many columns as rows at the least total (Jonker and Volgenant 1987): columns and rows are first
/// priced greedily, then each row that is left is assigned along a shortest path. Distances are found for all columns of a row at once.
/// </summary>
internal sealed class DenseSearch
{
    private const int None = -1;

    /// <summary>How many bids on average a row makes before the shortest paths take over.</summary>
    private const int MostBids = 8;

    private readonly CostMatrix costs;
    private readonly int rows;
    private readonly int columns;

    /// <summary>The distance of a column that is done: further than any other, and with the price it then has nothing comes nearer.</summary>
    private const long Done = 3L << 60;
    private const long DonePrice = -(1L << 62);

    // Twice the distance, and 1 more where a row holds the column, so that of equally near columns a free one comes first.
    private readonly long[] distance;
    private readonly long[] cameFrom;
    private readonly long[] doubledPrice;
    private readonly int[] done;
    private readonly long[] doneDistance;

    /// <summary>Takes a matrix.</summary>
    /// <exception cref="ArgumentException">It has more rows than columns, or costs so large that sums could overflow.</exception>
    public DenseSearch(CostMatrix costs)
    {
        (this.costs, rows, columns) = (costs, costs.Rows, costs.Columns);
        if (rows > columns) throw new ArgumentException($"{rows} rows don't fit in {columns} columns.", nameof(costs));

        RefuseOverflow(costs);
        (ColumnOfRow, RowOfColumn, ColumnPrices) = (new int[rows], new int[columns], new long[columns]);
        (distance, cameFrom, doubledPrice) = (new long[columns], new long[columns], new long[columns]);
        (done, doneDistance) = (new int[columns], new long[columns]);
    }

    /// <summary>The column of each row.</summary>
    public int[] ColumnOfRow { get; }

    /// <summary>The row of each column, -1 for none.</summary>
    public int[] RowOfColumn { get; }

    /// <summary>The price of each column.</summary>
    public long[] ColumnPrices { get; }

    /// <summary>The price of each row.</summary>
    public long[] RowPrices()
    {
        var prices = new long[rows];
        for (var row = 0; row < rows; row++) prices[row] = costs[row, ColumnOfRow[row]] - ColumnPrices[ColumnOfRow[row]];
        return prices;
    }

    /// <summary>Finds the assignment and its prices.</summary>
    public void Minimise()
    {
        Array.Fill(ColumnOfRow, None);
        Array.Fill(RowOfColumn, None);
        if (rows == 0) return;

        // A column that nobody takes has no price, so only where all are taken can they be priced before.
        if (rows == columns) PriceColumns();
        var left = BidForColumns([.. Enumerable.Range(0, rows).Where(row => ColumnOfRow[row] == None)]);
        for (var column = 0; column < columns; column++) doubledPrice[column] = (2 * ColumnPrices[column]) - (RowOfColumn[column] == None ? 0 : 1);
        foreach (var row in left) Augment(row);
    }

    private void PriceColumns()
    {
        var cheapest = new int[columns];
        costs.Row(0).CopyTo(ColumnPrices);
        for (var row = 1; row < rows; row++)
        {
            var cost = costs.Row(row);
            for (var column = 0; column < cost.Length; column++)
            {
                if (cost[column] < ColumnPrices[column]) (ColumnPrices[column], cheapest[column]) = (cost[column], row);
            }
        }

        var takes = new int[rows];
        for (var column = columns - 1; column >= 0; column--)
        {
            var row = cheapest[column];
            if (takes[row]++ == 0) (ColumnOfRow[row], RowOfColumn[column]) = (column, row);
        }

        // A row that is cheapest in one column only has no other at that price, so others would have to pay as much more as its second best costs.
        for (var row = 0; row < rows; row++)
        {
            if (takes[row] == 1) ColumnPrices[ColumnOfRow[row]] -= TwoLeast(costs.Row(row), ColumnPrices).Second;
        }
    }

    /// <summary>Each free row takes the column that is best for it, and raises what others must pay up to where it would rather have its second best.</summary>
    /// <returns>The rows that are still free.</returns>
    private List<int> BidForColumns(List<int> free)
    {
        for (var (round, bids) = (0, (long)MostBids * rows); round < 2; round++)
        {
            var queue = new Stack<int>(Enumerable.Reverse(free));
            free = [];
            while (queue.TryPop(out var row))
            {
                var cost = costs.Row(row);
                var (least, second) = TwoLeast(cost, ColumnPrices);
                var column = Find(cost, least, 0);
                var isTie = least == second;
                if (isTie && RowOfColumn[column] != None) column = Find(cost, least, column + 1);
                ColumnPrices[column] -= second - least;
                var loser = RowOfColumn[column];
                (ColumnOfRow[row], RowOfColumn[column]) = (column, row);
                if (loser == None) continue;

                ColumnOfRow[loser] = None;
                if (isTie || --bids < 0)
                    free.Add(loser);
                else
                    queue.Push(loser);
            }
        }

        return free;
    }

    private int Find(ReadOnlySpan<long> cost, long least, int from)
    {
        for (var column = from; column < cost.Length; column++)
        {
            if (cost[column] - ColumnPrices[column] == least) return column;
        }

        return None;
    }

    private static (long Least, long Second) TwoLeast(ReadOnlySpan<long> cost, ReadOnlySpan<long> price)
    {
        var (least, second) = (new Vector<long>(long.MaxValue), new Vector<long>(long.MaxValue));
        var costVectors = MemoryMarshal.Cast<long, Vector<long>>(cost);
        var prices = MemoryMarshal.Cast<long, Vector<long>>(price)[..costVectors.Length];
        for (var place = 0; place < costVectors.Length; place++)
        {
            var reduced = costVectors[place] - prices[place];
            second = Vector.Min(second, Vector.Max(least, reduced));
            least = Vector.Min(least, reduced);
        }

        var (first, next) = (long.MaxValue, long.MaxValue);
        for (var lane = 0; lane < Vector<long>.Count; lane++)
        {
            Note(least[lane]);
            Note(second[lane]);
        }

        for (var column = costVectors.Length * Vector<long>.Count; column < cost.Length; column++) Note(cost[column] - price[column]);

        // Without a second column there is nothing to bid for.
        return (first, cost.Length == 1 ? first : next);

        void Note(long reduced)
        {
            next = Math.Min(next, Math.Max(first, reduced));
            first = Math.Min(first, reduced);
        }
    }

    private void Augment(int source)
    {
        Array.Fill(distance, long.MaxValue);
        var (row, at, count) = (source, -2 * TwoLeast(costs.Row(source), ColumnPrices).Least, 0);
        int column;
        while (true)
        {
            var nearest = Scan(row, at);
            column = distance.AsSpan().IndexOf(nearest);
            if (RowOfColumn[column] == None) break;

            (done[count], doneDistance[count]) = (column, nearest >> 1);
            count++;
            (distance[column], doubledPrice[column]) = (Done, DonePrice);
            row = RowOfColumn[column];
            at = (nearest & ~1L) - (2 * (costs[row, column] - ColumnPrices[column]));
        }

        var length = distance[column] >> 1;
        doubledPrice[column]--;
        for (var place = 0; place < count; place++)
        {
            ColumnPrices[done[place]] += doneDistance[place] - length;
            doubledPrice[done[place]] = (2 * ColumnPrices[done[place]]) - 1;
        }

        while (column != None)
        {
            row = (int)cameFrom[column];
            var next = ColumnOfRow[row];
            (ColumnOfRow[row], RowOfColumn[column]) = (column, row);
            column = next;
        }
    }

    /// <summary>Shortens the distances through a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="at">Twice its distance, less twice what its own column costs it.</param>
    /// <returns>The least distance of a column that is not done.</returns>
    private long Scan(int row, long at)
    {
        var cost = costs.Row(row);
        var costVectors = MemoryMarshal.Cast<long, Vector<long>>(cost);
        var prices = MemoryMarshal.Cast<long, Vector<long>>(doubledPrice.AsSpan())[..costVectors.Length];
        var distances = MemoryMarshal.Cast<long, Vector<long>>(distance.AsSpan())[..costVectors.Length];
        var sources = MemoryMarshal.Cast<long, Vector<long>>(cameFrom.AsSpan())[..costVectors.Length];
        var (start, source, least) = (new Vector<long>(at), new Vector<long>(row), new Vector<long>(long.MaxValue));
        for (var place = 0; place < costVectors.Length; place++)
        {
            var reached = start + (costVectors[place] << 1) - prices[place];
            var known = distances[place];
            var isNearer = Vector.LessThan(reached, known);
            var now = Vector.ConditionalSelect(isNearer, reached, known);
            distances[place] = now;
            sources[place] = Vector.ConditionalSelect(isNearer, source, sources[place]);
            least = Vector.Min(least, now);
        }

        var nearest = long.MaxValue;
        for (var lane = 0; lane < Vector<long>.Count; lane++) nearest = Math.Min(nearest, least[lane]);
        for (var column = costVectors.Length * Vector<long>.Count; column < cost.Length; column++)
        {
            var reached = at + (cost[column] << 1) - doubledPrice[column];
            if (reached < distance[column]) (distance[column], cameFrom[column]) = (reached, row);
            nearest = Math.Min(nearest, distance[column]);
        }

        return nearest;
    }

    /// <summary>A price is a sum along a path, which meets each row and column once; here sums of two of them are doubled, and stay below what stands for done.</summary>
    private static void RefuseOverflow(CostMatrix costs)
    {
        var most = (1L << 56) / ((long)costs.Rows + costs.Columns + 2);
        for (var row = 0; row < costs.Rows; row++)
        {
            foreach (var cost in costs.Row(row))
            {
                if (cost > most || cost < -most) throw new ArgumentException($"A cost of {cost} is so large that sums could overflow; the most is {most}.", nameof(costs));
            }
        }
    }
}
