using System.Globalization;
using SamenHier.Recognizers.Numbers;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>Every language's words for choosing, and its numbers.</summary>
internal sealed class ChoiceLexicon
{
    /// <summary>Stands for the last option, however many there are.</summary>
    public const int Last = -1;

    /// <summary>Stands for the one before the last.</summary>
    public const int BeforeLast = -2;

    /// <summary>Stands for the one in the middle.</summary>
    public const int Middle = -3;

    /// <summary>Before the name of a group of words that mean the same.</summary>
    private const string MeaningKey = "means-";

    private const string MeansNone = MeaningKey + "none";
    private const string MeansBoth = MeaningKey + "both";

    /// <summary>Before the name of a group for words that belong to it and are not the same as each other: swimming is a sport and no football.</summary>
    private const string KindKey = "kind-of-";

    // Words this short are not stripped of their article: what is left would be another word.
    private const int MinStem = 3;

    private static readonly (string Key, ChoiceRole Role)[] Keys =
    [
        ("filler", ChoiceRole.Filler), ("want", ChoiceRole.Want), ("seek", ChoiceRole.Seek), ("doubt", ChoiceRole.Doubt), ("position", ChoiceRole.PositionNoun), ("and", ChoiceRole.And), ("but", ChoiceRole.But), ("or", ChoiceRole.Or), ("range", ChoiceRole.Range),
        ("not", ChoiceRole.Not), ("without", ChoiceRole.Without), ("no", ChoiceRole.No), ("no-or-not", ChoiceRole.NoOrNot), ("yes", ChoiceRole.Yes), ("question", ChoiceRole.Question), ("none", ChoiceRole.None), ("all", ChoiceRole.All), ("both", ChoiceRole.Both),
    ];

    private static readonly Dictionary<string, int> FromTheEnd = new(StringComparer.Ordinal) { ["last"] = Last, ["before-last"] = BeforeLast, ["middle"] = Middle };

    // Built from the keys above, so it stands below them.
    private static readonly PerLanguage<ChoiceLexicon> Lexicons = new("Choices", tables => new ChoiceLexicon(tables));

    private readonly Phrases<ChoiceRole> roles = new();
    private readonly Phrases<int> ordinals = new();
    private readonly Phrases<IReadOnlyList<string>> meanings = new();
    private readonly Phrases<IReadOnlyList<string>> typedMeanings = new();
    private readonly Dictionary<string, List<string>> wordsByMeaning = new(StringComparer.Ordinal);
    private readonly HashSet<string> ordinalSuffixes = new(StringComparer.Ordinal);
    private readonly HashSet<string> units = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> neverDenied = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> alphabet = new(StringComparer.Ordinal);
    private readonly (string Prefix, string Suffix)[] denials;
    private readonly string[] articles;

    private ChoiceLexicon(IReadOnlyList<WordTable> tables)
    {
        Language = tables[0].Language;
        articles = Folded(tables, "article-prefix");
        AndPrefixes = Folded(tables, "and-prefix");
        AndSuffixes = Folded(tables, "and-suffix");
        Particles = Folded(tables, "particle");
        Inflection = new Inflection(tables);
        Spelling = new SpokenSpelling(tables);
        denials = [.. tables.SelectMany(table => table["not-affix"]).Select(affix => affix.Split('~')).Select(affix => (TextFolding.Fold(affix[0]), TextFolding.Fold(affix[1])))];
        foreach (var table in tables.Reverse())
            Add(table);
    }

    public string Language { get; }

    public Inflection Inflection { get; }

    public SpokenSpelling Spelling { get; }

    /// <summary>Written before a verb that stands apart from it elsewhere: "uitnodigen", "nodigt uit".</summary>
    public IReadOnlyList<string> Particles { get; }

    /// <summary>Written before a word for "and".</summary>
    public IReadOnlyList<string> AndPrefixes { get; }

    /// <summary>Written after a word for "and".</summary>
    public IReadOnlyList<string> AndSuffixes { get; }

    private NumberLexicon Numbers => NumberLexicon.For(Language);

    public static ChoiceLexicon For(string language) => Lexicons.For(language);

