using System.Text;

namespace SamenHier.Recognizers.Crisis;

/// <summary>Forms of a word that are the same however it is spelled: vowels left out, letters drawn out.</summary>
internal static class WordForms
{
    // Shorter words are too much alike without their vowels.
    private const int MinEthiopic = 4;
    private const int MinLatin = 4;

    // A row of the Ethiopic block is eight code points: one consonant with each vowel.
    private const int RowMask = ~7;

    /// <summary>The consonants of an Ethiopic word, or of Arabic and Tigrinya in Latin letters; null when too little is left to know the word by.</summary>
    public static string? Skeleton(string word)
    {
        if (word[0] is >= 'ሀ' and <= 'ፚ')
            return word.Length < MinEthiopic ? null : string.Create(word.Length, word, (span, from) => Consonants(from, span));
        return word[0] is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? LatinSkeleton(word) : null;
    }

    /// <summary>The word with runs of three or more of a letter cut to a length; null when it has none.</summary>
    public static string? Shortened(string word, int length)
    {
        StringBuilder? shortened = null;
        for (var at = 0; at < word.Length;)
        {
            var end = at + 1;
            while (end < word.Length && word[end] == word[at])
                end++;
            if (end - at >= 3)
                shortened ??= new StringBuilder(word, 0, at, word.Length);
            shortened?.Append(word[at], end - at >= 3 ? length : end - at);
            at = end;
        }

        return shortened?.ToString();
    }

    private static void Consonants(string word, Span<char> span)
    {
        for (var at = 0; at < word.Length; at++)
            span[at] = word[at] is 'ቋ' ? 'ቀ' : (char)(word[at] & RowMask);
    }

    private static string? LatinSkeleton(string word)
    {
        var skeleton = new StringBuilder(word.Length);
        skeleton.Append(word[0] switch { 'e' or 'y' => 'i', 'o' => 'u', _ => Consonant(word[0]) });
        for (var at = 1; at < word.Length; at++)
        {
            // Digits that stand for throat letters are left out by many, vowels by all.
            if (word[at] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or '2' or '3' || (word[at] == 'h' && word[at - 1] is 'k' or 's' or 'd' or 't' or 'g'))
                continue;
            var consonant = Consonant(word[at]);
            if (word[at] != word[at - 1])
                skeleton.Append(consonant);
        }

        return skeleton.Length < MinLatin ? null : skeleton.ToString();
    }

    private static char Consonant(char letter) => letter switch
    {
        'q' or '8' or 'c' or '9' => 'k',
        '7' or '5' or 'x' => 'h',
        'z' => 's',
        'j' => 'g',
        'v' => 'f',
        'p' => 'b',
        _ => letter,
    };
}
