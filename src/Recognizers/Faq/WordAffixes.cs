using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Faq;

/// <summary>What a language writes onto its words, before and behind; taken off so that the forms of a word meet.</summary>
internal sealed class WordAffixes(WordTable table)
{
    private readonly string[] prefixes = Longest(table["prefix"]);
    private readonly string[] suffixes = Longest(table["suffix"]);
    private readonly string[] latinPrefixes = Longest(table["latin-prefix"]);
    private readonly int minStem = table["min-stem"] is [var letters, ..] ? int.Parse(letters, System.Globalization.CultureInfo.InvariantCulture) : 3;

    /// <summary>The word and what is left of it: without its prefixes, then without its suffix too; the last is the stem.</summary>
    /// <param name="word">Folded.</param>
    public IReadOnlyList<string> Forms(string word)
    {
        var forms = new List<string>(4) { word };
        var own = IsLatin(word) && latinPrefixes.Length > 0 ? latinPrefixes : prefixes;
        for (var times = 0; times < 2 && Array.Find(own, each => Fits(forms[^1], each) && forms[^1].StartsWith(each, StringComparison.Ordinal)) is { } prefix; times++)
            forms.Add(forms[^1][prefix.Length..]);
        if (Array.Find(suffixes, each => Fits(forms[^1], each) && forms[^1].EndsWith(each, StringComparison.Ordinal)) is { } suffix)
            forms.Add(forms[^1][..^suffix.Length]);
        if (Once(forms[^1]) is var once && once.Length < forms[^1].Length)
            forms.Add(once);
        return forms;
    }

    private static bool IsLatin(string word) => word[0] < '\u0250';

    private static string[] Longest(IReadOnlyList<string> affixes) => [.. affixes.Select(TextFolding.Fold).Where(affix => affix.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(affix => affix.Length)];

    /// <summary>The word with each doubled letter written once: "betaal" and "betalen" have one stem.</summary>
    private static string Once(string word) => string.Concat(word.Where((letter, at) => at == 0 || word[at - 1] != letter));

    private bool Fits(string word, string affix) => word.Length - affix.Length >= minStem;
}
