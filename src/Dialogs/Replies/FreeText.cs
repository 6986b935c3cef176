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
    public static string Isolate(string words) => Isolate(words, IsUnfit);

    /// <summary>Likewise, with what looks like markup: it is shown as the characters that were written.</summary>
    /// <param name="words">What somebody of the desk wrote.</param>
    public static string IsolateAsWritten(string words) => Isolate(words, IsHidden);

    private static string Isolate(string words, Func<Rune, bool> isDropped)
    {
        var shown = new StringBuilder(words.Length + 2).Append(FirstStrongIsolate);
        foreach (var character in words.EnumerateRunes())
        {
            shown.Append(isDropped(character) ? string.Empty : character.ToString());
        }

        return shown.Append(PopIsolate).ToString();
    }

    private static bool IsUnfit(Rune character) => character.Value is '<' or '>' || IsHidden(character);

    // Control characters, the marks that turn text around (U+202A-202E, U+2066-2069), and halves of characters, which
    // are enumerated as the replacement character and cannot be stored. Joiners stay: Persian and emoji need them.
    private static bool IsHidden(Rune character) => character.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
        || character == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.PrivateUse;
}
