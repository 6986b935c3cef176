using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SamenHier.Dialogs.Replies;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Intake;

/// <summary>
/// The code with which a person comes back: 12 decimal digits (39.9 bits of chance). Digits, because they can be read out
/// and typed in every language, by people who read no Latin letters, on any keyboard.
/// </summary>
public static class ReferenceCode
{
    private const int Length = 12;

    // Fewer real digits than this among look-alikes are words, not a code.
    private const int FewestDigits = 6;

    private const int LongestText = 60;

    /// <summary>Draws a code.</summary>
    public static string New() => RandomNumberGenerator.GetString("0123456789", Length);

    /// <summary>The code as shown, in three groups, set apart so that it keeps its order in a line of Arabic.</summary>
    /// <param name="code">12 digits.</param>
    public static string Show(string code) => FreeText.Isolate($"{code[..4]}-{code[4..8]}-{code[8..]}");

    /// <summary>The code that a message is, as 12 digits 0-9; null when it is none.</summary>
    /// <param name="text">
    /// What was typed: digits of any script, and letters that look like them (O for 0, l for 1), with spaces, hyphens, dots and
    /// direction marks between them.
    /// </param>
    public static string? Read(string? text)
    {
        if (text is null || text.Length > LongestText)
        {
            return null;
        }

        var (code, real) = (new StringBuilder(Length), 0);
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

        return code.Length == Length && real >= FewestDigits ? code.ToString() : null;
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
