using System.Text;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Places;

/// <summary>The form under which names of places are compared: folded words without what stands between them.</summary>
internal static class PlaceKey
{
    public static string Of(string name) =>
        string.Concat(Tokenizer.Tokenize(name).Where(token => token.Kind != TokenKind.Mark).Select(token => Fold(token.Folded)));

    /// <summary>How many words a name has.</summary>
    public static int Words(string name) => Tokenizer.Tokenize(name).Count(token => token.Kind != TokenKind.Mark);

    /// <summary>A folded word with the letters that other languages add to the Arabic script brought back to Arabic ones, and the Dutch ij as the y that many write for it.</summary>
    public static string Fold(string word)
    {
        if (word.Length == 0 || word[0] is < '\u0600' or > '\u06FF')
            return word.Replace("ij", "y", StringComparison.Ordinal);
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word)
            folded.Append(Arabic(letter));
        return folded.ToString();
    }

    private static char Arabic(char letter) => letter switch
    {
        'پ' => 'ب',
        'ڤ' or 'ڥ' => 'ف',
        'گ' or 'ڭ' or 'ݣ' or 'ڨ' => 'غ',
        'چ' => 'ج',
        'ژ' => 'ز',
        'ٹ' => 'ت',
        'ڈ' => 'د',
        'ڑ' or 'ڕ' => 'ر',
        'ڵ' => 'ل',
        'ں' => 'ن',
        'ے' or 'ێ' => 'ي',
        'ۆ' or 'ۇ' or 'ۋ' => 'و',
        _ => letter,
    };
}
