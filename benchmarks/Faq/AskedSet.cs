using System.Text.Json;
using SamenHier.Recognizers;

namespace SamenHier.Benchmarks.Faq;

/// <summary>Reads the test sets: a file <c>language.jsonl</c> each.</summary>
internal static class AskedSet
{
    /// <summary>The languages, in the order in which they are printed.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["nl", "en", "ar", "ti"];

    /// <summary>All lines of all sets of a folder.</summary>
    /// <exception cref="FormatException">A line is no test; the message names it.</exception>
    public static IReadOnlyList<AskedLine> ReadAll(string folder) =>
        [.. Languages.Where(language => File.Exists(FileOf(folder, language))).SelectMany(language => Read(FileOf(folder, language), language))];

    private static string FileOf(string folder, string language) => Path.Combine(folder, language + ".jsonl");

    private static IEnumerable<AskedLine> Read(string file, string language) => File.ReadAllLines(file)
        .Where(line => line.Length > 0)
        .Select((line, index) => Parse(line, language, isHeldOut: index % 2 == 1, $"{Path.GetFileName(file)}, line {index + 1}"));

    private static AskedLine Parse(string line, string language, bool isHeldOut, string where)
    {
        try
        {
            var json = JsonDocument.Parse(line).RootElement;
            var role = Enum.Parse<FaqAudience>(Text(json, "role") ?? nameof(FaqAudience.Newcomer), ignoreCase: true);
            return new AskedLine(language, isHeldOut, json.GetProperty("text").GetString()!, role, Text(json, "entry"), Text(json, "outside") == "own", Text(json, "beside"));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"{where} is no test: {exception.Message}", exception);
        }
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
