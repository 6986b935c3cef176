using SamenHier.Recognizers.Numbers;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Dates;

/// <summary>Cuts a text into the pieces that dates are made of.</summary>
internal sealed class DateItems
{
    private readonly DateLexicon lexicon;
    private readonly IReadOnlyList<Token> tokens;
    private readonly List<DateItem> items = [];

    private DateItems(IReadOnlyList<Token> tokens, DateLexicon lexicon)
    {
        this.tokens = tokens;
        this.lexicon = lexicon;
        for (var at = 0; at < tokens.Count;)
            at += ReadAt(at);
    }

    /// <summary>The text's pieces in order; each token belongs to one.</summary>
    public static IReadOnlyList<DateItem> Read(IReadOnlyList<Token> tokens, DateLexicon lexicon) => new DateItems(tokens, lexicon).items;

    /// <summary>Tokens with digits and letters that were typed as one word ("12maart2019", "6maanden") set apart.</summary>
    public static IReadOnlyList<Token> Detach(IReadOnlyList<Token> tokens, DateLexicon lexicon) => [.. tokens.SelectMany(token => Parts(token, lexicon))];

    private static List<Token> Parts(Token token, DateLexicon lexicon)
    {
        if (token.Kind != TokenKind.Word || !token.Folded.Any(char.IsAsciiDigit))
            return [token];
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
            _ => Add(new DateItem(new DateWord(DateRole.Other), at, 1)),
        };
    }

    private int ReadDigits(int at)
    {
        // A time or a decimal is no part of a date.
        if (IsJoinedBy(at, ':') || IsDecimal(at))
            return Add(new DateItem(new DateWord(DateRole.Unreadable), at, 3));
        var digits = tokens[at].Folded;
        return Add(DigitNumerals.Plain(digits) is { } value
            ? new DateItem(new DateWord(DateRole.Number, value), at, 1, digits.Length, IsNumeral: true, SpaceAfter: SpaceAfter(at))
            : new DateItem(new DateWord(DateRole.Unreadable), at, 1));
    }

    private bool IsDecimal(int at) =>
        (IsPairJoinedBy(at, ',') || IsPairJoinedBy(at, '.')) && tokens[at].Folded.Length <= 2 && tokens[at + 2].Folded.Length <= 2;

    private bool IsPairJoinedBy(int at, char mark) => IsJoinedBy(at, mark) && !IsJoinedBy(at + 2, mark) && !(at > 1 && IsJoinedBy(at - 2, mark));

    private bool IsJoinedBy(int at, char mark) =>
        at + 2 < tokens.Count && tokens[at].Kind == TokenKind.Digits && tokens[at + 1].IsMark(mark) && tokens[at + 2].Kind == TokenKind.Digits && !SpaceAfter(at) && !SpaceAfter(at + 1);

    private int ReadWord(int at)
    {
        var count = lexicon.Match(tokens, at, out var word);
        var (numberCount, number) = lexicon.Numbers.ReadWords(tokens, at);
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

    private int Add(DateItem item)
    {
        items.Add(item);
        return item.Count;
    }

    private bool SpaceAfter(int at) => at + 1 < tokens.Count && tokens[at].End != tokens[at + 1].Start;
}
