using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Faq;

/// <summary>Groups of words and phrases that mean the same to somebody who asks. A star stands for any letters: at the end of a word, at its beginning, or both.</summary>
internal sealed class MeaningGroups
{
    /// <summary>How the keys of groups begin in a table.</summary>
    public const string Key = "means.";

    // Words of fewer consonants sound like too many others.
    private const int MinSounds = 3;
    private const int MaxGroupsOfSound = 3;

    private readonly Dictionary<string, List<Phrase>> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> byBeginning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> bySound = new(StringComparer.Ordinal);
    private readonly List<Phrase> others = [];

    public MeaningGroups(WordTable table)
    {
        foreach (var (key, phrases) in table.PhrasesByKey.Where(line => line.Key.StartsWith(Key, StringComparison.Ordinal)))
        {
            foreach (var phrase in phrases)
                Add(phrase, key[Key.Length..]);
        }
    }

    /// <summary>The words without a star.</summary>
    public IEnumerable<string> Words => exact.Values.SelectMany(phrases => phrases).SelectMany(phrase => phrase.Words).Where(word => !word.Before && !word.Behind).Select(word => word.Letters);

    /// <summary>The groups of the words that have these consonants; none when it may be one of many.</summary>
    public IReadOnlyCollection<string> OfSound(string skeleton) => bySound.TryGetValue(skeleton, out var groups) && groups.Count <= MaxGroupsOfSound ? groups : [];

    /// <summary>Adds the groups of the phrases that begin at a word.</summary>
    /// <param name="words">For each word of the text its forms.</param>
    /// <param name="at">The word.</param>
    /// <param name="found">Where the groups are added.</param>
    public void Find(IReadOnlyList<IReadOnlyList<string>> words, int at, ISet<string> found)
    {
        foreach (var form in words[at])
        {
            Collect(exact.GetValueOrDefault(form), words, at, found);
            if (form.Length >= 2)
                Collect(byBeginning.GetValueOrDefault(form[..2]), words, at, found);
        }

        Collect(others, words, at, found);
    }

    private static void Collect(List<Phrase>? phrases, IReadOnlyList<IReadOnlyList<string>> words, int at, ISet<string> found)
    {
        if (phrases is null)
            return;
        foreach (var phrase in phrases.Where(phrase => phrase.StandsAt(words, at)))
            found.Add(phrase.Group);
    }

    private void Add(string text, string group)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Pattern.Parse).Where(word => word.Letters.Length > 0).ToArray();
        if (words.Length == 0)
            return;
        if (words is [{ Before: false } word] && ConsonantSounds.Of(word.Letters) is { Length: >= MinSounds } sound)
            BucketOfSound(sound).Add(group);
        var phrase = new Phrase(words, group);
        switch (words[0])
        {
            case { Before: false, Behind: false }:
                Bucket(exact, words[0].Letters).Add(phrase);
                break;
            case { Before: false, Letters.Length: >= 2 }:
                Bucket(byBeginning, words[0].Letters[..2]).Add(phrase);
                break;
            default:
                others.Add(phrase);
                break;
        }
    }

    private static List<Phrase> Bucket(Dictionary<string, List<Phrase>> phrases, string key)
    {
        if (!phrases.TryGetValue(key, out var bucket))
            phrases[key] = bucket = [];
        return bucket;
    }

    private HashSet<string> BucketOfSound(string sound)
    {
        if (!bySound.TryGetValue(sound, out var groups))
            bySound[sound] = groups = new HashSet<string>(StringComparer.Ordinal);
        return groups;
    }

    private sealed record Phrase(Pattern[] Words, string Group)
    {
        public bool StandsAt(IReadOnlyList<IReadOnlyList<string>> words, int at)
        {
            if (at + Words.Length > words.Count)
                return false;
            for (var next = 0; next < Words.Length; next++)
            {
                if (!Words[next].FitsAny(words[at + next]))
                    return false;
            }

            return true;
        }
    }

    private sealed record Pattern(string Letters, bool Before, bool Behind)
    {
        public static Pattern Parse(string word) => new(TextFolding.Fold(word.Trim('*')), word.StartsWith('*'), word.EndsWith('*'));

        public bool FitsAny(IReadOnlyList<string> forms)
        {
            for (var at = 0; at < forms.Count; at++)
            {
                if (Fits(forms[at]))
                    return true;
            }

            return false;
        }

        private bool Fits(string word) => (Before, Behind) switch
        {
            (false, false) => word == Letters,
            (false, true) => word.StartsWith(Letters, StringComparison.Ordinal),
            (true, false) => word.EndsWith(Letters, StringComparison.Ordinal),
            _ => word.Contains(Letters, StringComparison.Ordinal),
        };
    }
}
