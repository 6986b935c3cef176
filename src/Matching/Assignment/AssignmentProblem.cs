namespace SamenHier.Matching.Assignment;

/// <summary>Rows to be assigned to columns along edges: each row to one column at most, each column to as many rows as its capacity. Sparse.</summary>
public sealed class AssignmentProblem
{
    private readonly int[] firstEdge;
    private readonly int[] columnOf;
    private readonly int[] capacities;

    /// <summary>Makes a problem.</summary>
    /// <param name="capacities">How many rows each column takes, 0 or more.</param>
    /// <param name="columnsOfRows">For each row the columns that it can be assigned to, rising, none twice.</param>
    /// <exception cref="ArgumentException">A capacity is negative, or a column unknown, twice or out of order.</exception>
    public AssignmentProblem(IReadOnlyList<int> capacities, IReadOnlyList<IReadOnlyList<int>> columnsOfRows)
    {
        if (capacities.Any(capacity => capacity < 0)) throw new ArgumentException("A capacity is negative.", nameof(capacities));

        this.capacities = [.. capacities];
        firstEdge = new int[columnsOfRows.Count + 1];
        for (var row = 0; row < columnsOfRows.Count; row++)
        {
            var columns = columnsOfRows[row];
            for (var place = 0; place < columns.Count; place++)
            {
                if (columns[place] < 0 || columns[place] >= this.capacities.Length || (place > 0 && columns[place] <= columns[place - 1]))
                    throw new ArgumentException($"Row {row}: column {columns[place]} is unknown, twice or out of order.", nameof(columnsOfRows));
            }

            firstEdge[row + 1] = firstEdge[row] + columns.Count;
        }

        columnOf = [.. columnsOfRows.SelectMany(columns => columns)];
    }

    /// <summary>How many rows.</summary>
    public int Rows => firstEdge.Length - 1;

    /// <summary>How many columns.</summary>
    public int Columns => capacities.Length;

    /// <summary>How many edges; they are numbered row by row.</summary>
    public int Edges => columnOf.Length;

    /// <summary>The capacity of each column.</summary>
    public ReadOnlySpan<int> Capacities => capacities;

    /// <summary>The number of a row's first edge; its last is the one before <c>FirstEdge(row + 1)</c>.</summary>
    /// <param name="row">The row, 0 to <see cref="Rows"/>.</param>
    public int FirstEdge(int row) => firstEdge[row];

    /// <summary>The column of an edge.</summary>
    /// <param name="edge">The edge.</param>
    public int ColumnOf(int edge) => columnOf[edge];

    /// <summary>The edge between a row and a column; -1 when there is none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    public int EdgeBetween(int row, int column)
    {
        var found = Array.BinarySearch(columnOf, firstEdge[row], firstEdge[row + 1] - firstEdge[row], column);
        return Math.Max(found, -1);
    }
}
