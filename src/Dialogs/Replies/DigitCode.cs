using System.Globalization;
using System.Text;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Replies;

/// <summary>Reads codes of decimal digits as people type them from paper or hearsay, in every script and on any keyboard.</summary>
public static class DigitCode
{
    private const int LongestText = 60;

    /// <summary>The code that a message is, in digits 0-9; null when it is none.</summary>
    /// <param name="text">
    /// What was typed: digits of any script, and letters that look like them (O for 0, l for 1), with spaces, hyphens, dots and
    /// direction marks between them.
    /// </param>
    /// <param name="length">How many digits the code has. At least half of them must be digits: fewer among look-alikes are words, not a code.</param>
    public static string? Read(string? text, int length)
    {
        if (text is null || text.Length > LongestText)
        {
            return null;
        }

        var (code, real) = (new StringBuilder(length), 0);
        foreach (var character in text.EnumerateRunes())
        {
            if (Numerals.Digit(character) is { } digit)
            {
                code.Append(digit);
                real++;
            }
            else if (LookAlike(character) is { } meant)
            {
                code.Append(meant);
            }
            else if (!IsFiller(character))
            {
                return null;
            }
        }

        return code.Length == length && real >= length / 2 ? code.ToString() : null;
    }

    // Latin, Greek and Cyrillic letters that stand for a digit when somebody copies a code from paper.
    private static char? LookAlike(Rune character) => character.Value switch
    {
        'O' or 'o' or 'О' or 'о' or 'Ο' or 'ο' => '0',
        'l' or 'I' or 'i' or '|' or 'І' or 'Ι' => '1',
        _ => null,
    };

    private static bool IsFiller(Rune character) => character.Value is '-' or '.' or '/' or ','
        || Rune.IsWhiteSpace(character)
        || Rune.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.DashPunctuation;
}
