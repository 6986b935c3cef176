using System.Diagnostics;
using System.Globalization;

namespace SamenHier.Benchmarks.Recognition;

/// <summary>Measures the time of a reading over the lines of the sets: after a warm-up, each line several times, the quickest counting.</summary>
internal static class Speed
{
    private const int WarmUps = 30;
    private const int Rounds = 15;

    /// <summary>A Markdown table: microseconds a reading, by kind and language.</summary>
    public static void Write(TextWriter output, IReadOnlyList<TestLine> lines)
    {
        output.WriteLine("| kind | language | median (µs) | slowest line (µs) |");
        output.WriteLine("|---|---|---:|---:|");
        foreach (var line in Enumerable.Repeat(lines, WarmUps).SelectMany(all => all))
        {
            Reading.Of(line);
        }

        foreach (var set in lines.GroupBy(line => (line.Kind, line.Language)))
        {
            var times = set.Select(Quickest).Order().ToArray();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {set.Key.Kind} | {set.Key.Language} | {times[times.Length / 2]:0.0} | {times[^1]:0.0} |"));
        }
    }

    private static double Quickest(TestLine line) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        Reading.Of(line);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    });
}
