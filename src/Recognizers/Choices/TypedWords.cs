using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>One word, or a phrase that means one thing, of what was typed, with the words of labels that it fits.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Number">Its value as a number.</param>
/// <param name="IsArticle">Whether it may be an article: "een".</param>
/// <param name="Fit">How well it fits.</param>
/// <param name="Spots">What it fits.</param>
/// <param name="IsPlain">Whether that leaves no doubt.</param>
/// <param name="IsAside">Whether it only tells between options that other words name: "I look for".</param>
internal sealed record TypedWord(string Text, int? Number, bool IsArticle, WordFit Fit, IReadOnlyList<Spot> Spots, bool IsPlain, bool IsAside = false);

/// <summary>The words of a text that say something, each with what it fits.</summary>
internal static class TypedWords
{
    // A one is mostly an article.
    private const int One = 1;

    /// <summary>The words from left to right; fillers and marks are left out, unless there is nothing else and a label holds them.</summary>
    public static List<TypedWord> Read(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        var words = ReadTelling(tokens, options, lexicon);
        return words.Count > 0 ? words : [.. tokens.Where(token => token.Kind == TokenKind.Word && token.Length > 1).Select(token => ReadWord(token, options, lexicon, [])).Where(word => word.Fit >= WordFit.Alike && word.Spots.Any(spot => options.Wordings[spot.Wording].Words[spot.Word].IsContent))];
    }

    public static bool AddsNothing(ChoiceRole role) => role is ChoiceRole.Filler or ChoiceRole.Want or ChoiceRole.Seek or ChoiceRole.Doubt or ChoiceRole.And or ChoiceRole.But or ChoiceRole.Or or ChoiceRole.PositionNoun or ChoiceRole.Range;

    private static List<TypedWord> ReadTelling(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        var words = new List<TypedWord>();
        var known = new Dictionary<string, TypedWord>(StringComparer.Ordinal);
        for (var at = 0; at < tokens.Count;)
        {
            var taken = ReadPhrase(tokens, at, options, lexicon, words);
            if (taken == 0)
            {
                var count = lexicon.Match(tokens, at, out var role);
                taken = Math.Max(1, count);
                if (count > 0 && role is ChoiceRole.Want or ChoiceRole.Seek)
                {
                    words.AddRange(ReadAside(tokens, at, count, role, options, lexicon));
                }
                else if (tokens[at].Kind != TokenKind.Mark && !(count > 0 && AddsNothing(role)))
                {
                    foreach (var token in tokens.Skip(at).Take(taken).Where(token => token.Kind != TokenKind.Mark))
                        words.Add(ReadWord(token, options, lexicon, known));
                }
            }

            at += taken;
        }

        return words;
    }

    /// <summary>Some words together for what an option is about: "don't mind".</summary>
    private static int ReadPhrase(IReadOnlyList<Token> tokens, int at, OptionSet options, ChoiceLexicon lexicon, List<TypedWord> words)
    {
        var count = lexicon.MatchMeaning(tokens, at, isLabel: false, out var meanings);
        if (count < 2 || options.Words.Meaning(meanings) is not { Count: > 0 } spots)
            return 0;

        // Where the label says nothing else, the phrase is another name for it; one for a kind of it is not.
        var whole = lexicon.MatchMeaning(tokens, at, isLabel: true, out _) == count && spots.GroupBy(spot => spot.Wording).Any(group => group.Count() >= options.Wordings[group.Key].ContentCount);
        words.Add(new TypedWord(string.Join(' ', OptionSet.WordsOf(tokens.Skip(at).Take(count))), null, IsArticle: false, whole ? WordFit.Inflected : WordFit.Related, spots, whole));
        return count;
    }

    /// <summary>Wanting or looking for: it tells between options, where a label says so too. Who looks for what a label does not say is looked for may mean another thing.</summary>
    private static IEnumerable<TypedWord> ReadAside(IReadOnlyList<Token> tokens, int at, int count, ChoiceRole role, OptionSet options, ChoiceLexicon lexicon)
    {
        var own = tokens.Skip(at).Take(count).Where(token => token.Kind == TokenKind.Word && !lexicon.Is(token, ChoiceRole.Filler)).Select(token => ReadWord(token, options, lexicon, [])).FirstOrDefault(word => word.Fit >= WordFit.Alike);
        var spots = own?.Spots ?? options.Words.Seeking;
        return own is null && spots.Count == 0 && role == ChoiceRole.Want
            ? []
            : [new TypedWord(tokens[at].Folded, null, IsArticle: false, own?.Fit ?? WordFit.Related, spots, IsPlain: own is not null, IsAside: true)];
    }

    private static TypedWord ReadWord(Token token, OptionSet options, ChoiceLexicon lexicon, Dictionary<string, TypedWord> known)
    {
        if (known.TryGetValue(token.Folded, out var before))
            return before;
        var number = lexicon.ReadNumber([token], 0).Value;
        var (fit, spots) = options.Words.Find(token.Folded, number);
        if (fit < WordFit.Same && lexicon.Denies(token) && options.Words.Denials is { Count: > 0 } denials)
            (fit, spots) = (WordFit.Inflected, denials);
        var word = new TypedWord(token.Folded, number, number == One && token.Kind == TokenKind.Word, spots.Count == 0 ? WordFit.None : fit, spots, spots.Count > 0 && options.Words.IsPlain(token.Folded, fit, spots));
        known.Add(token.Folded, word);
        return word;
    }
}
