using System.Text.RegularExpressions;

namespace SamenHier.Dialogs.Tests.Texts;

/// <summary>What a text in Tigrinya or Arabic may not hold, by the rules of the language guide. Each fault is named in words.</summary>
internal static partial class SpellingRules
{
    public static IReadOnlyList<string> Faults(string language, string text) => language switch
    {
        "ti" => TigrinyaFaults(text),
        "ar" => ArabicFaults(text),
        _ => [],
    };

    private static List<string> TigrinyaFaults(string text) => Named(
        (TigrayTs().IsMatch(text), "a letter of the ፀ row: Eritrean spelling has ጸ"),
        (AmharicInitial().IsMatch(text), "a word that begins with አ: Tigrinya has ኣ or እ"),
        (text.Contains('?', StringComparison.Ordinal), "? instead of ፧"),
        (text.Contains("፡፡", StringComparison.Ordinal), "፡፡ instead of ።"),
        (text.AsSpan().IndexOfAny(",;") >= 0, "a Latin comma or semicolon instead of ፣"),
        (GeezNumeral().IsMatch(text), "a Ge'ez numeral: digits are 0-9"),
        (Glued().IsMatch(text), "a Latin word, a number or a placeholder glued to Ethiopic letters"));

    private static List<string> ArabicFaults(string text)
    {
        var outside = Isolated().Replace(text, "");
        return Named(
            (outside.AsSpan().IndexOfAny('\u2068', '\u2069') >= 0, "an isolate that does not open and close"),
            (LatinOrNumber().IsMatch(outside), "a Latin word, a number or a placeholder outside U+2068 ... U+2069"),
            (text.Contains('?', StringComparison.Ordinal), "? instead of ؟"),
            (outside.AsSpan().IndexOfAny(",;") >= 0, "a Latin comma or semicolon instead of ، or ؛"),
            (ArabicDigit().IsMatch(text), "an Arabic-Indic digit: digits are 0-9"));
    }

    private static List<string> Named(params (bool Found, string Fault)[] checks) => [.. checks.Where(check => check.Found).Select(check => check.Fault)];

    [GeneratedRegex("[ፀ-ፇ]", RegexOptions.None, 1000)]
    private static partial Regex TigrayTs();

    [GeneratedRegex(@"(?<!\p{L})አ", RegexOptions.None, 1000)]
    private static partial Regex AmharicInitial();

    [GeneratedRegex("[\u1369-\u137C]", RegexOptions.None, 1000)]
    private static partial Regex GeezNumeral();

    [GeneratedRegex(@"[\u1200-\u135A][A-Za-z0-9{]|[A-Za-z0-9}][\u1200-\u135A]", RegexOptions.None, 1000)]
    private static partial Regex Glued();

    [GeneratedRegex("\u2068[^\u2068\u2069]*\u2069", RegexOptions.None, 1000)]
    private static partial Regex Isolated();

    [GeneratedRegex("[A-Za-z0-9{}]", RegexOptions.None, 1000)]
    private static partial Regex LatinOrNumber();

    [GeneratedRegex("[\u0660-\u0669\u06F0-\u06F9]", RegexOptions.None, 1000)]
    private static partial Regex ArabicDigit();
}
