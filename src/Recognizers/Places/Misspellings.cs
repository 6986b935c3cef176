using SamenHier.Recognizers.Choices;

namespace SamenHier.Recognizers.Places;

/// <summary>Finds the names that a word with one small mistake, or a long one with two, was meant to be.</summary>
internal sealed class Misspellings
{
    private const int MinLength = 5;
    private const int MinArabic = 6;
    private const int MaxLength = 30;
    private const int MinLengthForTwo = 8;

    // A short word is near to the name of some village or other; only a town that many people live in is meant.
    private const int LargeTown = 10_000;
    private const int Village = 2_000;
    private const int MinLengthForVillage = 6;

    // A word of four letters is only a city's name of five without one of them.
    private const int City = 60_000;

    // Ge'ez letters: syllables.
    private const int MinSyllables = 4;

    // Most Arabic words that begin so begin with the article; a mistake in their vowels only is forgiven.
    private const string Article = "ال";

    private readonly Dictionary<string, List<string>> oneLess = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> twoLess = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> cities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byConsonants = new(StringComparer.Ordinal);
    private readonly TownNames names;

    public Misspellings(TownNames names)
    {
        this.names = names;
        foreach (var (key, name) in names.ByKey)
        {
            var isLarge = name.Towns[0].Population >= LargeTown;
            if (key.Length == MinLength && key[0] <= 'z' && name.Towns[0].Population >= City && !name.IsExact)
            {
                foreach (var less in OneLess(key))
                    Put(cities, less, key);
            }

            if (key[0] is >= '\u1200' and <= '\u137F' && key.Length >= MinSyllables)
                Put(byConsonants, WithoutVowels(key), key);
            if (key.Length is < MinLength or > MaxLength || name.IsExact || !(isLarge || (key.Length >= MinLengthForVillage && name.Towns[0].Population >= Village)))
                continue;
            foreach (var less in OneLess(key).Append(key).Distinct(StringComparer.Ordinal))
                Put(oneLess, less, key);
            if (isLarge && key.Length >= MinLengthForTwo)
            {
                foreach (var less in TwoLess(key))
                    Put(twoLess, less, key);
            }
        }
    }

    /// <summary>The names nearest to a word; none when nothing is near.</summary>
    public IReadOnlyList<TownName> Find(string word)
    {
        if (word.Length > MaxLength)
            return [];
        if (word.Length == MinLength - 1 && cities.TryGetValue(word, out var shorter))
            return [.. shorter.Select(key => names.ByKey[key])];
        if (word[0] >= '\u1200' && byConsonants.TryGetValue(WithoutVowels(word), out var alike))
            return [.. alike.Select(key => names.ByKey[key])];
        if (word.Length < (word[0] is >= '\u0600' and <= '\u06FF' ? MinArabic : MinLength))
            return [];
        var near = Nearest(word, OneLess(word).Append(word), oneLess);
        if (near.Count == 0 && word.Length >= MinLengthForTwo - 1)
            near = Nearest(word, TwoLess(word), twoLess);
        return near;
    }

    private List<TownName> Nearest(string word, IEnumerable<string> forms, Dictionary<string, List<string>> index)
    {
        var (nearest, distance) = (new List<TownName>(), int.MaxValue);
        foreach (var key in forms.Where(index.ContainsKey).SelectMany(form => index[form]).Distinct(StringComparer.Ordinal))
        {
            if (EditDistance.Small(word, key) is not { } found || found > distance || (word.StartsWith(Article, StringComparison.Ordinal) && Consonants.Of(word) != Consonants.Of(key)))
                continue;
            if (found < distance)
                nearest.Clear();
            distance = found;
            nearest.Add(names.ByKey[key]);
        }

        return nearest;
    }

    // A row of the Ethiopic block is eight code points: one consonant with each vowel.
    private static string WithoutVowels(string word) => string.Create(word.Length, word, static (without, word) =>
    {
        for (var at = 0; at < word.Length; at++)
            without[at] = (char)(word[at] & ~7);
    });

    // The first letter is hardly ever the mistake.
    private static IEnumerable<string> OneLess(string word) => Enumerable.Range(1, word.Length - 1).Select(at => word.Remove(at, 1));

    private static IEnumerable<string> TwoLess(string word) =>
        OneLess(word).SelectMany(OneLess).Concat(OneLess(word)).Append(word).Distinct(StringComparer.Ordinal);

    private static void Put(Dictionary<string, List<string>> index, string less, string key)
    {
        if (!index.TryGetValue(less, out var keys))
            index[less] = keys = [];
        keys.Add(key);
    }
}
