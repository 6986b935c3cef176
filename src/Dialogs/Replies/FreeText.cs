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
        return trimmed.EnumerateRunes().Any(Rune.IsLetterOrDigit) && !trimmed.EnumerateRunes().Any(IsUnfit) ? trimmed : null;
    }

    /// <summary>Words set apart for showing, so that their direction does not disturb the line around them.</summary>
    /// <param name="words">What the person typed, or a code.</param>
    public static string Isolate(string words)
    {
        var shown = new StringBuilder(words.Length + 2).Append(FirstStrongIsolate);
        foreach (var character in words.EnumerateRunes())
        {
            shown.Append(IsUnfit(character) ? string.Empty : character.ToString());
        }

        return shown.Append(PopIsolate).ToString();
    }

    // Markup, control characters, the marks that turn text around (U+202A-202E, U+2066-2069), and halves of characters, which
    // are enumerated as the replacement character and cannot be stored. Joiners stay: Persian and emoji need them.
    private static bool IsUnfit(Rune character) => character.Value is '<' or '>' or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
        || character == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.PrivateUse;
}
