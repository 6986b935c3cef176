using System.Globalization;
using SamenHier.Recognizers.Numbers;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>What words around a choice mean.</summary>
internal enum ChoiceRole
{
    /// <summary>Adds nothing: "please".</summary>
    Filler,

    /// <summary>Introduces a number: "option".</summary>
    PositionNoun,

    /// <summary>Sets the next choice apart: "and".</summary>
    And,

    /// <summary>One of the choices beside it, not both: "or".</summary>
    Or,

    /// <summary>Denies a choice.</summary>
    Not,

    /// <summary>Every option.</summary>
    All,

    /// <summary>Every option, when there are two.</summary>
    Both,
}

/// <summary>Every language's words for choosing, and its numbers.</summary>
internal sealed class ChoiceLexicon
{
    /// <summary>Stands for the last option, however many there are.</summary>
    public const int Last = -1;

    // Words this short are not stripped of their article: what is left would be another word.
    private const int MinStem = 3;

    private static readonly (string Key, ChoiceRole Role)[] Keys =
    [
        ("filler", ChoiceRole.Filler), ("position", ChoiceRole.PositionNoun), ("and", ChoiceRole.And), ("or", ChoiceRole.Or), ("not", ChoiceRole.Not), ("all", ChoiceRole.All), ("both", ChoiceRole.Both),
    ];

    // Built from the keys above, so it stands below them.
    private static readonly PerLanguage<ChoiceLexicon> Lexicons = new("Choices", tables => new ChoiceLexicon(tables));

    private readonly string language;
    private readonly Phrases<ChoiceRole> roles = new();
    private readonly Phrases<int> ordinals = new();
    private readonly HashSet<string> ordinalSuffixes = new(StringComparer.Ordinal);
    private readonly string[] articles;

    private ChoiceLexicon(IReadOnlyList<WordTable> tables)
    {
        language = tables[0].Language;
        articles = [.. tables.SelectMany(table => table["article-prefix"]).Select(TextFolding.Fold)];
        AndPrefixes = [.. tables.SelectMany(table => table["and-prefix"]).Select(TextFolding.Fold)];
        AndSuffixes = [.. tables.SelectMany(table => table["and-suffix"]).Select(TextFolding.Fold)];
        foreach (var table in tables.Reverse())
        {
            foreach (var (key, role) in Keys)
            {
                foreach (var phrase in table[key])
                    roles.Add(Tokenize(phrase), role);
            }

            ordinalSuffixes.UnionWith(table["ordinal-suffix"]);
            foreach (var (key, phrases) in table.PhrasesByKey.Where(line => string.Equals(line.Key, "last", StringComparison.Ordinal) || char.IsAsciiDigit(line.Key[0])))
            {
                var position = char.IsAsciiDigit(key[0]) ? int.Parse(key, CultureInfo.InvariantCulture) : Last;
                foreach (var phrase in phrases)
                    ordinals.Add(Tokenize(phrase), position);
            }
        }
    }

    /// <summary>Written before a word for "and".</summary>
    public IReadOnlyList<string> AndPrefixes { get; }

    /// <summary>Written after a word for "and".</summary>
    public IReadOnlyList<string> AndSuffixes { get; }

    private NumberLexicon Numbers => NumberLexicon.For(language);

    public static ChoiceLexicon For(string language) => Lexicons.For(language);

    /// <summary>Tokens without the article that Arabic writes onto its nouns.</summary>
    public IReadOnlyList<Token> Tokenize(string text) => [.. Tokenizer.Tokenize(text).Select(token => token.Kind == TokenKind.Word ? token with { Folded = Stem(token.Folded) } : token)];

    /// <summary>The role of the longest phrase at a token and how many tokens it takes; 0 when it has none.</summary>
    public int Match(IReadOnlyList<Token> tokens, int at, out ChoiceRole role) => roles.Match(tokens, at, out role);

    public bool Is(Token token, ChoiceRole role) => roles.Meanings.TryGetValue(token.Folded, out var found) && found == role;

    /// <summary>"the second", "2e": the position and how many tokens it takes; 0 when there is none.</summary>
    public int MatchOrdinal(IReadOnlyList<Token> tokens, int at, out int position)
    {
        var count = ordinals.Match(tokens, at, out position);
        if (count > 0 || tokens[at].Kind != TokenKind.Word)
            return count;
        var word = tokens[at].Folded;
        var letters = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (letters is <= 0 or > 4 || !ordinalSuffixes.Contains(word[letters..]))
            return 0;
        position = int.Parse(word.AsSpan(0, letters), CultureInfo.InvariantCulture);
        return 1;
    }

    /// <summary>A number, read by itself whatever stands beside it: its value and how many tokens it takes; 0 when there is none.</summary>
    public (int Count, int? Value) ReadNumber(IReadOnlyList<Token> tokens, int at) => tokens[at].Kind switch
    {
        TokenKind.Digits => (1, DigitNumerals.Plain(tokens[at].Folded)),
        TokenKind.Geez => (1, GeezNumerals.Read(tokens[at].Folded)),
        TokenKind.Word => Numbers.ReadWords(tokens, at),
        _ => (0, null),
    };

    private string Stem(string word)
    {
        var article = Array.Find(articles, article => word.Length >= article.Length + MinStem && word.StartsWith(article, StringComparison.Ordinal));
        return article is null ? word : word[article.Length..];
    }
}
