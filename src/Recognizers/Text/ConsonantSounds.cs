using System.Text;

namespace SamenHier.Recognizers.Text;

/// <summary>The consonants that a word sounds with, in one alphabet for all three scripts, so that "3arabi" and "عربي" find each other, and "floos" and "فلوس".</summary>
internal static class ConsonantSounds
{
    // A row of the Ethiopic block is one consonant with its eight vowels.
    private const int RowMask = ~7;

    /// <summary>Coarse classes of consonants; empty when there are none. Vowels, glottal stops and doubled letters are left out.</summary>
    /// <param name="word">Folded.</param>
    public static string Of(string word)
    {
        var sounds = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var next = at + 1 < word.Length ? word[at + 1] : '\0';
            var (sound, skip) = word[at] < '\u0250' ? Latin(word[at], next) : (Other(word[at], isLast: next == '\0'), 0);
            at += 1 + skip;
            if (sound != '\0' && (sounds.Length == 0 || sounds[^1] != sound))
                sounds.Append(sound);
        }

        return sounds.ToString();
    }

    private static (char Sound, int Skip) Latin(char letter, char next) => (letter, next) switch
    {
        ('s' or 'c', 'h') => ('c', 1),
        ('t', 'h') => ('t', 1),
        ('k', 'h') => ('h', 1),
        ('g', 'h') => ('g', 1),
        ('d', 'h') => ('d', 1),
        ('p', 'h') => ('f', 1),
        ('t', 's') => ('s', 1),
        ('7' or '5' or 'x', _) => ('h', 0),
        ('6', _) => ('t', 0),
        ('9' or 's', _) => ('s', 0),
        ('8' or 'q' or 'k' or 'c', _) => ('k', 0),
        ('j' or 'g', _) => ('g', 0),
        ('p' or 'b', _) => ('b', 0),
        ('v' or 'f', _) => ('f', 0),
        ('d' or 't' or 'r' or 'l' or 'm' or 'n' or 'z' or 'h', _) => (letter, 0),
        _ => ('\0', 0),
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
        'ش' or 'چ' => 'c',
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
        'ሸ' or 'ቸ' or 'ጨ' => 'c',
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
