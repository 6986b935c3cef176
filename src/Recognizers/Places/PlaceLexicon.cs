using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Places;

/// <summary>Every language's words round places, the conversation's language overruling the others.</summary>
internal sealed class PlaceLexicon
{
    private const string ProvinceKey = "province ";
    private const string AnnouncingKey = "live";
    private const string CountryKey = "country";
    private const string InnerKey = "inner";
    private const int MinStem = 2;

    private static readonly (string Key, PlaceRole Role)[] Keys =
    [
        ("known", PlaceRole.Known), ("filler", PlaceRole.Filler), ("foreign", PlaceRole.Foreign), ("in", PlaceRole.In), ("to", PlaceRole.To), ("near", PlaceRole.Near), ("not", PlaceRole.Not), ("not-after", PlaceRole.NotAfter),
        ("elsewhere", PlaceRole.Elsewhere), ("elsewhere-after", PlaceRole.ElsewhereAfter), ("now", PlaceRole.Now), ("doubt", PlaceRole.Doubt), ("area", PlaceRole.Area),
        ("postcode", PlaceRole.Postcode), ("since", PlaceRole.Since), ("unit", PlaceRole.Unit), ("but", PlaceRole.But), ("house-number", PlaceRole.HouseNumber), (AnnouncingKey, PlaceRole.Filler), (CountryKey, PlaceRole.Filler), (InnerKey, PlaceRole.Known),
    ];

    // Built from the keys above, so it stands below them.
    private static readonly PerLanguage<PlaceLexicon> Lexicons = new("Places", tables => new PlaceLexicon(tables));

    private readonly Phrases<PlaceWord> words = new();
    private readonly string[] endings;
    private readonly (string Prefix, bool IsIn, bool IsArticle)[] prefixes;
    private readonly string[] suffixes;
    private readonly HashSet<string> notLetters;

    private PlaceLexicon(IReadOnlyList<WordTable> tables)
    {
        endings = [.. tables.SelectMany(table => table["street-ending"]).Select(TextFolding.Fold)];
        prefixes =
        [
            .. tables.SelectMany(table => table["prefix-in"]).Select(prefix => (TextFolding.Fold(prefix), true, false)),
            .. tables.SelectMany(table => table["prefix"]).Select(prefix => (TextFolding.Fold(prefix), false, false)),
            .. tables.SelectMany(table => table["prefix-article"]).Select(prefix => (TextFolding.Fold(prefix), false, true)),
        ];
        suffixes = [.. tables.SelectMany(table => table["suffix"]).Select(TextFolding.Fold)];
        notLetters = [.. tables.SelectMany(table => table["not-letters"])];
        foreach (var table in tables.Reverse())
        {
            foreach (var (key, role) in Keys)
            {
                foreach (var phrase in table[key])
                    words.Add(phrase, new PlaceWord(role) { Announces = key == AnnouncingKey, IsCountry = key == CountryKey, IsInner = key == InnerKey });
            }

            foreach (var (key, names) in table.PhrasesByKey.Where(line => line.Key.StartsWith(ProvinceKey, StringComparison.Ordinal)))
            {
                foreach (var name in names)
                    words.Add(name, new PlaceWord(PlaceRole.Province, key[ProvinceKey.Length..]));
            }
        }
    }

    public static PlaceLexicon For(string language) => Lexicons.For(language);

    /// <summary>The meaning of the longest phrase at a token and how many tokens it takes; 0 when it has none.</summary>
    public int Match(IReadOnlyList<Token> tokens, int at, out PlaceWord? word) => words.Match(tokens, at, out word);

    /// <summary>What a word says, or null.</summary>
    public PlaceWord? Find(string word) => words.Meanings.GetValueOrDefault(word);

    /// <summary>Whether two letters after four digits are a word of their own.</summary>
    public bool IsNoPostcodeLetters(string word) => notLetters.Contains(word);

    /// <summary>Whether a word is the name of a street.</summary>
    public bool IsStreet(string word) => Array.Exists(endings, ending => word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>A word without what Arabic and Tigrinya write onto it, in every way that leaves a word, and whether "in" was among it.</summary>
    /// <param name="word">What was typed.</param>
    /// <param name="isName">Whether the name of a place is looked for: those have no article written onto them.</param>
    public IEnumerable<(string Word, bool IsIn)> Stems(string word, bool isName)
    {
        if (word[0] < '\u0600')
            yield break;
        foreach (var (stem, isIn) in WithoutPrefix(word, isName))
        {
            if (stem != word)
                yield return (stem, isIn);
            foreach (var suffix in suffixes.Where(suffix => stem.Length >= suffix.Length + MinStem && stem.EndsWith(suffix, StringComparison.Ordinal)))
                yield return (stem[..^suffix.Length], isIn);
        }
    }

    private IEnumerable<(string Stem, bool IsIn)> WithoutPrefix(string word, bool isName)
    {
        yield return (word, false);
        foreach (var (prefix, isIn, isArticle) in prefixes)
        {
            if ((isArticle && isName) || word.Length < prefix.Length + MinStem || !word.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            yield return (word[prefix.Length..], isIn);
            foreach (var (second, isInToo, isArticleToo) in prefixes)
            {
                var length = prefix.Length + second.Length;
                if (!(isArticleToo && isName) && word.Length >= length + MinStem && word.AsSpan(prefix.Length).StartsWith(second, StringComparison.Ordinal))
                    yield return (word[length..], isIn || isInToo);
            }
        }
    }
}
