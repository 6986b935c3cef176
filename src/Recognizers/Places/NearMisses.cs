using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Places;

/// <summary>Reads unknown words as misspelled places, where a place is to be expected: after "in", or when nothing else is said.</summary>
internal static class NearMisses
{
    private const int MaxWords = 4;
    private const int MaxCandidates = 3;

    // Shorter Latin words sound like too many others; Arabic and Ge'ez letters leave vowels out.
    private const int MinLatin = 6;
    private const int MinOther = 4;

    // Consonants that must be heard to know a town by; more where no place is announced and the letters leave out vowels.
    private const int MinAnnounced = 4;
    private const int MinAlone = 5;

    private const int MinWithArticle = 7;
    private const int City = 100_000;

    private static readonly Misspellings Spelled = new(TownNames.All);
    private static readonly SoundAlikes Heard = new(TownNames.All);

    /// <summary>The items, with unknown words that are misspelled places made those.</summary>
    public static List<PlaceItem> Read(IReadOnlyList<Token> tokens, List<PlaceItem> items, PlaceLexicon lexicon)
    {
        var first = items.FindIndex(item => item.Role == PlaceRole.Unknown);
        if (first < 0)
            return items;
        var last = items.FindLastIndex(item => item.Role == PlaceRole.Unknown);
        var isAlone = IsAlone(items, first, last);
        var read = new List<PlaceItem>(items.Count);
        var index = 0;
        while (index < items.Count)
        {
            var item = items[index];
            if (isAlone && index == first)
                item = Misspelled(tokens, items, index, last, isAlone, lexicon) ?? item;
            else if (!isAlone && IsExpected(tokens, items, index, lexicon))
                item = Misspelled(tokens, items, index, index, isAlone, lexicon) ?? item;
            read.Add(item);
            index++;
            while (index < items.Count && items[index].End <= item.End)
                index++;
        }

        return read;
    }

    private static bool IsExpected(IReadOnlyList<Token> tokens, List<PlaceItem> items, int index, PlaceLexicon lexicon) =>
        items[index].Role == PlaceRole.Unknown && (PlaceItems.IsAfterIn(items, index) || lexicon.Stems(tokens[items[index].First].Folded, isName: true).Any(stem => stem.IsIn));

    /// <summary>Whether the only thing that could be a place is one run of unknown words.</summary>
    private static bool IsAlone(List<PlaceItem> items, int first, int last)
    {
        if (last - first >= MaxWords)
            return false;
        for (var index = 0; index < items.Count; index++)
        {
            var item = items[index];
            var isIn = index >= first && index <= last;
            if (isIn ? item.Role is not (PlaceRole.Unknown or PlaceRole.Filler or PlaceRole.Area) : !item.IsIdle && item.Postcode is null)
                return false;
        }

        return true;
    }

    /// <summary>The place that the words from an item on misspell.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="items">Its pieces.</param>
    /// <param name="index">The first of them.</param>
    /// <param name="least">The last that must be among them: a whole message is misspelled as a whole.</param>
    /// <param name="isAlone">Whether it is the whole message.</param>
    /// <param name="lexicon">The words.</param>
    private static PlaceItem? Misspelled(IReadOnlyList<Token> tokens, List<PlaceItem> items, int index, int least, bool isAlone, PlaceLexicon lexicon)
    {
        var last = index;
        while (last + 1 < items.Count && last + 1 - index < MaxWords && items[last + 1].Role is PlaceRole.Unknown or PlaceRole.Filler or PlaceRole.In && items[last + 1].Count == 1)
            last++;
        for (var end = last; end >= least; end--)
        {
            if (items[end].Role != PlaceRole.Unknown)
                continue;
            if (index > 0 && items[index - 1] is { Role: PlaceRole.Filler, Count: 1 } && FindWithArticle(Joined(tokens, items, index - 1, end)) is { } longer)
                return Guess(items, index, end, longer, isIn: false);
            var word = Joined(tokens, items, index, end);
            if (Find(word, isAlone) is { } name)
                return Guess(items, index, end, name, isIn: false);
            foreach (var (stem, isIn) in end == index ? lexicon.Stems(word, isName: true) : [])
            {
                if (Find(stem, isAlone) is { } inner)
                    return Guess(items, index, end, inner, isIn);
            }
        }

        return null;
    }

    private static string Joined(IReadOnlyList<Token> tokens, List<PlaceItem> items, int first, int last) =>
        string.Concat(Enumerable.Range(first, last - first + 1).Select(at => PlaceKey.Fold(tokens[items[at].First].Folded)));

    private static PlaceItem Guess(List<PlaceItem> items, int index, int end, TownName name, bool isIn) =>
        new(items[index].First, items[end].End - items[index].First, PlaceRole.Place) { Name = name, IsGuess = true, IsIn = isIn };

    /// <summary>"the hage": of an article and a word only a city is made.</summary>
    private static TownName? FindWithArticle(string words) =>
        words.Length >= MinWithArticle && Spelled.Find(words) is [{ Words: > 1 } name] && name.Towns[0].Population >= City ? name : null;

    private static TownName? Find(string word, bool isAlone)
    {
        var towns = Spelled.Find(word).SelectMany(name => name.Towns).Distinct().OrderByDescending(town => town.Population).ToList();
        if (towns.Count > 1 && towns[0].Population >= TownNames.MuchLarger * towns[1].Population)
            towns.RemoveRange(1, towns.Count - 1);
        if (towns.Count is > 0 and <= MaxCandidates)
            return new TownName(towns, towns, NameStrength.Probable, Words: 1);
        if (towns.Count > 0)
            return null;
        var hasVowels = word[0] < '\u0600';
        if (word.Length < (hasVowels ? MinLatin : MinOther))
            return null;
        var fewest = isAlone && !hasVowels ? MinAlone : MinAnnounced;
        return Heard.Find(word, fewest) is { } town ? new TownName([town], [town], NameStrength.Probable, Words: 1) : null;
    }
}
