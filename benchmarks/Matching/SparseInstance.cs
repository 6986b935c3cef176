using System.Globalization;
using System.Runtime.InteropServices;
using SamenHier.Matching.Assignment;

namespace SamenHier.Benchmarks.Matching;

/// <summary>A matrix of which most cells are out of reach; the diagonal is not, so that every row can be assigned.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Problem">The cells that are in reach.</param>
/// <param name="Costs">What each of them costs.</param>
internal sealed record SparseInstance(string Name, AssignmentProblem Problem, long[] Costs)
{
    /// <summary>Makes one.</summary>
    public static SparseInstance Of(int size, int columnsOfRow)
    {
        var numbers = new Numbers((ulong)size);
        var rows = new int[size][];
        for (var row = 0; row < size; row++)
        {
            var columns = new SortedSet<int> { row };
            while (columns.Count < columnsOfRow) columns.Add(numbers.Next(size));
            rows[row] = [.. columns];
        }

        var problem = new AssignmentProblem([.. Enumerable.Repeat(1, size)], rows);
        var costs = new long[problem.Edges];
        for (var edge = 0; edge < costs.Length; edge++) costs[edge] = 1 + numbers.Next(1_000_000);
        return new(string.Create(CultureInfo.InvariantCulture, $"sparse, n = {size}, {columnsOfRow} a row"), problem, costs);
    }

    /// <summary>Writes it for the other side.</summary>
    public void Write(string path)
    {
        var triples = new List<long>(3 * Costs.Length);
        for (var row = 0; row < Problem.Rows; row++)
        {
            for (var edge = Problem.FirstEdge(row); edge < Problem.FirstEdge(row + 1); edge++) triples.AddRange([row, Problem.ColumnOf(edge), Costs[edge]]);
        }

        File.WriteAllBytes(path, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(triples)));
    }
}