    /// <summary>Tokens without the article that Arabic writes onto its nouns, and with units apart from their digits.</summary>
    public IReadOnlyList<Token> Tokenize(string text)
    {
        var tokens = new List<Token>();
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (token.Kind != TokenKind.Word)
                tokens.Add(token);
            else if (UnitAt(token.Folded) is var digits and > 0)
                tokens.AddRange([new Token(TokenKind.Digits, token.Folded[..digits], token.Start, digits), new Token(TokenKind.Word, token.Folded[digits..], token.Start + digits, Math.Max(0, token.Length - digits))]);
            else
                tokens.Add(token with { Folded = Stem(token.Folded) });
        }

        return tokens;
    }

    /// <summary>The role of the longest phrase at a token and how many tokens it takes; 0 when it has none.</summary>
    public int Match(IReadOnlyList<Token> tokens, int at, out ChoiceRole role)
    {
        var count = roles.Match(tokens, at, out role);
        if (count > 0 || !IsDenial(tokens[at].Folded))
            return count;
        role = ChoiceRole.Not;
        return 1;
    }

    public bool Is(Token token, ChoiceRole role) => roles.Meanings.TryGetValue(token.Folded, out var found) ? found == role : role == ChoiceRole.Not && IsDenial(token.Folded);

    /// <summary>Whether a token denies something, or may do so.</summary>
    public bool Denies(Token token) => roles.Meanings.TryGetValue(token.Folded, out var found) ? found is ChoiceRole.Not or ChoiceRole.Without or ChoiceRole.NoOrNot or ChoiceRole.No : IsDenial(token.Folded);

    /// <summary>Whether a word is a form that denies what it says itself, and nothing beside it.</summary>
    public bool DeniesItself(Token token) => !roles.Meanings.ContainsKey(token.Folded) && IsDenial(token.Folded);

    /// <summary>Whether a word means the same with or without a denial beside it: "not yet".</summary>
    public bool IsUndenied(Token token) => neverDenied.Contains(token.Folded);

    /// <summary>What a phrase of one or more words is about, so that words that mean the same find each other; 0 tokens when nothing is known of it.</summary>
    /// <param name="tokens">The tokens of a text or of a label.</param>
    /// <param name="at">Where the phrase begins.</param>
    /// <param name="isLabel">Whether it is a label, which means no more than it says; who types "football" means sport too.</param>
    /// <param name="found">The names of what it is about.</param>
    public int MatchMeaning(IReadOnlyList<Token> tokens, int at, bool isLabel, out IReadOnlyList<string> found)
    {
        var count = (isLabel ? meanings : typedMeanings).Match(tokens, at, out var names);
        found = names ?? [];
        return count;
    }

    /// <summary>What a word is about.</summary>
    public IReadOnlyList<string> Meanings(string word, bool isLabel) => (isLabel ? meanings : typedMeanings).Meanings.GetValueOrDefault(word) ?? [];

    /// <summary>The single words for what is meant.</summary>
    public IReadOnlyList<string> WordsFor(string meaning) => wordsByMeaning.GetValueOrDefault(meaning) ?? [];

    /// <summary>Whether a word is one that people write on purpose, so no misspelling of another.</summary>
    public bool IsKnown(string word) => known.Contains(word) || typedMeanings.Meanings.ContainsKey(word) || roles.Meanings.ContainsKey(word);

    /// <summary>A letter's place in its alphabet, from 1; null for anything else.</summary>
    public int? Letter(Token token) => alphabet.TryGetValue(token.Folded, out var place) ? place : null;

    /// <summary>"the second", "2e": the position and how many tokens it takes; 0 when there is none.</summary>
    public int MatchOrdinal(IReadOnlyList<Token> tokens, int at, out int position)
    {
        var count = ordinals.Match(tokens, at, out position);
        if (count > 0 || tokens[at].Kind != TokenKind.Word)
            return count;
        var word = tokens[at].Folded;
        var tail = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (tail is <= 0 or > 4 || !ordinalSuffixes.Contains(word[tail..]))
            return 0;
        position = int.Parse(word.AsSpan(0, tail), CultureInfo.InvariantCulture);
        return 1;
    }

    /// <summary>A number, read by itself whatever stands beside it: its value and how many tokens it takes; 0 when there is none.</summary>
    public (int Count, int? Value) ReadNumber(IReadOnlyList<Token> tokens, int at) => tokens[at].Kind switch
    {
        TokenKind.Digits => (1, DigitNumerals.Plain(tokens[at].Folded)),
        TokenKind.Geez => (1, GeezNumerals.Read(tokens[at].Folded)),
        TokenKind.Symbol when Circled(tokens[at].Folded) is { } value => (1, value),
        TokenKind.Word when !Is(tokens[at], ChoiceRole.Both) => Numbers.ReadWords(tokens, at),
        _ => (0, null),
    };

    private static string[] Folded(IReadOnlyList<WordTable> tables, string key) => [.. tables.SelectMany(table => table[key]).Select(TextFolding.Fold)];

    /// <summary>"②" is 2.</summary>
    private static int? Circled(string sign)
    {
        var value = CharUnicodeInfo.GetNumericValue(sign, 0);
        return value is >= 1 and <= 50 ? (int)value : null;
    }

    private void Add(WordTable table)
    {
        foreach (var (key, role) in Keys)
        {
            foreach (var phrase in table[key])
                roles.Add(Tokenize(phrase), role);
        }

        foreach (var phrase in table["none"])
            AddMeaning(Tokenize(phrase), MeansNone);
        foreach (var phrase in table["both"])
            AddMeaning(Tokenize(phrase), MeansBoth);
        neverDenied.UnionWith(table["never-denied"].SelectMany(Tokenize).Select(token => token.Folded));
        ordinalSuffixes.UnionWith(table["ordinal-suffix"]);
        units.UnionWith(table["unit"].Select(TextFolding.Fold));
        known.UnionWith(table["known"].SelectMany(Tokenize).Select(token => token.Folded));
        foreach (var (letter, place) in table["letters"].Select((letter, index) => (TextFolding.Fold(letter), index + 1)))
            alphabet[letter] = place;
        foreach (var (key, phrases) in table.PhrasesByKey)
        {
            var isPlace = FromTheEnd.TryGetValue(key, out var position) || int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out position);
            foreach (var tokens in phrases.Select(Tokenize))
            {
                if (isPlace)
                    ordinals.Add(tokens, position);
                else if (key.StartsWith(MeaningKey, StringComparison.Ordinal))
                    AddMeaning(tokens, key);
                else if (key.StartsWith(KindKey, StringComparison.Ordinal))
                    Add(typedMeanings, tokens, MeaningKey + key[KindKey.Length..]);
            }
        }
    }

    private void AddMeaning(IReadOnlyList<Token> phrase, string name)
    {
        if (phrase is [var word])
        {
            if (!wordsByMeaning.TryGetValue(name, out var words))
                wordsByMeaning[name] = words = [];
            words.Add(word.Folded);
        }

        Add(meanings, phrase, name);
        Add(typedMeanings, phrase, name);
    }

    private static void Add(Phrases<IReadOnlyList<string>> meanings, IReadOnlyList<Token> phrase, string name)
    {
        var before = meanings.Meanings.GetValueOrDefault(string.Join(' ', OptionSet.WordsOf(phrase))) ?? [];
        meanings.Add(phrase, [.. before.Append(name).Distinct(StringComparer.Ordinal)]);
    }

    private bool IsDenial(string word) => Array.Exists(denials, affix => word.Length >= affix.Prefix.Length + affix.Suffix.Length + 2
        && word.StartsWith(affix.Prefix, StringComparison.Ordinal) && word.EndsWith(affix.Suffix, StringComparison.Ordinal));

    /// <summary>Where a unit begins that is glued to digits ("5km"); 0 when there is none.</summary>
    private int UnitAt(string word)
    {
        var tail = char.IsAsciiDigit(word[0]) ? word.AsSpan().IndexOfAnyExceptInRange('0', '9') : 0;
        return tail > 0 && units.Contains(word[tail..]) ? tail : 0;
    }

    private string Stem(string word)
    {
        var article = Array.Find(articles, article => word.Length >= article.Length + MinStem && word.StartsWith(article, StringComparison.Ordinal));
        return article is null ? word : word[article.Length..];
    }
}
