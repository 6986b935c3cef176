using SamenHier.Recognizers.Choices;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers;

/// <summary>Reads which of the offered options someone means: by label, synonym, part of a label, another form or word for it, place in the list, or with a small mistake.</summary>
public static class ChoiceRecognizer
{
    // A longer text tells a story; an option named in it need not be the answer.
    private const int ShortText = 15;

    // More words and marks than this are no answer to a question.
    private const int MaxTokens = 300;

    // More alternatives than this cannot be offered.
    private const int MaxCandidates = 16;

    /// <summary>
    /// One choice, as a 0-based index into the options. An exact label wins over everything else; options that fit equally, and several named at once, are ambiguous;
    /// a misspelled word, another word for an option, or an option named amid other words, is unsure. A denied option is not chosen.
    /// </summary>
    /// <param name="text">As typed; more than 10,000 characters or 300 words is not understood.</param>
    /// <param name="language">The conversation's language ("nl", "en", "ar", "ti").</param>
    /// <param name="options">The options in the order shown; places in the list count from 1.</param>
    public static Recognition<int> Recognize(string text, string language, IReadOnlyList<ChoiceOption> options)
    {
        var lexicon = ChoiceLexicon.For(language);
        if (Tokens(text, options, lexicon) is not { } typed)
            return Recognition<int>.Nothing;
        var set = OptionSet.For(options, lexicon);
        var tokens = set.WithoutStrangeSigns(typed);
        var exact = set.FindExact(text, tokens);
        var match = exact.Count > 0 ? new ChoiceMatch(exact, IsCertain: true) : Match(text, language, tokens, set, lexicon);
        if (!match.Found)
            return Recognition<int>.Nothing;
        var span = Token.Span(tokens, 0, tokens.Count);
        if (match.Options.Count > 1)
            return new Recognition<int>(Certainty.Ambiguous, default, [.. match.Options.Take(MaxCandidates)], span);
        var sure = match.IsCertain && (IsPlain(tokens) || set.IsShown(text, match.Options[0]));
        return new Recognition<int>(sure ? Certainty.Sure : Certainty.Unsure, match.Options[0], match.Options, span);
    }

    /// <summary>
    /// Several choices, as 0-based indexes in the order typed or numbered ("2. work 1. language"), each once; "all" is every option. One item that fits two options makes the whole
    /// ambiguous, with each possible list as a candidate (16 at most); an item that fits none makes it unsure.
    /// </summary>
    /// <param name="text">As typed; more than 10,000 characters or 300 words is not understood.</param>
    /// <param name="language">The conversation's language ("nl", "en", "ar", "ti").</param>
    /// <param name="options">The options in the order shown; places in the list count from 1.</param>
    public static Recognition<IReadOnlyList<int>> RecognizeSeveral(string text, string language, IReadOnlyList<ChoiceOption> options)
    {
        var lexicon = ChoiceLexicon.For(language);
        if (Tokens(text, options, lexicon) is not { } typed)
            return Recognition<IReadOnlyList<int>>.Nothing;
        var set = OptionSet.For(options, lexicon);
        var tokens = set.WithoutStrangeSigns(typed);
        var span = Token.Span(tokens, 0, tokens.Count);
        var exact = set.FindExact(text, tokens);
        if (exact.Count > 0)
            return Result([.. exact.Select(option => (int[])[option])], sure: true, span);
        if (SaysAll(tokens, set.Count, lexicon))
            return Result([[.. Enumerable.Range(0, set.Count)]], sure: true, span);
        if (set.FindPart(tokens, lexicon) is { Found: true } part)
            return Result([[.. part.Options]], part.IsCertain && IsPlain(tokens), span);
        if (ChoiceMatcher.Asks(tokens, lexicon))
            return Recognition<IReadOnlyList<int>>.Nothing;
        if (Clauses.Deny(tokens, set, lexicon))
            return WithDenial(tokens, set, lexicon, span);
        if (RankReader.Read(tokens, set, lexicon) is { } ranked && Join(ranked, set, lexicon, IsPlain(tokens, ranked.Count), span) is { Certainty: Certainty.Sure or Certainty.Unsure } read && read.Value!.Count == ranked.Count)
            return read;

        var items = ListCutter.Cut(tokens, set, lexicon);
        if (items.Count > ListCutter.MaxItems)
            return Recognition<IReadOnlyList<int>>.Nothing;
        var joined = Join(items, set, lexicon, IsPlain(tokens, items.Count), span);
        return joined.Certainty == Certainty.None ? Several(Answer(text, language, set), span) : joined;
    }

