using System.Text;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>Takes the prefixes and endings off words, so that forms of one word find each other.</summary>
internal sealed class Inflection
{
    // Shorter remainders are another word as often as not.
    private const int MinLetters = 3;
    private const int MinSyllables = 2;
    private const int MinDerived = 4;
    private const int MinSkeleton = 3;

    // Longer words have no forms worth knowing.
    private const int MaxLength = 30;

    // A row of the Ethiopic block is eight code points: one consonant with each vowel.
    private const int RowMask = ~7;

    private readonly string[] prefixes;
    private readonly (string Ending, string Instead, int Min)[] endings;

    public Inflection(IReadOnlyList<WordTable> tables)
    {
        prefixes = [.. tables.SelectMany(table => table["prefix"]).Select(TextFolding.Fold).Distinct(StringComparer.Ordinal).OrderByDescending(prefix => prefix.Length)];
        endings = [.. Endings(tables, "suffix", 0).Concat(Endings(tables, "derived-suffix", MinDerived)).OrderByDescending(ending => ending.Ending.Length)];
    }

    /// <summary>The forms under which a word is found; the word itself is among them, in its plainest spelling.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="isLabel">Whether it stands in a label: Arabic labels have no more than an article before their words.</param>
    public IReadOnlySet<string> Forms(string word, bool isLabel)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        if (word.Length is 0 or > MaxLength)
            return forms;
        foreach (var stem in isLabel && IsArabic(word[0]) ? [word] : WithoutPrefixes(word))
        {
            AddForm(forms, stem, ending: string.Empty);
            foreach (var (ending, instead, min) in endings)
            {
                if (stem.EndsWith(ending, StringComparison.Ordinal) && stem.Length - ending.Length + instead.Length >= Math.Max(min, Min(word)))
                    AddForm(forms, stem[..^ending.Length] + instead, ending);
            }
        }

        return forms;
    }

    /// <summary>Whether an ending makes another word of a word: "music", "musical".</summary>
    public bool IsDerivedEnding(ReadOnlySpan<char> rest)
    {
        var derived = false;
        foreach (var (ending, _, min) in endings)
        {
            if (!rest.SequenceEqual(ending))
                continue;
            if (min == 0)
                return false;
            derived = true;
        }

        return derived;
    }

    /// <summary>Whether a word is a stem and an ending: "vriend" and "vrienden".</summary>
    public bool IsEnding(ReadOnlySpan<char> rest)
    {
        foreach (var (ending, _, _) in endings)
        {
            if (rest.SequenceEqual(ending))
                return true;
        }

        return rest.IsEmpty;
    }

    private static IEnumerable<(string Ending, string Instead, int Min)> Endings(IReadOnlyList<WordTable> tables, string key, int min) =>
        tables.SelectMany(table => table[key]).Distinct(StringComparer.Ordinal).Select(entry => entry.Split('>')).Select(parts => (TextFolding.Fold(parts[0]), parts.Length > 1 ? TextFolding.Fold(parts[1]) : string.Empty, min));

    private static bool IsEthiopic(char letter) => letter is >= 'ሀ' and <= 'ፚ';

    private static bool IsArabic(char letter) => letter is >= '\u0600' and <= '\u06FF';

    private static int Min(string word) => IsEthiopic(word[0]) ? MinSyllables : MinLetters;

    /// <summary>Up to two prefixes may stand before a word: "and" and "in".</summary>
    private List<string> WithoutPrefixes(string word)
    {
        List<string> stems = [word];
        for (var at = 0; at < stems.Count && stems.Count < 8; at++)
        {
            stems.AddRange(prefixes
                .Where(prefix => stems[at].Length - prefix.Length >= Min(word) && stems[at].StartsWith(prefix, StringComparison.Ordinal))
                .Select(prefix => stems[at][prefix.Length..])
                .Where(stem => !stems.Contains(stem, StringComparer.Ordinal)));
        }

        return stems;
    }

    private static void AddForm(HashSet<string> forms, string stem, string ending)
    {
        if (IsEthiopic(stem[0]))
        {
            AddEthiopic(forms, stem);
            return;
        }

        if (!char.IsAsciiLetter(stem[0]))
        {
            forms.Add(stem);
            return;
        }

        // "lezen" is "lees" and not "les": the vowel before one consonant and an ending is long.
        var open = ending.Length > 0 && ending[0] is 'e' or 'i' && stem.Length >= 3 && IsVowel(stem[^2]) && !IsVowel(stem[^3]) && !IsVowel(stem[^1]);
        if (open)
            forms.Add(Plain($"{stem[..^1]}{stem[^2]}{stem[^1]}"));
        if (!open || ending is not "en" || stem.Count(IsVowel) > 1)
            forms.Add(Plain(stem));
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>One consonant for two, and the sound at the end as it is spelled there: "brieven", "brief".</summary>
    private static string Plain(string stem)
    {
        var plain = new StringBuilder(stem.Length);
        foreach (var letter in stem)
        {
            if (plain.Length == 0 || plain[^1] != letter || IsVowel(letter))
                plain.Append(letter);
        }

        plain[^1] = plain[^1] switch { 'v' => 'f', 'z' => 's', var last => last };
        return plain.ToString();
    }

    /// <summary>An ending changes the vowel before it; other forms keep the consonants alone.</summary>
    private static void AddEthiopic(HashSet<string> forms, string stem)
    {
        forms.Add(string.Concat(stem.AsSpan(0, stem.Length - 1), [(char)(stem[^1] & RowMask)]));
        if (stem.Length >= MinSkeleton)
            forms.Add(string.Create(stem.Length, stem, (span, from) =>
            {
                for (var at = 0; at < from.Length; at++)
                    span[at] = from[at] is 'ቋ' ? 'ቀ' : (char)(from[at] & RowMask);
            }));
    }
}
