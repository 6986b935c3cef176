using SamenHier.Recognizers.Choices;

namespace SamenHier.Recognizers.Crisis;

/// <summary>Finds the places in patterns that a typed word fits: as written, by its beginning, drawn out, with one letter wrong, or by its consonants.</summary>
internal sealed class WordIndex
{
    /// <summary>Stands for a number of two digits or more.</summary>
    public const string Many = "#";

    // Shorter words with a letter wrong are other words.
    private const int MinMisspelled = 6;
    private const int MinPrefix = 2;
    private const int MaxLength = 40;
    private const int MinArabicStem = 3;
    private const int MinSkeletonAlone = 5;

    private readonly Dictionary<string, List<int>> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> skeletons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> oneLetterLess = new(StringComparer.Ordinal);
    private int longestPrefix;

    /// <summary>Adds a word that fits a place.</summary>
    /// <param name="word">As in the data, with ~ for a beginning.</param>
    /// <param name="slot">The place.</param>
    /// <param name="byConsonants">Whether the word is spelled in many ways: Tigrinya, and Arabic in Latin letters.</param>
    /// <param name="isAlone">Whether it is all of its pattern; without its vowels a short word alone says too little.</param>
    public void Add(string word, int slot, bool byConsonants, bool isAlone)
    {
        if (word == Many)
        {
            Put(exact, Many, slot);
            return;
        }

        var isPrefix = word.EndsWith('~');
        var folded = TextFolding.Fold(word.TrimEnd('~'));
        if (folded.Length == 0 || folded.Contains(' ', StringComparison.Ordinal))
            throw new FormatException($"'{word}' is not one word.");
        if (isPrefix)
        {
            Put(prefixes, folded, slot);
            longestPrefix = Math.Max(longestPrefix, folded.Length);
            return;
        }

        if (Put(exact, folded, slot) && IsMisspellable(folded))
        {
            foreach (var less in OneLetterLess(folded).Append(folded))
                Put(oneLetterLess, less, folded);
        }

        if (byConsonants && WordForms.Skeleton(folded) is { } skeleton && (!isAlone || skeleton.Length >= MinSkeletonAlone))
            Put(skeletons, skeleton, slot);
    }

    /// <summary>Adds words that are no misspelling of others.</summary>
    public void AddKnown(IEnumerable<string> words)
    {
        foreach (var word in words)
            exact.TryAdd(TextFolding.Fold(word), []);
    }

    /// <summary>Every place that a word fits, added to a list; a place may be there twice.</summary>
    public void Find(string word, List<int> slots)
    {
        if (word.Length > MaxLength)
            return;
        FindForm(word, slots);
        if (WordForms.Shortened(word, 1) is { } shortened)
        {
            FindForm(shortened, slots);
            FindForm(WordForms.Shortened(word, 2)!, slots);
        }

        // Arabic writes "and", "so" and, before a verb, "is doing" and "will" onto the next word.
        if (word.Length > MinArabicStem && (word[0] is 'و' or 'ف' || IsVerbWithPrefix(word)))
            FindForm(word[1..], slots);
    }

    private void FindForm(string word, List<int> slots)
    {
        if (exact.TryGetValue(word, out var found))
            slots.AddRange(found);
        else if (IsMisspellable(word))
            FindMisspelled(word, slots);
        if (WordForms.Skeleton(word) is { } skeleton && skeletons.TryGetValue(skeleton, out var alike))
            slots.AddRange(alike);
        var lookup = prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(word.Length, longestPrefix); length >= MinPrefix; length--)
        {
            if (lookup.TryGetValue(word.AsSpan(0, length), out var begun))
                slots.AddRange(begun);
        }
    }

    private void FindMisspelled(string word, List<int> slots)
    {
        // A letter too many, then a letter too few, wrong or swapped: both sides are compared with one letter less.
        foreach (var form in OneLetterLess(word).Append(word))
        {
            if (!oneLetterLess.TryGetValue(form, out var meant))
                continue;
            foreach (var known in meant.Where(known => EditDistance.Small(word, known) == 1))
                slots.AddRange(exact[known]);
        }
    }

    private static bool IsVerbWithPrefix(string word) => word[0] is 'ب' or 'ه' or 'ح' or 'ك' or 'س' && word[1] is 'ي' or 'ت' or 'ن' or 'ا';

    private static bool IsMisspellable(string word) => word.Length is >= MinMisspelled and <= MaxLength && word[0] is >= 'a' and <= 'z';

    private static IEnumerable<string> OneLetterLess(string word) => Enumerable.Range(1, word.Length - 1).Select(at => word.Remove(at, 1));

    private static bool Put<T>(Dictionary<string, List<T>> index, string key, T value)
    {
        if (!index.TryGetValue(key, out var values))
            index[key] = values = [];
        var isNew = values.Count == 0;
        if (!values.Contains(value))
            values.Add(value);
        return isNew;
    }
}
