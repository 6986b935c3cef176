using System.Diagnostics;

namespace SamenHier.Matching.Assignment;

/// <summary>
/// Makes the best of a level's weights on a face by shortest augmenting paths (Edmonds and Karp 1972, Tomizawa 1971), from an assignment on that face.
/// To balance the problem there is one row more, the spare capacity, which any column that is not bound can take as often as it likes,
/// and one column more, nowhere, which any row that is not bound can take.
/// </summary>
internal sealed class LevelSearch
{
    private const int None = -1;

    /// <summary>How many bids on average a row makes before the shortest paths take over.</summary>
    private const int MostBids = 64;

    /// <summary>Bids stop here, so that sums of prices stay far from the end of 64 bits; no path reaches further.</summary>
    private const long MostPrice = 1L << 60;

    private readonly OpenFace face;
    private readonly CancellationToken cancellationToken;
    private readonly int spare;
    private readonly int nowhere;

    // For each row and the spare row, for each column and nowhere: the price.
    private readonly long[] rowPrice;
    private readonly long[] columnPrice;

    // The rows in a column are a list in both directions.
    private readonly int[] columnOfRow;
    private readonly int[] nextInColumn;
    private readonly int[] previousInColumn;
    private readonly int[] firstInColumn;
    private readonly int[] spareInColumn;
    private readonly int[] room;

    // The tree of shortest paths from one row.
    private readonly long[] distance;
    private readonly int[] fromRow;
    private readonly int[] fromEdge;
    private readonly bool[] isDone;
    private readonly List<int> done = [];
    private readonly List<int> touched = [];
    private readonly Stack<int> ready = new();
    private readonly PriorityQueue<int, long> later = new();
    private int spareCameFrom;
    private long limit;

    public LevelSearch(OpenFace face, CancellationToken cancellationToken)
    {
        (this.face, this.cancellationToken) = (face, cancellationToken);
        (spare, nowhere) = (face.Problem.Rows, face.Problem.Columns);
        EdgeOfRow = Filled(spare, None);
        (RowPrices, ColumnPrices) = (new long[spare], new long[nowhere]);
        (rowPrice, columnPrice) = (new long[spare + 1], new long[nowhere + 1]);
        (columnOfRow, nextInColumn, previousInColumn) = (new int[spare], new int[spare], new int[spare]);
        (firstInColumn, spareInColumn, room) = (new int[nowhere + 1], new int[nowhere + 1], new int[nowhere + 1]);
        distance = new long[nowhere + 1];
        Array.Fill(distance, long.MaxValue);
        (fromRow, fromEdge, isDone) = (new int[nowhere + 1], new int[nowhere + 1], new bool[nowhere + 1]);
    }

    /// <summary>The edge that each row is assigned along, -1 for none: where a search begins, and then its result.</summary>
    public int[] EdgeOfRow { get; }

    /// <summary>The prices of the rows after a search.</summary>
    public long[] RowPrices { get; }

    /// <summary>The prices of the columns after a search.</summary>
    public long[] ColumnPrices { get; }

    /// <summary>Makes the sum of the weights as large as possible.</summary>
    public void Maximise(long[] weights)
    {
        Begin(weights);
        Bid(weights);
        for (var row = 0; row < spare; row++)
        {
            if (columnOfRow[row] == None) Augment(row, weights);
        }

        for (var row = 0; row < spare; row++) RowPrices[row] = rowPrice[row] + columnPrice[nowhere];
        for (var column = 0; column < nowhere; column++) ColumnPrices[column] = columnPrice[column] + rowPrice[spare];
    }

