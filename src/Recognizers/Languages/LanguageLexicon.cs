using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Languages;

/// <summary>Words that one language has and the others have not.</summary>
internal sealed class LanguageLexicon
{
    // A shorter word belongs to any language.
    private const int MinLength = 2;

    private readonly Dictionary<string, string?> languageOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> foreignWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<char> foreignLetters = [];
    private readonly List<(char First, char Last, string Language)> scripts = [];

    private LanguageLexicon()
    {
        foreach (var table in WordTable.LoadAll("Languages"))
        {
            Add(table.Language, table["words"]);
            names.UnionWith(table["names"].Select(TextFolding.Fold));
            scripts.AddRange(table["script"].Select(range => (range[0], range[^1], table.Language)));
            foreignWords.UnionWith(table["foreign"].Select(TextFolding.Fold));
            foreignLetters.UnionWith(table["foreign-letters"].SelectMany(letters => letters).Where(char.IsLetter));
        }

        // Numbers, months and answers show a language as well as small words do.
        foreach (var table in WordTable.LoadAll("Numbers"))
            Add(table.Language, PhrasesUnder(table, key => char.IsAsciiDigit(key[0])));
        foreach (var table in WordTable.LoadAll("Dates"))
            Add(table.Language, PhrasesUnder(table, key => key.StartsWith("month ", StringComparison.Ordinal)));
        foreach (var table in WordTable.LoadAll("YesNo"))
            Add(table.Language, table.PhrasesByKey.Values.SelectMany(phrases => phrases));
    }

    public static LanguageLexicon Shipped { get; } = new();

    /// <summary>The language whose word this is; null when none or more than one has it.</summary>
    public string? LanguageOf(string folded) => languageOf.GetValueOrDefault(folded);

    /// <summary>The language whose script a letter belongs to; null for a letter that several languages write.</summary>
    public string? LanguageOf(char letter)
    {
        foreach (var (first, last, language) in scripts)
        {
            if (letter >= first && letter <= last)
                return language;
        }

        return null;
    }

    /// <summary>Whether a word names a language; it can be said in any other.</summary>
    public bool IsNameOfLanguage(string folded) => names.Contains(folded);

    /// <summary>Whether a word or letter belongs to a language with the same script that is none of ours.</summary>
    public bool IsForeign(string folded) => foreignWords.Contains(folded);

    public bool HasForeignLetter(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (foreignLetters.Contains(letter))
                return true;
        }

        return false;
    }

    private static IEnumerable<string> PhrasesUnder(WordTable table, Func<string, bool> isWanted) =>
        table.PhrasesByKey.Where(line => isWanted(line.Key)).SelectMany(line => line.Value);

    private void Add(string language, IEnumerable<string> phrases)
    {
        var words = phrases.SelectMany(Tokenizer.Tokenize).Where(token => token.Kind == TokenKind.Word && token.Folded.Length >= MinLength).Select(token => token.Folded);
        foreach (var word in words)
            languageOf[word] = languageOf.TryGetValue(word, out var other) && other != language ? null : language;
    }
}
