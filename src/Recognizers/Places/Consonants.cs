using System.Text;

namespace SamenHier.Recognizers.Places;

/// <summary>The consonants that are heard in a name, whatever script it is written in: what is left when people write down Dutch names as they hear them.</summary>
internal static class Consonants
{
    // A row of the Ethiopic block is eight code points: one consonant with each vowel.
    private const int RowMask = ~7;

    /// <summary>The consonants, a class of sounds each; empty when there are none.</summary>
    public static string Of(string word)
    {
        var heard = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var sound = Sound(word, at);
            if (sound != '\0' && (heard.Length == 0 || heard[^1] != sound))
                heard.Append(sound);
        }

        // A final h is a vowel's sign in Arabic.
        if (heard.Length > 1 && heard[^1] == 'h')
            heard.Length--;
        return heard.ToString();
    }

    /// <summary>Whether a vowel is heard before the first consonant.</summary>
    public static bool BeginsWithVowel(string word) => word[0] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'ا' or 'ع' or 'ي' or (>= 'አ' and <= 'ኧ') or (>= 'ዐ' and <= 'ዖ') or (>= 'የ' and <= 'ዮ');

    private static char Sound(string word, int at) => word[at] switch
    {
        >= 'a' and <= 'z' => Latin(word, at),
        >= '\u0600' and <= '\u06FF' => Arabic(word[at]),
        >= '\u1200' and <= '\u137F' => Ethiopic(word[at]),
        _ => '\0',
    };

    private static char Latin(string word, int at) => word[at] switch
    {
        'b' or 'p' => 'b',
        'f' or 'v' => 'f',
        'w' => 'w',
        'd' or 't' => 't',
        's' or 'z' => 's',
        'c' when at + 1 < word.Length && word[at + 1] is 'e' or 'i' => 's',
        'g' or 'k' or 'c' or 'q' or 'x' => 'k',
        'h' when at > 0 && word[at - 1] is 'c' or 'k' or 'g' or 's' or 't' => '\0',
        'h' => 'h',
        'l' => 'l',
        'm' => 'm',
        'n' => 'n',
        'r' => 'r',
        _ => '\0',
    };

    private static char Arabic(char letter) => letter switch
    {
        'ب' => 'b',
        'ف' => 'f',
        'ت' or 'ط' or 'د' or 'ض' or 'ث' => 't',
        'س' or 'ز' or 'ص' or 'ش' or 'ظ' or 'ذ' => 's',
        'غ' or 'خ' or 'ج' or 'ك' or 'ق' => 'k',
        'ه' or 'ح' => 'h',
        'ل' => 'l',
        'م' => 'm',
        'ن' => 'n',
        'ر' => 'r',
        _ => '\0',
    };

    private static char Ethiopic(char letter) => (char)(letter & RowMask) switch
    {
        'በ' or 'ጰ' or 'ፐ' => 'b',
        'ፈ' or 'ቨ' => 'f',
        'ወ' => 'w',
        'ተ' or 'ደ' or 'ጠ' or 'ቸ' => 't',
        'ሰ' or 'ሸ' or 'ዘ' or 'ጸ' or 'ዠ' or 'ሠ' => 's',
        'ከ' or 'ኸ' or 'ቀ' or 'ገ' or 'ጀ' or 'ጨ' => 'k',
        'ሀ' or 'ሐ' => 'h',
        'ለ' => 'l',
        'መ' => 'm',
        'ነ' or 'ኘ' => 'n',
        'ረ' => 'r',
        _ => '\0',
    };
}
