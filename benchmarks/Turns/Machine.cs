using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace SamenHier.Benchmarks.Turns;

/// <summary>Says on what was measured.</summary>
internal static class Machine
{
    /// <summary>Cores, memory, system, runtime, and how fast the disk confirms a write.</summary>
    public static string Describe(string directory) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores ({Processor()}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30)} GiB, {System()}, {RuntimeInformation.FrameworkDescription}; the disk confirms {FlushesPerSecond(directory):N0} flushes of 4 KiB per second; server and load share the cores");

    private static string Processor() => Field("/proc/cpuinfo", "model name", ':');

    private static string System() => Field("/etc/os-release", "PRETTY_NAME", '=').Trim('"');

    private static string Field(string file, string name, char separator) =>
        File.Exists(file) && File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(separator, StringComparison.Ordinal) + 1)..].Trim()
            : RuntimeInformation.OSDescription;

    private static double FlushesPerSecond(string directory)
    {
        var block = new byte[4096];
        using var file = new FileStream(Path.Combine(directory, "flushes"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        var (start, flushes) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1))
        {
            file.Write(block);
            file.Flush(flushToDisk: true);
            flushes++;
        }

        return flushes / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
