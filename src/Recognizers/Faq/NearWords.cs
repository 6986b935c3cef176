namespace SamenHier.Recognizers.Faq;

/// <summary>Words that are still known with one slip in them: a letter left out, added, changed, or swapped with its neighbour.</summary>
internal sealed class NearWords
{
    // In a shorter word one other letter makes another word.
    private const int MinLetters = 5;

    // Nobody types a longer word that an entry knows.
    private const int MaxLetters = 30;

    private readonly Dictionary<string, string> byShortened = new(StringComparer.Ordinal);

    /// <summary>Adds a folded word, if it is long enough; of words that are alike the first counts.</summary>
    public void Add(string word)
    {
        if (word.Length is < MinLetters or > MaxLetters)
            return;
        byShortened.TryAdd(word, word);
        foreach (var shortened in Shortened(word))
            byShortened.TryAdd(shortened, word);
    }

    /// <summary>The known word that a folded word is a slip of; null when there is none.</summary>
    public string? Find(string typed)
    {
        if (typed.Length is < MinLetters - 1 or > MaxLetters)
            return null;
        if (byShortened.TryGetValue(typed, out var known))
            return known;
        return typed.Length < MinLetters ? null : Shortened(typed).Select(shortened => byShortened.GetValueOrDefault(shortened)).FirstOrDefault(found => found is not null);
    }

    private static IEnumerable<string> Shortened(string word)
    {
        for (var at = 0; at < word.Length; at++)
            yield return word.Remove(at, 1);
    }
}
