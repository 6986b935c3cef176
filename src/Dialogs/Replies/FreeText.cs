using System.Globalization;
using System.Text;

namespace SamenHier.Dialogs.Replies;

/// <summary>Words that people type: what is fit to keep, and how they are shown again.</summary>
public static class FreeText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>The words without spaces around them, or null when they are no words: no letter or digit, markup, or hidden control characters.</summary>
    /// <param name="text">What was typed.</param>
    public static string? Read(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Any(char.IsLetterOrDigit) && !trimmed.Any(IsUnfit) ? trimmed : null;
    }

    /// <summary>Words set apart for showing, so that their direction does not disturb the line around them.</summary>
    /// <param name="words">What the person typed, or a code.</param>
    public static string Isolate(string words)
    {
        var shown = new StringBuilder(words.Length + 2).Append(FirstStrongIsolate);
        foreach (var character in words.Where(character => !IsUnfit(character)))
        {
            shown.Append(character);
        }

        return shown.Append(PopIsolate).ToString();
    }

    // Markup, control characters, and the marks that turn text around (U+202A-202E, U+2066-2069). Joiners stay: Persian and emoji need them.
    private static bool IsUnfit(char character) =>
        character is '<' or '>' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        || char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.PrivateUse;
}
