using System.Collections.Concurrent;
using System.Globalization;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>The options of one question, folded and indexed for looking up what someone typed.</summary>
internal sealed class OptionSet
{
    // A bot has some hundreds of questions; options made up by whoever calls may not fill the memory.
    private const int MaxRemembered = 400;

    private static readonly ConcurrentDictionary<string, OptionSet> Remembered = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int[]> byLabel;
    private readonly Dictionary<string, int[]> bySynonym;
    private readonly Phrases<int[]> phrases = new();
    private readonly Phrases<int[]> phrasesWithMarks = new();
    private readonly string[] labels;

    private OptionSet(IReadOnlyList<ChoiceOption> options, ChoiceLexicon lexicon)
    {
        labels = [.. options.Select(option => option.Label.Trim())];
        var shown = options.Select((option, index) => (Tokens: lexicon.Tokenize(option.Label), Index: index)).ToList();
        var named = shown.ConvertAll(label => (Tokens: WithoutSigns(label.Tokens), label.Index));
        var synonyms = options.SelectMany((option, index) => (option.Synonyms ?? []).Select(synonym => (Tokens: WithoutSigns(lexicon.Tokenize(synonym)), Index: index)))
            .Concat(OwnSigns(shown))
            .ToList();
        byLabel = Index(named);
        foreach (var (label, index) in labels.Select((label, index) => (Unspaced(label), index)))
            byLabel.TryAdd(label, [index]);
        bySynonym = Index(synonyms);
        var wordings = named.Concat(synonyms).Select(wording => (Wording: new OptionWording(wording.Index, wording.Tokens, lexicon), wording.Tokens)).ToList();
        Wordings = wordings.ConvertAll(wording => wording.Wording);
        Words = new OptionWords(wordings, lexicon);
        HasOwnNumbers = Wordings.Count(wording => wording.Numbers.Count > 0) * 2 >= Wordings.Count
            && Wordings.Select(wording => string.Join(' ', wording.Numbers)).Distinct(StringComparer.Ordinal).Skip(1).Any();

        // Labels are added last, so that they overrule synonyms.
        AddPhrases(synonyms, bySynonym, lexicon);
        AddPhrases(named, byLabel, lexicon);
    }

    public int Count => labels.Length;

    /// <summary>Each option's label and synonyms as words.</summary>
    public IReadOnlyList<OptionWording> Wordings { get; }

    public OptionWords Words { get; }

    /// <summary>Whether the options are told apart by numbers in their labels, so that a number typed is one of those.</summary>
    public bool HasOwnNumbers { get; }

    /// <summary>The same question is asked of many: its options are prepared once.</summary>
    public static OptionSet For(IReadOnlyList<ChoiceOption> options, ChoiceLexicon lexicon)
    {
        var key = string.Join('\u0001', options.SelectMany(option => (option.Synonyms ?? []).Prepend("\u0002" + option.Label)).Prepend(lexicon.Language));
        if (Remembered.TryGetValue(key, out var known))
            return known;
        if (Remembered.Count >= MaxRemembered)
            Remembered.Clear();
        return Remembered.GetOrAdd(key, new OptionSet(options, lexicon));
    }

    public bool Knows(string word) => Words.Knows(word);

    /// <summary>Whether a word is one that says something in a label.</summary>
    public bool HasContent(string word) => Words.Find(word, null) is { Fit: WordFit.Same } found && found.Spots.Any(spot => Wordings[spot.Wording].Words[spot.Word].IsContent);

    /// <summary>Whether a word belongs to an option: its own, another form or another word for it.</summary>
    public bool Fits(string word) => Words.Find(word, null).Fit >= WordFit.Related;

    /// <summary>What was typed, without emoji that stand beside words and mean no option.</summary>
    public IReadOnlyList<Token> WithoutStrangeSigns(IReadOnlyList<Token> tokens) =>
        tokens.All(token => IsSign(token) || token.Kind == TokenKind.Mark) ? tokens : [.. tokens.Where(token => !IsSign(token) || Knows(token.Folded))];

