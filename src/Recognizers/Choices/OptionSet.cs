using System.Globalization;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>The options of one question, folded and indexed for looking up what someone typed.</summary>
internal sealed class OptionSet
{
    private readonly Dictionary<string, int[]> byLabel;
    private readonly Dictionary<string, int[]> bySynonym;
    private readonly Phrases<int[]> phrases = new();
    private readonly Phrases<int[]> phrasesWithMarks = new();
    private readonly HashSet<string> vocabulary = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ChoiceOption> options;

    public OptionSet(IReadOnlyList<ChoiceOption> options, ChoiceLexicon lexicon)
    {
        this.options = options;
        var shown = options.Select((option, index) => (Tokens: lexicon.Tokenize(option.Label), Index: index)).ToList();
        var labels = shown.ConvertAll(label => (Tokens: WithoutSigns(label.Tokens), label.Index));
        var synonyms = options.SelectMany((option, index) => (option.Synonyms ?? []).Select(synonym => (Tokens: WithoutSigns(lexicon.Tokenize(synonym)), Index: index)))
            .Concat(OwnSigns(shown))
            .ToList();
        byLabel = Index(labels);
        bySynonym = Index(synonyms);
        Wordings = [.. labels.Concat(synonyms).Select(wording => new OptionWording(wording.Index, Words(wording.Tokens)))];
        vocabulary.UnionWith(Wordings.SelectMany(wording => wording.Words));

        // Labels are added last, so that they overrule synonyms.
        AddPhrases(synonyms, bySynonym, lexicon);
        AddPhrases(labels, byLabel, lexicon);
    }

    public int Count => options.Count;

    /// <summary>Each option's label and synonyms as words.</summary>
    public IReadOnlyList<OptionWording> Wordings { get; }

    public bool Knows(string word) => vocabulary.Contains(word);

    /// <summary>What was typed, without emoji that stand beside words and mean no option.</summary>
    public IReadOnlyList<Token> WithoutStrangeSigns(IReadOnlyList<Token> tokens) =>
        tokens.All(token => IsSign(token) || token.Kind == TokenKind.Mark) ? tokens : [.. tokens.Where(token => !IsSign(token) || Knows(token.Folded))];

    /// <summary>Options that the whole text names: as shown, then folded, then by a synonym.</summary>
    public IReadOnlyList<int> FindExact(string text, IReadOnlyList<Token> tokens)
    {
        var shown = Enumerable.Range(0, options.Count).Where(index => string.Equals(options[index].Label.Trim(), text.Trim(), StringComparison.OrdinalIgnoreCase)).ToArray();
        return shown.Length > 0 ? shown : FindWhole(tokens);
    }

    /// <summary>Options whose label or else synonym is these tokens, with or without spaces.</summary>
    public IReadOnlyList<int> FindWhole(IReadOnlyList<Token> tokens)
    {
        var key = string.Concat(Words(tokens));
        return byLabel.GetValueOrDefault(key) ?? bySynonym.GetValueOrDefault(key) ?? [];
    }

    /// <summary>The longest label or synonym that starts at a token: how many tokens it takes (0 when none) and its options.</summary>
    public int MatchPhrase(IReadOnlyList<Token> tokens, int at, out IReadOnlyList<int> found)
    {
        var plain = phrases.Match(tokens, at, out var plainFound);
        var marked = phrasesWithMarks.Match(tokens, at, out var markedFound, acrossMarks: true);
        found = (marked > plain ? markedFound : plainFound) ?? [];
        return Math.Max(plain, marked);
    }

    public static string[] Words(IEnumerable<Token> tokens) => [.. tokens.Where(token => token.Kind != TokenKind.Mark).Select(token => token.Folded)];

    /// <summary>An emoji in front of a label is no part of its words; a label of emoji alone is left whole.</summary>
    private static IReadOnlyList<Token> WithoutSigns(IReadOnlyList<Token> tokens) =>
        tokens.All(token => IsSign(token) || token.Kind == TokenKind.Mark) ? tokens : [.. tokens.Where(token => !IsSign(token))];

    /// <summary>The emoji of labels, each a name of its option where no other option has it too.</summary>
    private static IEnumerable<(IReadOnlyList<Token> Tokens, int Index)> OwnSigns(IEnumerable<(IReadOnlyList<Token> Tokens, int Index)> labels) => labels
        .Select(label => (Tokens: (IReadOnlyList<Token>)[.. label.Tokens.Where(IsSign)], label.Index))
        .Where(signs => signs.Tokens.Count > 0)
        .GroupBy(signs => string.Concat(Words(signs.Tokens)), StringComparer.Ordinal)
        .Where(group => group.Count() == 1)
        .SelectMany(group => group);

    private static bool IsSign(Token token) => token.Kind == TokenKind.Symbol && CharUnicodeInfo.GetUnicodeCategory(token.Folded, 0) == UnicodeCategory.OtherSymbol;

    private static Dictionary<string, int[]> Index(IEnumerable<(IReadOnlyList<Token> Tokens, int Index)> wordings) => wordings
        .Select(wording => (Key: string.Concat(Words(wording.Tokens)), wording.Index))
        .Where(wording => wording.Key.Length > 0)
        .GroupBy(wording => wording.Key, wording => wording.Index, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);

    private void AddPhrases(IEnumerable<(IReadOnlyList<Token> Tokens, int Index)> wordings, Dictionary<string, int[]> index, ChoiceLexicon lexicon)
    {
        foreach (var (tokens, _) in wordings)
        {
            // A label of one letter or of fillers alone says nothing inside a sentence.
            var words = Words(tokens);
            if (words.Length == 0 || string.Concat(words).Length == 1 && char.IsLetter(words[0][0]) || IsFiller(tokens, lexicon))
                continue;
            var set = tokens.Any(token => token.Kind == TokenKind.Mark && !token.IsMark('-')) ? phrasesWithMarks : phrases;
            set.Add(tokens, index[string.Concat(words)]);
        }
    }

    private static bool IsFiller(IReadOnlyList<Token> tokens, ChoiceLexicon lexicon) => tokens.All(token => token.Kind == TokenKind.Mark || lexicon.Is(token, ChoiceRole.Filler) || lexicon.Is(token, ChoiceRole.And));
}

/// <summary>One label or synonym of an option, as folded words.</summary>
internal sealed record OptionWording(int Option, string[] Words);
