using System.Text;

namespace SamenHier.Recognizers.Faq;

/// <summary>A word's consonants in one alphabet for all scripts: "ktefl", "ክትከፍል" and "kitkefil" look alike, and so do "فلوس" and "floos".</summary>
internal static class ConsonantSkeleton
{
    // A row of the Ethiopic block is one consonant with its eight vowels.
    private const int RowMask = ~7;

    /// <summary>The consonants; empty when there are none. Vowels, glottal stops and doubled letters are left out.</summary>
    /// <param name="word">Folded.</param>
    public static string Of(string word)
    {
        var sounds = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var next = at + 1 < word.Length ? word[at + 1] : '\0';
            var (sound, taken) = word[at] < '\u0250' ? Latin(word[at], next) : (Other(word[at], isLast: next == '\0'), 1);
            at += taken;
            if (sound != '\0' && (sounds.Length == 0 || sounds[^1] != sound))
                sounds.Append(sound);
        }

        return sounds.ToString();
    }

    private static (char Sound, int Taken) Latin(char letter, char next) => (letter, next) switch
    {
        ('s' or 'c', 'h') => ('x', 2),
        ('t', 'h') => ('t', 2),
        ('k', 'h') => ('h', 2),
        ('g', 'h') => ('g', 2),
        ('d', 'h') => ('d', 2),
        ('p', 'h') => ('f', 2),
        ('t', 's') => ('s', 2),
        ('7' or '5', _) => ('h', 1),
        ('6', _) => ('t', 1),
        ('9' or 's', _) => ('s', 1),
        ('8' or 'q' or 'k' or 'c', _) => ('k', 1),
        ('j' or 'g', _) => ('g', 1),
        ('p' or 'b', _) => ('b', 1),
        ('v' or 'f', _) => ('f', 1),
        ('d' or 't' or 'r' or 'l' or 'm' or 'n' or 'z' or 'h' or 'x', _) => (letter, 1),
        _ => ('\0', 1),
    };

    private static char Other(char letter, bool isLast) => letter switch
    {
        'ب' or 'پ' => 'b',
        'ت' or 'ث' or 'ط' => 't',
        'ج' or 'غ' or 'گ' => 'g',
        'ح' or 'خ' => 'h',
        'ه' => isLast ? '\0' : 'h',
        'د' or 'ذ' or 'ض' => 'd',
        'ر' => 'r',
        'ز' or 'ظ' => 'z',
        'س' or 'ص' => 's',
        'ش' or 'چ' => 'x',
        'ف' or 'ڤ' => 'f',
        'ق' or 'ك' => 'k',
        'ل' => 'l',
        'م' => 'm',
        'ن' => 'n',
        >= 'ሀ' and <= 'ፚ' => Ethiopic((char)(letter & RowMask)),
        _ => '\0',
    };

    private static char Ethiopic(char row) => row switch
    {
        'ሀ' or 'ሐ' or 'ኀ' => 'h',
        'ለ' => 'l',
        'መ' => 'm',
        'ሠ' or 'ሰ' or 'ጸ' or 'ፀ' => 's',
        'ረ' => 'r',
        'ሸ' or 'ቸ' or 'ጨ' => 'x',
        'ቀ' or 'ቈ' or 'ቐ' or 'ከ' or 'ኰ' or 'ኸ' => 'k',
        'በ' or 'ጰ' or 'ፐ' => 'b',
        'ቨ' or 'ፈ' => 'f',
        'ተ' or 'ጠ' => 't',
        'ነ' or 'ኘ' => 'n',
        'ዘ' or 'ዠ' => 'z',
        'ደ' => 'd',
        'ጀ' or 'ገ' => 'g',
        _ => '\0',
    };
}
