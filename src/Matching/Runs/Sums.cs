using System.Numerics;
using System.Runtime.InteropServices;

namespace SamenHier.Matching.Runs;

/// <summary>Adds lists of numbers, several at once where the processor can.</summary>
internal static class Sums
{
    /// <summary>Adds two lists, number by number.</summary>
    public static void Add(ReadOnlySpan<long> ones, ReadOnlySpan<long> others, Span<long> sums)
    {
        var wideOnes = MemoryMarshal.Cast<long, Vector<long>>(ones);
        var wideOthers = MemoryMarshal.Cast<long, Vector<long>>(others);
        var wideSums = MemoryMarshal.Cast<long, Vector<long>>(sums);
        for (var place = 0; place < wideSums.Length; place++) wideSums[place] = wideOnes[place] + wideOthers[place];
        for (var place = wideSums.Length * Vector<long>.Count; place < sums.Length; place++) sums[place] = ones[place] + others[place];
    }
}
