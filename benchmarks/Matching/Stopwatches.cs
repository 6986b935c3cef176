using System.Diagnostics;

namespace SamenHier.Benchmarks.Matching;

/// <summary>Does something many times and gives the median of how long that took, in milliseconds.</summary>
internal static class Stopwatches
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>Measures, after as many runs as the runtime needs to compile the hot paths.</summary>
    public static double Median(int runs, Action action)
    {
        var begun = Stopwatch.GetTimestamp();
        do action();
        while (Stopwatch.GetElapsedTime(begun) < WarmUp);

        var times = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[runs / 2];
    }
}