    /// <summary>Keeps what is tight at the simplest prices: nothing for a column, and for a row its best open weight.</summary>
    private void Begin(long[] weights)
    {
        Array.Clear(columnPrice);
        Array.Fill(firstInColumn, None);
        face.Problem.Capacities.CopyTo(room);
        room[nowhere] = spare;
        rowPrice[spare] = 0;
        var matched = 0;
        var left = (int[])room.Clone();
        for (var row = 0; row < spare; row++)
        {
            var price = face.RowIsBound[row] ? long.MinValue : 0;
            foreach (var edge in face.Open(row)) price = Math.Max(price, weights[edge]);
            rowPrice[row] = price;
            columnOfRow[row] = None;
            var held = EdgeOfRow[row];
            var column = held == None ? nowhere : face.ColumnOf[held];
            left[column]--;
            if (held != None) matched++;
            if (price == (held == None ? 0 : weights[held])) Put(row, held, column);
        }

        // What the rows left free is taken by the spare row; the slots of rows that are not tight stay open.
        left[nowhere] = matched;
        for (var column = 0; column <= nowhere; column++)
        {
            spareInColumn[column] = left[column];
            room[column] -= left[column];
        }
    }

    /// <summary>
    /// A free row takes its best column, and raises the price to where it would rather have its second best (Bertsekas 1979). Only where one row at most holds
    /// the column, which is then free itself; what this leaves is for the shortest paths.
    /// </summary>
    private void Bid(long[] weights)
    {
        var bids = (long)MostBids * spare;
        for (var first = 0; first < spare; first++)
        {
            for (var row = columnOfRow[first] == None ? first : None; row != None && bids > 0; bids--) row = Bid(row, weights);
        }
    }

    /// <summary>Bids for one row.</summary>
    /// <returns>The row that loses its column by that; -1 for none.</returns>
    private int Bid(int row, long[] weights)
    {
        var (best, second, bestEdge) = (long.MinValue, face.RowIsBound[row] ? long.MinValue : -columnPrice[nowhere], None);
        var columnOf = face.ColumnOf;
        foreach (var edge in face.Open(row))
        {
            var worth = weights[edge] - columnPrice[columnOf[edge]];
            if (worth > best)
                (second, best, bestEdge) = (Math.Max(second, best), worth, edge);
            else if (worth > second)
                second = worth;
        }

        if (bestEdge == None || best < second || second == long.MinValue) return None;

        var column = columnOf[bestEdge];
        if (best - second > MostPrice - columnPrice[column]) return None;

        var holder = firstInColumn[column];
        var canTake = holder == None ? room[column] > 0 : best > second && nextInColumn[holder] == None && room[column] == 0;
        if (!canTake || spareInColumn[column] > 0) return None;

        if (holder != None)
        {
            Take(holder);
            columnOfRow[holder] = None;
        }

        if (room[column] == 1)
            (rowPrice[row], columnPrice[column]) = (second, columnPrice[column] + best - second);
        else
            rowPrice[row] = best;
        Put(row, bestEdge, column);
        return holder;
    }

    private void Put(int row, int edge, int column)
    {
        (columnOfRow[row], EdgeOfRow[row]) = (column, edge);
        var first = firstInColumn[column];
        (nextInColumn[row], previousInColumn[row]) = (first, None);
        if (first != None) previousInColumn[first] = row;
        firstInColumn[column] = row;
        room[column]--;
    }

    private void Take(int row)
    {
        var (column, next, previous) = (columnOfRow[row], nextInColumn[row], previousInColumn[row]);
        if (next != None) previousInColumn[next] = previous;
        if (previous == None)
            firstInColumn[column] = next;
        else
            nextInColumn[previous] = next;
        room[column]++;
    }

    private void Augment(int source, long[] weights)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var end = Reach(source, weights);
        Reprice(source, distance[end]);
        for (var column = end; column != None;)
        {
            var row = fromRow[column];
            var left = None;
            if (row == spare)
            {
                left = spareCameFrom;
                (spareInColumn[left], spareInColumn[column]) = (spareInColumn[left] - 1, spareInColumn[column] + 1);
                (room[left], room[column]) = (room[left] + 1, room[column] - 1);
            }
            else
            {
                left = columnOfRow[row];
                if (left != None) Take(row);
                Put(row, fromEdge[column], column);
            }

            column = left;
        }

