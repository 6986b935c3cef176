using System.Net;
using System.Text.RegularExpressions;

namespace SamenHier.Translation.Azure;

/// <summary>A text with placeholders such as {0}, as HTML in which the service leaves them alone; all other texts go as they are. Pure.</summary>
internal static partial class ProtectedText
{
    /// <summary>Whether a text has placeholders.</summary>
    public static bool Needs(string text) => Placeholder().IsMatch(text);

    /// <summary>The text as HTML, each placeholder marked as not to be translated.</summary>
    public static string Wrap(string text) => Placeholder().Replace(
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\n", "<br>", StringComparison.Ordinal),
        "<span class=\"notranslate\">$0</span>");

    /// <summary>The translated HTML as a text again.</summary>
    public static string Unwrap(string html) => WebUtility.HtmlDecode(Mark().Replace(Break().Replace(html, "\n"), string.Empty));

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@" ?<br ?/?> ?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Break();

    [GeneratedRegex("</?span[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
