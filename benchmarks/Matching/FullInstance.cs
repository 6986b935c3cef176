using System.Globalization;
using System.Runtime.InteropServices;
using SamenHier.Matching.Assignment;

namespace SamenHier.Benchmarks.Matching;

/// <summary>A full square matrix of costs.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Size">How many rows and columns.</param>
/// <param name="Values">The costs, row after row.</param>
internal sealed record FullInstance(string Name, int Size, long[] Values)
{
    /// <summary>The matrices that are measured.</summary>
    public static IEnumerable<FullInstance> All()
    {
        foreach (var size in (int[])[100, 400, 1000])
        {
            var numbers = new Numbers((ulong)size);
            yield return Of("costs 1..100", size, (_, _) => 1 + numbers.Next(100));
            yield return Of("costs 1..1,000,000", size, (_, _) => 1 + numbers.Next(1_000_000));
            yield return Of("cost i*j", size, (row, column) => (row + 1L) * (column + 1));
        }
    }

    /// <summary>The costs as ours takes them.</summary>
    public CostMatrix Costs() => new(Size, Size, Values);

    /// <summary>Writes them for the other side.</summary>
    public void Write(string path) => File.WriteAllBytes(path, MemoryMarshal.AsBytes(Values.AsSpan()));

    private static FullInstance Of(string name, int size, Func<int, int, long> cost)
    {
        var values = new long[size * size];
        for (var place = 0; place < values.Length; place++) values[place] = cost(place / size, place % size);
        return new(string.Create(CultureInfo.InvariantCulture, $"full, n = {size}, {name}"), size, values);
    }
}
