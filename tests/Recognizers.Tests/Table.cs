namespace SamenHier.Recognizers.Tests;

/// <summary>Rows "what is typed | what is understood" from an embedded file; "\n" is a line end, a line "options = a (b, c); d" sets the options of the rows below it.</summary>
internal static class Table
{
    public static readonly string[] Languages = ["nl", "en", "ar", "ti"];

    public static TheoryData<string, string, string> Read(string kind)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (language, typed, understood, _) in Rows(kind))
            data.Add(language, typed, understood);
        return data;
    }

    public static IEnumerable<string> AllTyped() => new[] { "Numbers", "NumberLists", "Dates", "YesNo", "NoAnswer", "Choice", "Choices" }.SelectMany(Rows).Select(row => row.Typed);

    public static TheoryData<string, string, string, string> ReadWithOptions(string kind)
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var (language, typed, understood, options) in Rows(kind))
            data.Add(language, typed, understood, options);
        return data;
    }

    public static IReadOnlyList<ChoiceOption> Options(string line) => [.. line.Split(';', StringSplitOptions.TrimEntries).Select(option =>
    {
        var parts = option.TrimEnd(')').Split('(');
        return new ChoiceOption(parts[0].Trim(), parts.Length > 1 ? parts[1].Split(',', StringSplitOptions.TrimEntries) : null);
    })];

    /// <summary>"3" is sure, "3?" unsure, "2 / 3" ambiguous, "-" nothing.</summary>
    public static string Describe<T>(Recognition<T> recognition, Func<T, string> describe) => recognition.Certainty switch
    {
        Certainty.Sure => describe(recognition.Value!),
        Certainty.Unsure => describe(recognition.Value!) + "?",
        Certainty.Ambiguous => string.Join(" / ", recognition.Candidates.Select(describe)),
        _ => "-",
    };

    private static IEnumerable<(string Language, string Typed, string Understood, string Options)> Rows(string kind)
    {
        foreach (var language in Languages)
        {
            using var reader = new StreamReader(typeof(Table).Assembly.GetManifestResourceStream($"{kind}/{language}")!);
            var options = string.Empty;
            while (reader.ReadLine() is { } line)
            {
                if (line.StartsWith("options =", StringComparison.Ordinal))
                    options = line["options =".Length..].Trim();
                else if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
                    yield return (language, line[..line.LastIndexOf('|')].Trim().Replace("\\n", "\n", StringComparison.Ordinal), line[(line.LastIndexOf('|') + 1)..].Trim(), options);
            }
        }
    }
}
