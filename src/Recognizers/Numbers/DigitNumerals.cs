using System.Globalization;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Numbers;

/// <summary>Numbers written in digits, with the marks inside them.</summary>
internal static class DigitNumerals
{
    private const int MaxDigits = 4;

    // More groups of digits in a row are a telephone number or a code.
    private const int MaxGroups = 3;

    /// <summary>The numeral at a token of digits: how many tokens it takes and its value, which is null when it is no whole number from 0 to 9999.</summary>
    public static (int Count, int? Value) Read(IReadOnlyList<Token> tokens, int start)
    {
        if (DateOrCode(tokens, start) is var codeCount and > 0)
            return (codeCount, null);
        var end = TightEnd(tokens, start, IsInnerMark);
        var count = end - start;
        if (IsNegative(tokens, start) || (end < tokens.Count && tokens[end].IsMark('%')))
            return (count, null);
        return (count, count == 1 ? Plain(tokens[start].Folded) : Grouped(tokens, start, end));
    }

    /// <summary>Digits alone; zeros in front belong to telephone numbers and codes, but "05" is 5.</summary>
    public static int? Plain(string digits) =>
        digits.Length <= MaxDigits && !(digits.Length > 2 && digits[0] == '0') ? int.Parse(digits, CultureInfo.InvariantCulture) : null;

    private static bool IsInnerMark(Token token) => token.IsMark('.') || token.IsMark(',') || token.IsMark('\'') || token.IsMark(':');

    private static bool IsDateMark(Token token) => token.IsMark('-') || token.IsMark('/') || token.IsMark('.');

    /// <summary>The token after digits that are joined, without spaces, by marks of a kind.</summary>
    private static int TightEnd(IReadOnlyList<Token> tokens, int start, Func<Token, bool> isMark)
    {
        var end = start + 1;
        while (end + 1 < tokens.Count && isMark(tokens[end]) && tokens[end + 1].Kind is TokenKind.Digits
            && tokens[end - 1].End == tokens[end].Start && tokens[end].End == tokens[end + 1].Start)
        {
            end += 2;
        }

        return end;
    }

    /// <summary>How many tokens a date, a fraction or a telephone number takes here; 0 when there is none.</summary>
    private static int DateOrCode(IReadOnlyList<Token> tokens, int start)
    {
        var joined = TightEnd(tokens, start, IsDateMark) - start;
        if (joined > 3 || (joined == 3 && IsMonthOrFraction(tokens, start)))
            return joined;
        var groups = 1;
        while (start + groups < tokens.Count && tokens[start + groups].Kind == TokenKind.Digits)
            groups++;
        var first = tokens[start].Folded;
        return groups > MaxGroups || (groups > 1 && first.Length > 1 && first[0] == '0') ? groups : 0;
    }

    /// <summary>"03/2020" and "1/2".</summary>
    private static bool IsMonthOrFraction(IReadOnlyList<Token> tokens, int start)
    {
        var (first, second) = (tokens[start].Folded, tokens[start + 2].Folded);
        if (tokens[start + 1].IsMark('.'))
            return false;
        var isMonth = (first.Length == 4 && second.Length <= 2) || (first.Length <= 2 && second.Length == 4);
        return isMonth || (tokens[start + 1].IsMark('/') && (first, second) is ("1", "2" or "3" or "4") or ("3", "4"));
    }

    /// <summary>Below zero, or behind a sign that makes it a telephone number or a short year ("+31", "'87").</summary>
    private static bool IsNegative(IReadOnlyList<Token> tokens, int start)
    {
        if (start == 0 || tokens[start - 1].End != tokens[start].Start)
            return false;
        var isSigned = tokens[start - 1].IsMark('-') || tokens[start - 1].IsMark('+') || (tokens[start - 1].IsMark('\'') && tokens[start].Length == 2);
        return isSigned && (start == 1 || tokens[start - 2].End != tokens[start - 1].Start || tokens[start - 2].Kind == TokenKind.Mark);
    }

    /// <summary>Thousands set apart by one kind of mark ("1.990"); anything else with marks inside is a decimal, a time or a date.</summary>
    private static int? Grouped(IReadOnlyList<Token> tokens, int start, int end)
    {
        var isThousands = end - start == 3 && !tokens[start + 1].IsMark(':')
            && tokens[start].Folded.Length == 1 && tokens[start].Folded[0] != '0' && tokens[start + 2].Folded.Length == 3;
        return isThousands ? int.Parse(tokens[start].Folded + tokens[start + 2].Folded, CultureInfo.InvariantCulture) : null;
    }
}
