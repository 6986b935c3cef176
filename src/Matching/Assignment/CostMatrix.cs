namespace SamenHier.Matching.Assignment;

/// <summary>A full matrix of whole numbers.</summary>
public sealed class CostMatrix
{
    private readonly long[] values;

    /// <summary>Makes a matrix.</summary>
    /// <param name="rows">How many rows, 0 or more.</param>
    /// <param name="columns">How many columns, 0 or more.</param>
    /// <param name="values">Every value, a row after another.</param>
    /// <exception cref="ArgumentException">A number is negative, or there are not rows times columns values.</exception>
    public CostMatrix(int rows, int columns, ReadOnlySpan<long> values)
    {
        if (rows < 0 || columns < 0 || values.Length != (long)rows * columns)
            throw new ArgumentException($"{values.Length} values are not {rows} rows of {columns}.", nameof(values));

        (Rows, Columns, this.values) = (rows, columns, values.ToArray());
    }

    /// <summary>How many rows.</summary>
    public int Rows { get; }

    /// <summary>How many columns.</summary>
    public int Columns { get; }

    /// <summary>A value.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    public long this[int row, int column] => values[(row * Columns) + column];

    /// <summary>The values of a row.</summary>
    /// <param name="row">The row, from 0.</param>
    public ReadOnlySpan<long> Row(int row) => values.AsSpan(row * Columns, Columns);

    /// <summary>Makes a matrix of its rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <exception cref="ArgumentException">The rows are not all equally long.</exception>
    public static CostMatrix Of(IReadOnlyList<IReadOnlyList<long>> rows)
    {
        var columns = rows.Count == 0 ? 0 : rows[0].Count;
        if (rows.Any(row => row.Count != columns)) throw new ArgumentException("The rows are not all equally long.", nameof(rows));

        return new CostMatrix(rows.Count, columns, rows.SelectMany(row => row).ToArray());
    }
}
