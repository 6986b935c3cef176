namespace SamenHier.Recognizers.Tests.Faq;

/// <summary>A few entries to search in, and what is typed to find them, from the files beside this one.</summary>
internal static class FaqEntryFile
{
    private static readonly Dictionary<string, FaqIndex> Indexes = Table.Languages.ToDictionary(language => language, language => new FaqIndex(language, Read(language)), StringComparer.Ordinal);

    public static FaqIndex Index(string language) => Indexes[language];

    public static IReadOnlyList<FaqEntry> Read(string language)
    {
        var (entries, phrases) = (new List<FaqEntry>(), new List<string>());
        foreach (var line in Lines("entries", language))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                phrases.Add(line[2..]);
            }
            else
            {
                phrases = [];
                entries.Add(Parse(line.Split('|', StringSplitOptions.TrimEntries), phrases));
            }
        }

        return entries;
    }

    public static IEnumerable<string> Lines(string kind, string language)
    {
        using var reader = new StreamReader(typeof(FaqEntryFile).Assembly.GetManifestResourceStream($"Faq/{kind}.{language}")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.StartsWith("# ", StringComparison.Ordinal)).ToList();
    }

    private static FaqEntry Parse(string[] head, List<string> phrases) =>
        new(head[0], phrases, Enum.Parse<FaqAudience>(head[1], ignoreCase: true), head[2] == "-" ? null : Enum.Parse<OwnCaseField>(head[2], ignoreCase: true));
}
