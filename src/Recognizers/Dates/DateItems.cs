using System.Globalization;
using SamenHier.Recognizers.Numbers;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Dates;

/// <summary>Cuts a text into the pieces that dates are made of.</summary>
internal sealed class DateItems
{
    // "12032019".
    public const int CompactDate = 8;

    private const int Half = 50;

    // "from month one to month three": further apart "from" and "to" are not about the same.
    private const int MostFromTo = 6;

    private readonly DateLexicon lexicon;
    private readonly IReadOnlyList<Token> tokens;
    private readonly List<DateItem> items;

    private DateItems(IReadOnlyList<Token> tokens, DateLexicon lexicon)
    {
        this.tokens = tokens;
        this.lexicon = lexicon;
        items = new List<DateItem>(tokens.Count + 1);
        for (var at = 0; at < tokens.Count;)
            at += ReadAt(at);
    }

    /// <summary>The text's pieces in order; each token belongs to one.</summary>
    public static List<DateItem> Read(IReadOnlyList<Token> tokens, DateLexicon lexicon) => new DateItems(tokens, lexicon).items;

    /// <summary>The same where a date is asked for, so that the words beside a piece count.</summary>
    public static List<DateItem> ReadInContext(string text, IReadOnlyList<Token> tokens, DateLexicon lexicon)
    {
        var read = new DateItems(tokens, lexicon).items;
        ItemContext.Apply(text, tokens, read, lexicon);
        return read;
    }

    /// <summary>Tokens with digits and letters that were typed as one word ("12maart2019", "6maanden") set apart.</summary>
    public static IReadOnlyList<Token> Detach(IReadOnlyList<Token> tokens, DateLexicon lexicon) =>
        tokens.Any(IsMixed) ? [.. tokens.SelectMany(token => IsMixed(token) ? Parts(token, lexicon) : [token])] : tokens;

    private static bool IsMixed(Token token) => token.Kind == TokenKind.Word && token.Folded.AsSpan().ContainsAnyInRange('0', '9');

    private static List<Token> Parts(Token token, DateLexicon lexicon)
    {
        var parts = new List<Token>();
        for (var at = 0; at < token.Folded.Length;)
        {
            var digits = char.IsAsciiDigit(token.Folded[at]);
            var end = at + 1;
            while (end < token.Folded.Length && char.IsAsciiDigit(token.Folded[end]) == digits)
                end++;
            parts.Add(token with { Kind = digits ? TokenKind.Digits : TokenKind.Word, Folded = token.Folded[at..end] });
            at = end;
        }

        var letters = parts.FindAll(part => part.Kind == TokenKind.Word);
        return letters is [var word] && lexicon.IsGlued(word.Folded) ? parts : [token];
    }

    private int ReadAt(int at)
    {
        var token = tokens[at];
        return token.Kind switch
        {
            TokenKind.Digits => ReadDigits(at),
            TokenKind.Geez => Add(GeezNumerals.Read(token.Folded) is { } value
                ? new DateItem(new DateWord(DateRole.Number, value), at, 1, IsNumeral: true, SpaceAfter: SpaceAfter(at))
                : new DateItem(new DateWord(DateRole.Unreadable), at, 1)),
            TokenKind.Mark => Add(new DateItem(new DateWord(DateRole.Mark), at, 1, Mark: token.Folded[0], SpaceAfter: SpaceAfter(at))),
            TokenKind.Word => ReadWord(at),
            _ => Add(new DateItem(new DateWord(token.Folded == "½" ? DateRole.Unreadable : DateRole.Other, token.Folded == "½" ? Half : 0), at, 1)),
        };
    }

    private int ReadDigits(int at)
    {
        // A time or a decimal is no part of a date.
        if (IsJoinedBy(at, ':') || IsDecimal(at))
            return Add(new DateItem(new DateWord(DateRole.Unreadable, IsHalf(at) ? (int.Parse(tokens[at].Folded, CultureInfo.InvariantCulture) * 100) + Half : 0), at, 3));
        var digits = tokens[at].Folded;
        if (DigitNumerals.Plain(digits) is { } value)
            return Add(new DateItem(new DateWord(DateRole.Number, value), at, 1, digits.Length, IsNumeral: true, SpaceAfter: SpaceAfter(at)));
        var compact = digits.Length == CompactDate ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        return Add(new DateItem(new DateWord(DateRole.Unreadable, compact), at, 1, digits.Length));
    }

