using System.Runtime.InteropServices;

namespace SamenHier.Recognizers.Text;

/// <summary>Long words that are still known with one mistake in them: a letter left out, added or changed, two neighbours swapped, or in Ethiopic script other vowels on the same consonants.</summary>
/// <typeparam name="T">What a word means.</typeparam>
/// <param name="minLetters">In words with fewer letters one mistake makes another word.</param>
internal sealed class Slips<T>(int minLetters = 6)
    where T : struct
{
    private const int MinSyllables = 4;

    // In a word this short only a swap or a letter typed twice is a slip; another letter makes another word.
    private const int MinForAnyLetter = 5;

    // Arabic words are made of three letters; one other makes another word.
    private const int MinForAnyArabicLetter = 7;

    private readonly Dictionary<(char First, int Length), List<Known>> byShape = [];
    private readonly Dictionary<string, List<Known>> bySkeleton = new(StringComparer.Ordinal);

    /// <summary>Adds a folded word, if it is long enough.</summary>
    public void Add(string word, T meaning)
    {
        if (IsEthiopic(word) && word.Length >= MinSyllables)
        {
            var skeleton = Skeleton(word);
            Add(bySkeleton, skeleton, new Known(word, meaning));
            if (minLetters < MinForAnyLetter)
                Add(byShape, (skeleton[0], skeleton.Length), new Known(word, meaning));
        }
        else if (!IsEthiopic(word) && word.Length >= minLetters && word.All(char.IsLetter))
            Add(byShape, (word[0], word.Length), new Known(word, meaning));
    }

    /// <summary>
    /// The word that a folded word is a slip of; null when there is none, or more with different meanings. The first letter must agree: a letter put before a word often denies it.
    /// </summary>
    public string? Find(string typed)
    {
        if (typed.Length < MinSyllables || (!IsEthiopic(typed) && typed.Length < minLetters - 1))
            return null;
        var near = Near(typed);
        return near.Count > 0 && near.TrueForAll(known => known.Meaning.Equals(near[0].Meaning)) ? near[0].Word : null;
    }

    private static void Add<TKey>(Dictionary<TKey, List<Known>> words, TKey key, Known known)
        where TKey : notnull
    {
        if (!words.TryGetValue(key, out var same))
            words[key] = same = [];
        same.Add(known);
    }

    private List<Known> Near(string typed)
    {
        var ethiopic = IsEthiopic(typed);
        var letters = ethiopic ? Skeleton(typed) : typed;
        if (ethiopic && bySkeleton.TryGetValue(letters, out var same))
            return same;
        var near = new List<Known>();
        for (var length = typed.Length - 1; length <= typed.Length + 1; length++)
        {
            if (byShape.TryGetValue((letters[0], length), out var words))
                near.AddRange(words.Where(known => IsOneSlip(letters, ethiopic ? Skeleton(known.Word) : known.Word)));
        }

        return near;
    }

    private static bool IsEthiopic(string word) => word[0] is >= 'ሀ' and <= 'ፚ';

    /// <summary>A row of the Ethiopic block is one consonant with its eight vowels.</summary>
    private static string Skeleton(string word) => string.Create(word.Length, word, (letters, source) =>
    {
        for (var at = 0; at < letters.Length; at++)
            letters[at] = source[at] is >= 'ሀ' and <= 'ፚ' ? (char)(source[at] & ~7) : source[at];
    });

    private static bool IsOneSlip(string typed, string known)
    {
        var (longer, shorter) = typed.Length >= known.Length ? (typed, known) : (known, typed);
        var same = 0;
        while (same < shorter.Length && longer[same] == shorter[same])
            same++;
        var longRest = longer.AsSpan(same);
        var shortRest = shorter.AsSpan(same);
        var isLong = known.Length >= (IsArabic(known) ? MinForAnyArabicLetter : MinForAnyLetter);
        if (longRest.Length != shortRest.Length)
            return longRest[1..].SequenceEqual(shortRest) && (isLong || (typed.Length > known.Length && longer[same] == longer[same - 1]));
        var isSwapped = longRest.Length >= 2 && longRest[0] == shortRest[1] && longRest[1] == shortRest[0] && longRest[2..].SequenceEqual(shortRest[2..]);
        var isChanged = longRest.Length > 0 && longRest[1..].SequenceEqual(shortRest[1..]);
        return isSwapped || (isChanged && (isLong || LetterShapes.AreAlike(longRest[0], shortRest[0])));
    }

    private static bool IsArabic(string word) => word[0] is >= '\u0600' and <= '\u06FF';

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Known(string Word, T Meaning);
}