    /// <summary>The text's tokens, or null when it cannot be an answer.</summary>
    private static IReadOnlyList<Token>? Tokens(string text, IReadOnlyList<ChoiceOption> options, ChoiceLexicon lexicon)
    {
        if (options.Count == 0 || text.Length > Tokenizer.MaxLength)
            return null;
        var tokens = lexicon.Tokenize(text);
        return tokens.Count is > 0 and <= MaxTokens ? tokens : null;
    }

    private static ChoiceMatch Match(string text, string language, IReadOnlyList<Token> tokens, OptionSet set, ChoiceLexicon lexicon)
    {
        if (set.FindPart(tokens, lexicon) is { Found: true } part)
            return part;
        if (SaysAll(tokens, set.Count, lexicon))
            return new ChoiceMatch([.. Enumerable.Range(0, set.Count)], IsCertain: false);
        if (!Clauses.Deny(tokens, set, lexicon))
            return MatchPlain(tokens, set, lexicon) is { Found: true } match ? match : Answer(text, language, set);
        var (chosen, denied) = Clauses.Read(tokens, set, lexicon);
        if (chosen.Found)
            return chosen;
        return denied.Count == 0 ? Answer(text, language, set) : Opposite(denied, set);
    }

    /// <summary>Where an "and" is written onto its word, the text is read once more with it apart.</summary>
    private static ChoiceMatch MatchPlain(IReadOnlyList<Token> tokens, OptionSet set, ChoiceLexicon lexicon)
    {
        var match = ChoiceMatcher.Match(tokens, set, lexicon);
        return match.Found || ListCutter.Detach(tokens, set, lexicon) is not { } detached || detached.Count == tokens.Count ? match : ChoiceMatcher.Match(detached, set, lexicon);
    }

    /// <summary>The options that begin with yes or with no, where the text says so in other words.</summary>
    private static ChoiceMatch Answer(string text, string language, OptionSet set)
    {
        if (!set.Wordings.Any(wording => wording.SaysYes is not null))
            return ChoiceMatch.None;
        var answer = BooleanRecognizer.Recognize(text, language);
        return answer.Certainty is Certainty.Sure or Certainty.Unsure ? new ChoiceMatch(Saying(answer.Value, set), answer.IsSure) : ChoiceMatch.None;
    }

    /// <summary>Where there is but a yes and a no, denying the one is the other.</summary>
    private static ChoiceMatch Opposite(IReadOnlyList<int> denied, OptionSet set) =>
        set.Count == 2 && Saying(yes: true, set) is [var yes] && Saying(yes: false, set) is [var no] && denied.All(option => option == yes) ? new ChoiceMatch([no], IsCertain: false) : ChoiceMatch.None;

    private static int[] Saying(bool yes, OptionSet set) => [.. set.Wordings.Where(wording => wording.SaysYes == yes).Select(wording => wording.Option).Distinct()];

    /// <summary>What is not denied; only behind a "but" is it plain which that is.</summary>
    private static Recognition<IReadOnlyList<int>> WithDenial(IReadOnlyList<Token> tokens, OptionSet set, ChoiceLexicon lexicon, TextSpan span)
    {
        var (chosen, _) = Clauses.Read(tokens, set, lexicon);
        return chosen.Options.Count == 1 || tokens.Any(token => lexicon.Is(token, ChoiceRole.But)) ? Several(chosen with { IsJoined = true }, span) : Recognition<IReadOnlyList<int>>.Nothing;
    }

    private static Recognition<IReadOnlyList<int>> Several(ChoiceMatch match, TextSpan span)
    {
        if (!match.Found)
            return Recognition<IReadOnlyList<int>>.Nothing;
        return Result(match.IsJoined ? [[.. match.Options]] : [.. match.Options.Select(option => (int[])[option])], match.IsCertain, span);
    }

    private static Recognition<IReadOnlyList<int>> Join(IReadOnlyList<IReadOnlyList<Token>> items, OptionSet set, ChoiceLexicon lexicon, bool plain, TextSpan span)
    {
        List<int[]> lists = [[]];
        var sure = plain;
        foreach (var item in items)
        {
            var match = MatchItem(item, set, lexicon);
            sure &= match.Found ? match.IsCertain : TypedWords.Read(item, set, lexicon).Count == 0;
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
        var match = set.FindPart(item, lexicon) is { Found: true } part ? part : ChoiceMatcher.Match(item, set, lexicon);
        return match.IsJoined && !either
            ? (true, false, [[.. match.Options]])
            : (match.Found, match.IsCertain, [.. match.Options.Select(option => (int[])[option])]);
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
            else if (tokens[at].Kind != TokenKind.Mark && !(count > 0 && role is ChoiceRole.Filler or ChoiceRole.Want))
                return false;
            at += Math.Max(1, count);
        }

        return all;
    }

    private static bool IsPlain(IReadOnlyList<Token> tokens, int items = 1) => tokens.Count <= ShortText * Math.Max(1, items) && !tokens.Any(token => token.IsMark('?'));
}
