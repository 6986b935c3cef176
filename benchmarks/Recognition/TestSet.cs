using System.Globalization;
using System.Text.Json;

namespace SamenHier.Benchmarks.Recognition;

/// <summary>Reads the test sets: a file <c>kind.language.jsonl</c> each, the first half of its lines for tuning, the second held out.</summary>
internal static class TestSet
{
    /// <summary>All lines of all sets of a folder.</summary>
    /// <exception cref="FormatException">A line is no test; the message names it.</exception>
    public static IReadOnlyList<TestLine> ReadAll(string folder) => [.. Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<TestLine> Read(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file).Split('.');
        var lines = File.ReadAllLines(file).Where(line => line.Length > 0).ToArray();
        return lines.Select((line, index) => Parse(line, name[0], name[1], isHeldOut: index >= lines.Length / 2, $"{Path.GetFileName(file)}, line {index + 1}"));
    }

    private static TestLine Parse(string line, string kind, string language, bool isHeldOut, string where)
    {
        try
        {
            var json = JsonDocument.Parse(line).RootElement;
            return new TestLine(
                kind,
                language,
                isHeldOut,
                json.GetProperty("text").GetString()!,
                json.TryGetProperty("today", out var today) ? DateOnly.ParseExact(today.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture) : default,
                json.TryGetProperty("options", out var options) ? [.. options.EnumerateArray().Select(option => option.GetString()!)] : [],
                json.GetProperty("expect").Clone());
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"{where} is no test: {exception.Message}", exception);
        }
    }
}
