using System.Globalization;
using System.Text;

namespace SamenHier.Recognizers.Text;

/// <summary>Folds the letters of one word: compatibility forms, case, accents, and the letters that Arabic and Tigrinya writers interchange.</summary>
internal static class LetterFolding
{
    // More marks on one letter than any script writes; longer runs would make normalisation slow.
    private const int MaxMarks = 4;

    public static string Fold(string word)
    {
        if (Ascii.IsValid(word))
            return word.ToLowerInvariant();

        var folded = new StringBuilder(word.Length);
        var marks = 0;
        foreach (var rune in LimitMarks(word).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            marks = Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark ? marks + 1 : 0;
            if (marks <= MaxMarks && !IsAccent(rune))
                AppendFolded(folded, Rune.ToLowerInvariant(rune));
        }

        // Word-initial ኢ and እ are written for each other.
        if (folded.Length > 1 && folded[0] == 'ኢ')
            folded[0] = 'እ';
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether a mark only decorates its letter: Latin accents, Arabic vowel signs, Ethiopic length marks, emoji presentation.</summary>
    public static bool IsAccent(Rune rune) => rune.Value
        is (>= 0x0300 and <= 0x036F)
        or (>= 0x0610 and <= 0x061A) or (>= 0x064B and <= 0x065F) or 0x0670 or (>= 0x06D6 and <= 0x06DC) or (>= 0x06DF and <= 0x06E8) or (>= 0x06EA and <= 0x06ED)
        or (>= 0x135D and <= 0x135F)
        or (>= 0xFE00 and <= 0xFE0F);

    private static string LimitMarks(string word)
    {
        var limited = new StringBuilder(word.Length);
        var marks = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            marks = Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark ? marks + 1 : 0;
            if (marks <= MaxMarks)
                limited.Append(rune.ToString());
        }

        return limited.ToString();
    }

    private static void AppendFolded(StringBuilder folded, Rune rune)
    {
        if (!Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            return;
        if (!rune.IsBmp)
        {
            folded.Append(rune.ToString());
            return;
        }

        var letter = (char)rune.Value;
        _ = letter switch
        {
            'ß' => folded.Append("ss"),
            'æ' => folded.Append("ae"),
            'œ' => folded.Append("oe"),
            'ø' => folded.Append('o'),
            'ł' => folded.Append('l'),
            'đ' or 'ð' => folded.Append('d'),
            'ı' => folded.Append('i'),
            'ـ' or 'ء' => folded,
            'ى' or 'ی' or 'ې' => folded.Append('ي'),
            'ة' or 'ہ' or 'ھ' or 'ە' => folded.Append('ه'),
            'ک' or 'ڪ' => folded.Append('ك'),
            'ٱ' => folded.Append('ا'),
            >= 'ሀ' and <= 'ፚ' => folded.Append(FoldEthiopic(letter)),
            _ => folded.Append(letter),
        };
    }

    /// <summary>Letters that sound alike in Tigrinya, in every vowel order (a row is eight code points); the throat letters also where the first and the fourth order meet.</summary>
    private static char FoldEthiopic(char letter) => letter switch
    {
        'ሃ' or 'ሓ' or 'ኃ' => 'ሀ',
        >= 'ሐ' and <= 'ሗ' => Shift(letter, 'ሐ', 'ሀ'),
        >= 'ኀ' and <= 'ኇ' => Shift(letter, 'ኀ', 'ሀ'),
        'ኈ' => 'ሆ',
        >= 'ሠ' and <= 'ሧ' => Shift(letter, 'ሠ', 'ሰ'),
        >= 'ፀ' and <= 'ፇ' => Shift(letter, 'ፀ', 'ጸ'),
        'አ' or 'ዐ' => 'ኣ',
        >= 'ዑ' and <= 'ዖ' => Shift(letter, 'ዐ', 'አ'),
        'ቈ' or 'ቘ' => 'ቆ',
        >= 'ቐ' and <= 'ቝ' => Shift(letter, 'ቐ', 'ቀ'),
        'ኰ' or 'ዀ' => 'ኮ',
        >= 'ኸ' and <= 'ዅ' => Shift(letter, 'ኸ', 'ከ'),
        'ጐ' => 'ጎ',
        _ => letter,
    };

    private static char Shift(char letter, char fromRow, char toRow) => (char)(letter - fromRow + toRow);
}