    /// <summary>"2.5".</summary>
    private bool IsHalf(int at) => !tokens[at + 1].IsMark(':') && tokens[at + 2].Folded == "5";

    private bool IsDecimal(int at) =>
        (IsPairJoinedBy(at, ',') || IsPairJoinedBy(at, '.')) && tokens[at].Folded.Length <= 2 && tokens[at + 2].Folded.Length <= 2;

    private bool IsPairJoinedBy(int at, char mark) => IsJoinedBy(at, mark) && !IsJoinedBy(at + 2, mark) && !IsBeforeShortYear(at + 3, mark) && !(at > 1 && IsJoinedBy(at - 2, mark));

    /// <summary>"5.5.'20".</summary>
    private bool IsBeforeShortYear(int at, char mark) => at + 1 < tokens.Count && tokens[at].IsMark(mark) && tokens[at + 1].IsMark('\'');

    private bool IsJoinedBy(int at, char mark) =>
        at + 2 < tokens.Count && tokens[at].Kind == TokenKind.Digits && tokens[at + 1].IsMark(mark) && tokens[at + 2].Kind == TokenKind.Digits && !SpaceAfter(at) && !SpaceAfter(at + 1);

    private int ReadWord(int at)
    {
        var count = lexicon.Match(tokens, at, out var word);
        var (numberCount, number) = lexicon.Numbers.ReadWords(tokens, at);
        if (lexicon.OpensRangeEnd(tokens[at].Folded) && IsAfterFrom())
        {
            if (lexicon.IsRangeWord(tokens[at].Folded))
                return Add(new DateItem(new DateWord(DateRole.Range), at, 1));
            if (numberCount > 0 || lexicon.MatchInside(tokens[at].Folded) is not null)
                items.Add(new DateItem(new DateWord(DateRole.Range), at, 0));
        }

        if (count >= numberCount && count > 0)
            return Add(new DateItem(word, at, count));
        if (numberCount > 0)
            return Add(new DateItem(number is { } value ? new DateWord(DateRole.Number, value) : new DateWord(DateRole.Unreadable), at, numberCount));
        if (lexicon.ReadOrdinal(tokens[at].Folded) is { } day)
            return Add(new DateItem(new DateWord(DateRole.Ordinal, day), at, 1));
        if (lexicon.MatchInside(tokens[at].Folded) is not var (inside, joined))
            return Add(new DateItem(new DateWord(DateRole.Other), at, 1));
        if (joined)
            items.Add(new DateItem(new DateWord(DateRole.And), at, 0));
        return Add(new DateItem(inside, at, 1));
    }

    /// <summary>Whether a "from" stands near before, with something between.</summary>
    private bool IsAfterFrom()
    {
        for (var at = items.Count - 2; at >= 0 && at >= items.Count - MostFromTo; at--)
        {
            if (items[at] is { Role: DateRole.Since, Value: DateWord.AlsoOf })
                return true;
        }

        return false;
    }

    /// <summary>"from month 1 to 3".</summary>
    private bool IsSecondMonth(DateItem item) =>
        item is { IsSmall: true, Value: >= 1 and <= GeezDates.MonthsInYear }
        && items is [.., { Role: DateRole.Unit or DateRole.OneUnit, Word.Unit: DateUnit.Month }, { IsSmall: true }, { Role: DateRole.Range }];

    private int Add(DateItem item)
    {
        if (IsSecondMonth(item))
            items.Add(new DateItem(new DateWord(DateRole.Unit, 0, DateUnit.Month), item.First, 0));
        items.Add(item);
        return item.Count;
    }

    private bool SpaceAfter(int at) => at + 1 < tokens.Count && tokens[at].End != tokens[at + 1].Start;
}
