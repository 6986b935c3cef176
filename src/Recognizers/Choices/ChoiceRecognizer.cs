using SamenHier.Recognizers.Choices;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers;

/// <summary>Reads which of the offered options someone means: by label, synonym, part of a label, place in the list, or with a small mistake.</summary>
public static class ChoiceRecognizer
{
    // A longer text tells a story; an option named in it need not be the answer.
    private const int ShortText = 15;

    // More words and marks than this are no answer to a question.
    private const int MaxTokens = 300;

    // More alternatives than this cannot be offered.
    private const int MaxCandidates = 16;

    /// <summary>
    /// One choice, as a 0-based index into the options. An exact label wins over everything else; options that fit equally are ambiguous;
    /// a misspelled word, or an option named amid other words, is unsure.
    /// </summary>
    /// <param name="text">As typed; more than 10,000 characters or 300 words is not understood.</param>
    /// <param name="language">The conversation's language ("nl", "en", "ar", "ti").</param>
    /// <param name="options">The options in the order shown; places in the list count from 1.</param>
    public static Recognition<int> Recognize(string text, string language, IReadOnlyList<ChoiceOption> options)
    {
        var lexicon = ChoiceLexicon.For(language);
        if (Tokens(text, options, lexicon) is not { } typed)
            return Recognition<int>.Nothing;
        var set = new OptionSet(options, lexicon);
        var tokens = set.WithoutStrangeSigns(typed);
        var exact = set.FindExact(text, tokens);
        var match = exact.Count > 0 ? new ChoiceMatch(exact, IsCertain: true) : ChoiceMatcher.Match(tokens, set, lexicon);
        if (!match.Found)
            return Recognition<int>.Nothing;
        var span = Token.Span(tokens, 0, tokens.Count);
        if (match.Options.Count > 1)
            return new Recognition<int>(Certainty.Ambiguous, default, match.Options, span);
        var sure = match.IsCertain && (exact.Count > 0 || IsPlain(tokens));
        return new Recognition<int>(sure ? Certainty.Sure : Certainty.Unsure, match.Options[0], match.Options, span);
    }

    /// <summary>
    /// Several choices, as 0-based indexes in the order typed, each once; "all" is every option. One item that fits two options makes the whole ambiguous, with each
    /// possible list as a candidate (16 at most); an item that fits none makes it unsure.
    /// </summary>
    /// <param name="text">As typed; more than 10,000 characters or 300 words is not understood.</param>
    /// <param name="language">The conversation's language ("nl", "en", "ar", "ti").</param>
    /// <param name="options">The options in the order shown; places in the list count from 1.</param>
    public static Recognition<IReadOnlyList<int>> RecognizeSeveral(string text, string language, IReadOnlyList<ChoiceOption> options)
    {
        var lexicon = ChoiceLexicon.For(language);
        if (Tokens(text, options, lexicon) is not { } typed)
            return Recognition<IReadOnlyList<int>>.Nothing;
        var set = new OptionSet(options, lexicon);
        var tokens = set.WithoutStrangeSigns(typed);
        var span = Token.Span(tokens, 0, tokens.Count);
        var exact = set.FindExact(text, tokens);
        if (exact.Count > 0)
            return Result([.. exact.Select(option => (int[])[option])], sure: true, span);
        if (SaysAll(tokens, options.Count, lexicon))
            return Result([[.. Enumerable.Range(0, options.Count)]], sure: true, span);

        var items = ListCutter.Cut(tokens, set, lexicon);
        return items.Count > ListCutter.MaxItems || ChoiceMatcher.Denies(tokens, set, lexicon)
            ? Recognition<IReadOnlyList<int>>.Nothing
            : Join(items, set, lexicon, IsPlain(tokens, items.Count), span);
    }

    /// <summary>The text's tokens, or null when it cannot be an answer.</summary>
    private static IReadOnlyList<Token>? Tokens(string text, IReadOnlyList<ChoiceOption> options, ChoiceLexicon lexicon)
    {
        if (options.Count == 0 || text.Length > Tokenizer.MaxLength)
            return null;
        var tokens = lexicon.Tokenize(text);
        return tokens.Count is > 0 and <= MaxTokens ? tokens : null;
    }

    private static Recognition<IReadOnlyList<int>> Join(IReadOnlyList<IReadOnlyList<Token>> items, OptionSet set, ChoiceLexicon lexicon, bool plain, TextSpan span)
    {
        List<int[]> lists = [[]];
        var sure = plain;
        foreach (var item in items)
        {
            var match = MatchItem(item, set, lexicon);
            sure &= match.Found ? match.IsCertain : PartMatcher.Content(item, lexicon).Count == 0;
            if (match.Found)
                lists = [.. lists.SelectMany(list => match.Ways.Select(way => list.Union(way).ToArray())).Take(MaxCandidates)];
        }

        return lists[0].Length == 0 ? Recognition<IReadOnlyList<int>>.Nothing : Result(lists, sure, span);
    }

    /// <summary>An item that names several options without doubt ("1 2 3") means all of them; one that may be either means one of them.</summary>
    private static (bool Found, bool IsCertain, IReadOnlyList<int[]> Ways) MatchItem(IReadOnlyList<Token> item, OptionSet set, ChoiceLexicon lexicon)
    {
        var either = item.Any(token => lexicon.Is(token, ChoiceRole.Or));
        var listed = either ? ChoiceMatch.None : ChoiceMatcher.MatchListed(item, set, lexicon);
        if (listed.Found)
            return (true, listed.IsCertain, [[.. listed.Options]]);
        var match = ChoiceMatcher.Match(item, set, lexicon);
        return (match.Found, match.IsCertain, [.. match.Options.Select(option => (int[])[option])]);
    }

    private static Recognition<IReadOnlyList<int>> Result(IReadOnlyList<int[]> lists, bool sure, TextSpan span)
    {
        var distinct = lists.DistinctBy(list => string.Join(' ', list), StringComparer.Ordinal).ToArray();
        if (distinct.Length > 1)
            return new Recognition<IReadOnlyList<int>>(Certainty.Ambiguous, default, distinct, span);
        return new Recognition<IReadOnlyList<int>>(sure ? Certainty.Sure : Certainty.Unsure, distinct[0], distinct, span);
    }

    private static bool SaysAll(IReadOnlyList<Token> tokens, int optionCount, ChoiceLexicon lexicon)
    {
        var all = false;
        for (var at = 0; at < tokens.Count;)
        {
            var count = lexicon.Match(tokens, at, out var role);
            if (count > 0 && (role == ChoiceRole.All || (role == ChoiceRole.Both && optionCount == 2)))
                all = true;
            else if (tokens[at].Kind != TokenKind.Mark && !(count > 0 && role == ChoiceRole.Filler))
                return false;
            at += Math.Max(1, count);
        }

        return all;
    }

    private static bool IsPlain(IReadOnlyList<Token> tokens, int items = 1) => tokens.Count <= ShortText * Math.Max(1, items) && !tokens.Any(token => token.IsMark('?'));
}
