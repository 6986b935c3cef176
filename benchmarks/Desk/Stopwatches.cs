using System.Diagnostics;
using System.Globalization;

namespace SamenHier.Benchmarks.Desk;

/// <summary>Asks something many times and writes how long that took, by the clock and of the processor, which others may keep busy.</summary>
/// <param name="output">Gets the rows of the table.</param>
/// <param name="rounds">How often each is asked, after a tenth of that to warm up.</param>
internal sealed class Stopwatches(TextWriter output, int rounds)
{
    public async Task HeadAsync()
    {
        await output.WriteLineAsync("| what | median ms | worst ms | processor ms |");
        await output.WriteLineAsync("| --- | ---: | ---: | ---: |");
    }

    /// <summary>Measures one question.</summary>
    /// <param name="name">What is asked.</param>
    /// <param name="askAsync">Asks it for the nth time.</param>
    public async Task MeasureAsync(string name, Func<int, Task> askAsync)
    {
        for (var round = 0; round < rounds / 10; round++) await askAsync(round);
        var times = new double[rounds];
        var processor = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await askAsync(round);
            times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        processor = Environment.CpuUsage.TotalTime - processor;
        Array.Sort(times);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[rounds / 2]:N1} | {times[^1]:N1} | {processor.TotalMilliseconds / rounds:N1} |"));
    }
}
