using System.Globalization;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Numbers;

/// <summary>Numbers written in digits, with the marks inside them.</summary>
internal static class DigitNumerals
{
    private const int MaxDigits = 4;

    /// <summary>The numeral at a token of digits: how many tokens it takes and its value, which is null when it is no whole number from 0 to 9999.</summary>
    public static (int Count, int? Value) Read(IReadOnlyList<Token> tokens, int start)
    {
        var end = start + 1;
        while (end + 1 < tokens.Count && IsInnerMark(tokens[end]) && tokens[end + 1].Kind is TokenKind.Digits
            && tokens[end - 1].End == tokens[end].Start && tokens[end].End == tokens[end + 1].Start)
        {
            end += 2;
        }

        var count = end - start;
        if (IsNegative(tokens, start) || (end < tokens.Count && tokens[end].IsMark('%')))
            return (count, null);
        return (count, count == 1 ? Plain(tokens[start].Folded) : Grouped(tokens, start, end));
    }

    /// <summary>Digits alone; zeros in front belong to telephone numbers and codes, but "05" is 5.</summary>
    public static int? Plain(string digits) =>
        digits.Length <= MaxDigits && !(digits.Length > 2 && digits[0] == '0') ? int.Parse(digits, CultureInfo.InvariantCulture) : null;

    private static bool IsInnerMark(Token token) => token.IsMark('.') || token.IsMark(',') || token.IsMark('\'') || token.IsMark(':');

    private static bool IsNegative(IReadOnlyList<Token> tokens, int start) =>
        start > 0 && tokens[start - 1].IsMark('-') && tokens[start - 1].End == tokens[start].Start
        && (start == 1 || tokens[start - 2].End != tokens[start - 1].Start || tokens[start - 2].Kind == TokenKind.Mark);

    /// <summary>Thousands set apart by one kind of mark ("1.990"); anything else with marks inside is a decimal, a time or a date.</summary>
    private static int? Grouped(IReadOnlyList<Token> tokens, int start, int end)
    {
        var isThousands = end - start == 3 && !tokens[start + 1].IsMark(':')
            && tokens[start].Folded.Length == 1 && tokens[start].Folded[0] != '0' && tokens[start + 2].Folded.Length == 3;
        return isThousands ? int.Parse(tokens[start].Folded + tokens[start + 2].Folded, CultureInfo.InvariantCulture) : null;
    }
}
