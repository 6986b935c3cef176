using System.Globalization;
using System.Text;

namespace SamenHier.Recognizers;

/// <summary>Single digits of any script, for codes that people type in their own.</summary>
public static class Numerals
{
    private const int GeezOne = '፩';
    private const int GeezTen = '፲';

    /// <summary>0 to 9 for a decimal digit of any script (Arabic-Indic, Persian, full width), 1 to 9 for the Ge'ez ፩ to ፱; null for every other character.</summary>
    public static int? Digit(Rune character)
    {
        if (character.Value is >= GeezOne and < GeezTen)
            return character.Value - GeezOne + 1;
        return Rune.GetUnicodeCategory(character) == UnicodeCategory.DecimalDigitNumber ? (int)Rune.GetNumericValue(character) : null;
    }

    /// <summary>As for a rune; null for half a surrogate pair.</summary>
    public static int? Digit(char character) => Rune.TryCreate(character, out var rune) ? Digit(rune) : null;
}
