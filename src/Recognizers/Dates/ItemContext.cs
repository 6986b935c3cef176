using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Dates;

/// <summary>What the words beside the pieces of a text make of them, when a date is asked for.</summary>
internal static class ItemContext
{
    private static readonly DateWord NoPart = new(DateRole.Unreadable);

    // The second Islamic month is written as zero is.
    private static readonly DateWord Safar = new(DateRole.IslamicMonth, 2);

    /// <summary>Changes the pieces of a text: misspelt months and days are read, numbers that count or number something else made unreadable.</summary>
    public static void Apply(string text, IReadOnlyList<Token> tokens, List<DateItem> read, DateLexicon lexicon)
    {
        for (var at = 0; at < read.Count; at++)
        {
            var item = read[at];
            if (IsWord(read, at, tokens) && lexicon.MatchNearly(tokens[item.First].Folded) is { } month)
                read[at] = item with { Word = month, IsMisspelt = true };
            else if (item.IsNamedMonth && (IsThing(tokens, read, at, lexicon) || IsNoMonth(tokens, read, at, lexicon)))
                read[at] = item with { Word = default };
            else if (item is { Role: DateRole.Number, SpaceAfter: false } && item.IsSmall && at + 1 < read.Count && tokens[read[at + 1].First].Kind == TokenKind.Word && lexicon.IsOrdinalSuffix(tokens[read[at + 1].First].Folded))
                (read[at], read[at + 1]) = (item with { Word = new DateWord(DateRole.Filler) }, read[at + 1] with { Word = item.Word with { Role = DateRole.Ordinal } });
            else if (item.Role == DateRole.Number && IsNoPart(text, tokens, read, at, lexicon))
                read[at] = item with { Word = NoPart };
            else if (item is { Role: DateRole.Number, Value: 0, IsNumeral: false } && at + 1 < read.Count && read[at + 1] is { IsYearLike: true, Value: >= IslamicDates.FirstUnnamed and <= IslamicDates.LastUnnamed })
                read[at] = item with { Word = Safar };
        }
    }

    private static bool IsNoPart(string text, IReadOnlyList<Token> tokens, List<DateItem> items, int at, DateLexicon lexicon)
    {
        if (IsWord(items, at - 1, tokens) && lexicon.IsLabel(tokens[items[at - 1].First].Folded))
            return true;
        if (!IsWord(items, at + 1, tokens))
            return false;
        var next = tokens[items[at + 1].First];
        return items[at].IsYearLike ? IsPostcode(text, next, lexicon) : lexicon.IsCounted(next.Folded);
    }

    /// <summary>A word that is a month too, in a place where it is the other.</summary>
    private static bool IsNoMonth(IReadOnlyList<Token> tokens, List<DateItem> items, int at, DateLexicon lexicon)
    {
        var word = tokens[items[at].First].Folded;
        return (IsLostAmongWords(items, at) && lexicon.IsWeak(word)) || (!IsBetweenNumbers(items, at) && lexicon.IsEnclosed(word));
    }

    /// <summary>"my daughter April, 2015".</summary>
    private static bool IsThing(IReadOnlyList<Token> tokens, List<DateItem> items, int at, DateLexicon lexicon)
    {
        var month = tokens[items[at].First].Folded;
        if (at > 0 && items[at - 1].Role == DateRole.Mark)
            at--;
        return IsWord(items, at - 1, tokens) && lexicon.IsThing(tokens[items[at - 1].First].Folded, month);
    }

    private static bool IsBetweenNumbers(List<DateItem> items, int at)
    {
        var (before, after) = (at - 1, at + 1);
        if (before > 0 && items[before].Role == DateRole.Mark)
            before--;
        if (after < items.Count - 1 && items[after].Role == DateRole.Mark)
            after++;
        return before >= 0 && items[before].IsDayLike && after < items.Count && (items[after].IsYearLike || items[after].IsShortYear);
    }

    /// <summary>"I may come".</summary>
    private static bool IsLostAmongWords(List<DateItem> items, int at) =>
        (at == 0 || items[at - 1].Role == DateRole.Other) && at + 1 < items.Count && items[at + 1].Role == DateRole.Other;

    /// <summary>"2011 AB": two capitals after four digits, in a text that isn't all capitals.</summary>
    private static bool IsPostcode(string text, Token letters, DateLexicon lexicon) =>
        letters is { Length: 2 } && char.IsAsciiLetterUpper(text[letters.Start]) && char.IsAsciiLetterUpper(text[letters.Start + 1]) && !lexicon.Knows(letters.Folded);

    private static bool IsWord(List<DateItem> items, int at, IReadOnlyList<Token> tokens) =>
        at >= 0 && at < items.Count && items[at] is { Role: DateRole.Other, Count: 1 } item && tokens[item.First].Kind == TokenKind.Word;
}