        foreach (var column in touched) (distance[column], isDone[column]) = (long.MaxValue, false);
        touched.Clear();
        done.Clear();
        ready.Clear();
        later.Clear();
    }

    /// <summary>Finds the nearest column with room (Dijkstra 1959 on the slacks); columns at no distance don't go through the queue.</summary>
    private int Reach(int source, long[] weights)
    {
        (spareCameFrom, limit) = (None, long.MaxValue);
        var found = Scan(source, 0, weights);
        while (found == None)
        {
            var column = Next();
            var at = distance[column];
            isDone[column] = true;
            done.Add(column);
            if (room[column] > 0) return column;

            for (var row = firstInColumn[column]; row != None && found == None; row = nextInColumn[row]) found = Scan(row, at, weights);
            if (found != None || spareCameFrom != None || spareInColumn[column] == 0) continue;

            spareCameFrom = column;
            found = ScanSpare(at);
        }

        return found;
    }

    private int Next()
    {
        while (ready.TryPop(out var column))
        {
            if (!isDone[column]) return column;
        }

        while (later.TryDequeue(out var column, out _))
        {
            if (!isDone[column]) return column;
        }

        throw new UnreachableException("The assignment that a level begins with is not on its face.");
    }

    private int Scan(int row, long at, long[] weights)
    {
        var columnOf = face.ColumnOf;
        var start = at + rowPrice[row];
        foreach (var edge in face.Open(row))
        {
            var column = columnOf[edge];
            var reached = start + columnPrice[column] - weights[edge];
            if (reached < distance[column] && Note(column, reached, at, row, edge) is var end and not None) return end;
        }

        if (face.RowIsBound[row]) return None;
        var away = start + columnPrice[nowhere];
        return away < distance[nowhere] ? Note(nowhere, away, at, row, None) : None;
    }

    private int ScanSpare(long at)
    {
        var start = at + rowPrice[spare];
        for (var column = nowhere; column >= 0; column--)
        {
            if (column < nowhere && face.ColumnIsBound[column]) continue;
            var reached = start + columnPrice[column];
            if (reached < distance[column] && Note(column, reached, at, spare, None) is var end and not None) return end;
        }

        return None;
    }

    /// <summary>Notes a shorter way to a column.</summary>
    /// <returns>The column with room that is known to be the nearest, because it is as near as the row; -1 while none is known.</returns>
    private int Note(int column, long reached, long at, int row, int edge)
    {
        if (reached >= limit) return None;

        if (distance[column] == long.MaxValue) touched.Add(column);
        if (room[column] > 0) limit = reached;
        (distance[column], fromRow[column], fromEdge[column]) = (reached, row, edge);
        if (reached > at)
        {
            later.Enqueue(column, reached);
            return None;
        }

        if (room[column] > 0) return column;

        if (spareInColumn[column] > 0 && spareCameFrom == None && room[nowhere] > 0 && rowPrice[spare] + columnPrice[nowhere] == 0)
        {
            // Spare capacity is taken straight away: it goes nowhere at no cost.
            spareCameFrom = column;
            return distance[nowhere] > at ? Note(nowhere, at, at, spare, None) : nowhere;
        }

        ready.Push(column);
        return None;
    }

    private void Reprice(int source, long length)
    {
        rowPrice[source] -= length;
        if (spareCameFrom != None) rowPrice[spare] -= length - distance[spareCameFrom];
        foreach (var column in done)
        {
            var nearer = length - distance[column];
            if (nearer == 0) continue;

            columnPrice[column] += nearer;
            for (var row = firstInColumn[column]; row != None; row = nextInColumn[row]) rowPrice[row] -= nearer;
        }
    }

    private static int[] Filled(int length, int value)
    {
        var filled = new int[length];
        Array.Fill(filled, value);
        return filled;
    }
}
