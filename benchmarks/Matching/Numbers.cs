namespace SamenHier.Benchmarks.Matching;

/// <summary>Numbers that look like chance and are the same on every machine (SplitMix64).</summary>
/// <param name="seed">Where they begin.</param>
internal sealed class Numbers(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next number, from 0 and below the end.</summary>
    public int Next(int end)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)end);
    }
}
