using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Crisis;

/// <summary>All languages' patterns of danger together, and the words that deny.</summary>
internal sealed class DangerLexicon
{
    private static readonly (string Key, PatternUse Use)[] Keys =
    [
        ("life", PatternUse.Life), ("medical", PatternUse.Medical), ("violence", PatternUse.Violence), ("harmless", PatternUse.Harmless), ("told", PatternUse.Told),
    ];

    private readonly WordIndex index = new();
    private readonly List<Slot> slots = [];
    private readonly HashSet<string> notBefore = new(StringComparer.Ordinal);
    private readonly HashSet<string> notAfter = new(StringComparer.Ordinal);

    private DangerLexicon(IReadOnlyList<WordTable> tables)
    {
        foreach (var table in tables)
        {
            // Latin letters in these languages' files are spelled as each person likes.
            var byConsonants = table.IsFor("ar") || table.IsFor("ti");
            var parser = new PatternParser(table);
            foreach (var pattern in Keys.SelectMany(key => parser.Read(key.Key, key.Use)))
                Add(pattern, byConsonants);
            notBefore.UnionWith(table["not-before"].Select(TextFolding.Fold));
            notAfter.UnionWith(table["not-after"].Select(TextFolding.Fold));
            index.AddKnown(table["known"]);
        }
    }

    // Built from the keys above, so it stands below them.
    public static DangerLexicon All { get; } = new(WordTable.LoadAll("Crisis"));

    /// <summary>Places in patterns; those of one pattern stand one after another.</summary>
    public IReadOnlyList<Slot> Slots => slots;

    /// <summary>Every place in a pattern that a token fits.</summary>
    public void Find(Token token, List<int> found)
    {
        index.Find(token.Folded, found);
        if (token.Kind == TokenKind.Digits && token.Folded.Length > 1)
            index.Find(WordIndex.Many, found);
    }

    public bool DeniesNext(string word) => notBefore.Contains(word);

    public bool DeniesLast(string word) => notAfter.Contains(word);

    /// <summary>Whether a token is a year.</summary>
    public static bool IsYear(Token token) =>
        token.Kind == TokenKind.Digits && token.Folded.Length == 4 && (token.Folded.StartsWith("19", StringComparison.Ordinal) || token.Folded.StartsWith("20", StringComparison.Ordinal));

    private void Add(DangerPattern pattern, bool byConsonants)
    {
        for (var at = 0; at < pattern.Slots.Count; at++)
        {
            foreach (var word in pattern.Slots[at].Words)
                index.Add(word, slots.Count, byConsonants, isAlone: pattern.Slots.Count == 1);
            slots.Add(new Slot(pattern, pattern.Slots[at].Gap, IsFirst: at == 0, IsLast: at == pattern.Slots.Count - 1));
        }
    }

    /// <summary>One place in a pattern.</summary>
    internal sealed record Slot(DangerPattern Pattern, int Gap, bool IsFirst, bool IsLast);
}
