using System.Globalization;
using SamenHier.Recognizers.Numbers;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Places;

/// <summary>Reads postcodes: four digits of any script, and two Latin letters.</summary>
internal static class PostcodeReader
{
    private const int Digits = 4;
    private const int Letters = 2;

    // Never given out.
    private static readonly string[] Unused = ["sa", "sd", "ss"];

    /// <summary>The postcode at a token and how many tokens it takes; the postcode is null for another number, and the count 0 where no number stands.</summary>
    public static (int Count, Postcode? Postcode) Read(string text, IReadOnlyList<Token> tokens, int at, PlaceLexicon lexicon)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Geez)
            return (1, GeezNumerals.Read(token.Folded) is >= 1000 and <= 9999 and var value ? new Postcode(value.ToString(CultureInfo.InvariantCulture), false, Doubtful: true) : null);
        if (token.Kind == TokenKind.Word)
            return ReadGlued(token);
        if (token.Kind != TokenKind.Digits)
            return (0, null);

        var end = EndOfNumber(tokens, at);
        if (end - at > 1 || !IsPostcode(token.Folded) || (at > 0 && IsMoney(tokens[at - 1])))
            return (end - at, null);
        if (end < tokens.Count && (tokens[end].IsMark('%') || IsMoney(tokens[end])))
            return (end - at + 1, null);
        var (count, letters) = ReadLetters(text, tokens, end, lexicon);
        if (letters is null)
            return (end - at, new Postcode(token.Folded, false, Doubtful: false));
        return (end - at + count, new Postcode(token.Folded, !Unused.Contains(letters), Unused.Contains(letters)));
    }

    private static (int Count, Postcode? Postcode) ReadGlued(Token token)
    {
        if (!char.IsAsciiDigit(token.Folded[0]))
            return (0, null);
        var letters = token.Folded.Length > Digits ? token.Folded[Digits..] : string.Empty;
        if (letters.Length != Letters || !letters.All(char.IsAsciiLetterLower) || !IsPostcode(token.Folded[..Digits]))
            return (1, null);
        return (1, new Postcode(token.Folded[..Digits], !Unused.Contains(letters), Unused.Contains(letters)));
    }

    private static (int Count, string? Letters) ReadLetters(string text, IReadOnlyList<Token> tokens, int at, PlaceLexicon lexicon)
    {
        var skipped = at < tokens.Count && (tokens[at].IsMark('-') || tokens[at].IsMark('.')) ? 1 : 0;
        if (at + skipped >= tokens.Count || tokens[at + skipped] is not { Kind: TokenKind.Word } word || !word.Folded.All(char.IsAsciiLetterLower))
            return (0, null);
        if (word.Folded.Length == Letters)
        {
            var isUpper = text.AsSpan(word.Start, word.Length).IndexOfAnyInRange('a', 'z') < 0;
            return isUpper || !lexicon.IsNoPostcodeLetters(word.Folded) ? (skipped + 1, word.Folded) : (0, null);
        }

        // "2511 A B"
        var second = at + skipped + 1;
        return word.Folded.Length == 1 && second < tokens.Count && tokens[second] is { Kind: TokenKind.Word, Folded: [>= 'a' and <= 'z'] } next
            ? (skipped + 2, word.Folded + next.Folded)
            : (0, null);
    }

    /// <summary>Numbers with marks inside are dates, sums or telephone numbers.</summary>
    private static int EndOfNumber(IReadOnlyList<Token> tokens, int at)
    {
        var end = at + 1;
        while (end + 1 < tokens.Count && tokens[end].Kind == TokenKind.Mark && "-/.,:'".Contains(tokens[end].Folded[0], StringComparison.Ordinal)
            && tokens[end - 1].End == tokens[end].Start && tokens[end].End == tokens[end + 1].Start && tokens[end + 1].Kind == TokenKind.Digits)
        {
            end += 2;
        }

        return end;
    }

    private static bool IsMoney(Token token) => token.Kind == TokenKind.Mark && char.GetUnicodeCategory(token.Folded[0]) == UnicodeCategory.CurrencySymbol;

    private static bool IsPostcode(string digits) => digits.Length == Digits && digits[0] != '0' && digits.All(char.IsAsciiDigit);
}