    /// <summary>Options that the whole text names: as shown, then folded, then by a synonym.</summary>
    public IReadOnlyList<int> FindExact(string text, IReadOnlyList<Token> tokens)
    {
        var typed = text.Trim();
        var shown = Enumerable.Range(0, Count).Where(index => string.Equals(labels[index], typed, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (shown.Length > 0)
            return shown;
        var whole = FindWhole(tokens);
        return whole.Count > 0 ? whole : byLabel.GetValueOrDefault(Unspaced(typed)) ?? [];
    }

    /// <summary>Whether the text is an option's label to the letter, so that its question mark asks nothing.</summary>
    public bool IsShown(string text, int option) => string.Equals(labels[option], text.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Options whose label or else synonym is these tokens, with or without spaces.</summary>
    public IReadOnlyList<int> FindWhole(IReadOnlyList<Token> tokens)
    {
        var key = string.Concat(WordsOf(tokens));
        return byLabel.GetValueOrDefault(key) ?? bySynonym.GetValueOrDefault(key) ?? [];
    }

    /// <summary>The one option whose label or synonym holds all these words in this order, whatever stands between them; none where a "not" of it is left out.</summary>
    public ChoiceMatch FindPart(IReadOnlyList<Token> tokens, ChoiceLexicon lexicon)
    {
        var typed = tokens.Where(token => token.Kind != TokenKind.Mark).ToList();
        if (tokens.Any(token => token.IsSeparator || token.Kind is TokenKind.Digits or TokenKind.Geez) || typed.Exists(token => lexicon.MatchOrdinal([token], 0, out _) > 0))
            return ChoiceMatch.None;
        var found = HoldingOf(typed, lexicon);
        if (found.Count == 0 && typed.Count > 1)
            found = HoldingOf(typed.FindAll(token => !lexicon.Is(token, ChoiceRole.Filler) && !lexicon.Is(token, ChoiceRole.Want)), lexicon);
        if (found is [var (option, certain)])
            return new ChoiceMatch([option], certain);

        // "Stairs", where only a place without stairs is offered.
        return typed is [{ Kind: TokenKind.Word } only] && Words.Find(only.Folded, null) is { Fit: >= WordFit.Alike } without && without.Spots.All(spot => Wordings[spot.Wording].Words[spot.Word].DeniedBy == ChoiceRole.Without)
            ? new ChoiceMatch([.. without.Spots.Select(spot => Wordings[spot.Wording].Option).Distinct()], IsCertain: false)
            : ChoiceMatch.None;
    }

    /// <summary>The longest label or synonym that starts at a token: how many tokens it takes (0 when none) and its options.</summary>
    public int MatchPhrase(IReadOnlyList<Token> tokens, int at, out IReadOnlyList<int> found)
    {
        var plain = phrases.Match(tokens, at, out var plainFound);
        var marked = phrasesWithMarks.Match(tokens, at, out var markedFound, acrossMarks: true);
        found = (marked > plain ? markedFound : plainFound) ?? [];
        return Math.Max(plain, marked);
    }

    public static string[] WordsOf(IEnumerable<Token> tokens) => [.. tokens.Where(token => token.Kind != TokenKind.Mark).Select(token => token.Folded)];

    /// <summary>An emoji in front of a label is no part of its words; a label of emoji alone is left whole.</summary>
    private static IReadOnlyList<Token> WithoutSigns(IReadOnlyList<Token> tokens) =>
        tokens.All(token => IsSign(token) || token.Kind == TokenKind.Mark) ? tokens : [.. tokens.Where(token => !IsSign(token))];

    /// <summary>The emoji of labels, each a name of its option where no other option has it too.</summary>
    private static IEnumerable<(IReadOnlyList<Token> Tokens, int Index)> OwnSigns(IEnumerable<(IReadOnlyList<Token> Tokens, int Index)> labels) => labels
        .Select(label => (Tokens: (IReadOnlyList<Token>)[.. label.Tokens.Where(IsSign)], label.Index))
        .Where(signs => signs.Tokens.Count > 0)
        .GroupBy(signs => string.Concat(WordsOf(signs.Tokens)), StringComparer.Ordinal)
        .Where(group => group.Count() == 1)
        .SelectMany(group => group);

    private List<(int Option, bool IsCertain)> HoldingOf(List<Token> typed, ChoiceLexicon lexicon)
    {
        // One word may be a word of another option in another form.
        if (typed.Count == 0 || (typed.Count == 1 && (typed[0].Kind != TokenKind.Word || Words.Find(typed[0].Folded, null) is not { Fit: WordFit.Same } fit || fit.Spots.Where(spot => Wordings[spot.Wording] is var wording && !(wording.SaysYes == false && wording.Words[spot.Word].IsDenied)).Select(spot => Wordings[spot.Wording].Option).Distinct().Skip(1).Any())))
            return [];
        string[] words = [.. typed.Select(token => token.Folded)];
        return [.. Wordings.Where(wording => wording.HasPart(words)).GroupBy(wording => wording.Option).Select(group => (group.Key, words.Length > 1 || !lexicon.Denies(typed[0]) || lexicon.DeniesItself(typed[0]) || group.Any(wording => wording.ContentCount == 1)))];
    }

    private static bool IsSign(Token token) => token.Kind == TokenKind.Symbol && CharUnicodeInfo.GetUnicodeCategory(token.Folded, 0) == UnicodeCategory.OtherSymbol;

    private static string Unspaced(string text) => TextFolding.Fold(text).Replace(" ", string.Empty, StringComparison.Ordinal);

    private static Dictionary<string, int[]> Index(IEnumerable<(IReadOnlyList<Token> Tokens, int Index)> wordings) => wordings
        .Select(wording => (Key: string.Concat(WordsOf(wording.Tokens)), wording.Index))
        .Where(wording => wording.Key.Length > 0)
        .GroupBy(wording => wording.Key, wording => wording.Index, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);

    private void AddPhrases(IEnumerable<(IReadOnlyList<Token> Tokens, int Index)> wordings, Dictionary<string, int[]> index, ChoiceLexicon lexicon)
    {
        foreach (var (tokens, _) in wordings)
        {
            // A label of one letter or of fillers alone says nothing inside a sentence.
            var words = WordsOf(tokens);
            if (words.Length == 0 || string.Concat(words).Length == 1 && char.IsLetter(words[0][0]) || IsFiller(tokens, lexicon))
                continue;
            var set = tokens.Any(token => token.Kind == TokenKind.Mark && !token.IsMark('-')) ? phrasesWithMarks : phrases;
            set.Add(tokens, index[string.Concat(words)]);
        }
    }

    private static bool IsFiller(IReadOnlyList<Token> tokens, ChoiceLexicon lexicon) => tokens.All(token => token.Kind == TokenKind.Mark || lexicon.Is(token, ChoiceRole.Filler) || lexicon.Is(token, ChoiceRole.And));
}
