namespace SamenHier.Recognizers.Dates;

/// <summary>Names of months and long words for a day ("yesterday") with one small mistake.</summary>
internal sealed class DateSpelling
{
    // Shorter words are too near to others, but for the months that a language says so of; a sign of Ge'ez is a syllable.
    private const int MinLetters = 5;
    private const int MinDayLetters = 7;
    private const int MinSyllables = 4;
    private const int LongestName = 12;

    private readonly ILookup<char, (string Name, DateWord Meaning)> byFirstLetter;
    private readonly IReadOnlyDictionary<string, DateWord> known;
    private readonly HashSet<string> shortNames;
    private readonly HashSet<string> others;

    /// <summary>Takes the single words that name months and days.</summary>
    /// <param name="words">What each word means.</param>
    /// <param name="shortNames">Names of months that are read with a mistake when four letters are typed.</param>
    /// <param name="others">Words that are near to a name and mean something else.</param>
    public DateSpelling(IReadOnlyDictionary<string, DateWord> words, IEnumerable<string> shortNames, IEnumerable<string> others)
    {
        known = words;
        this.shortNames = new HashSet<string>(shortNames, StringComparer.Ordinal);
        this.others = new HashSet<string>(others, StringComparer.Ordinal);
        byFirstLetter = words
            .Where(word => !word.Key.Contains(' ', StringComparison.Ordinal) && (this.shortNames.Contains(word.Key) || IsName(word.Key, word.Value)))
            .ToLookup(word => First(word.Key), word => (word.Key, word.Value));
    }

    /// <summary>The one month or day whose name is a mistake away, or null; never for a word that is another.</summary>
    public DateWord? Nearest(string word)
    {
        if (word.Length is < MinSyllables or > LongestName || word.Any(char.IsAsciiDigit) || known.ContainsKey(word) || others.Contains(word))
            return null;
        DateWord? nearest = null;
        foreach (var (name, meaning) in byFirstLetter[First(word)])
        {
            if ((!IsLong(word) && !shortNames.Contains(name)) || !IsNear(word, name) || meaning == nearest)
                continue;
            if (nearest is not null)
                return null;
            nearest = meaning;
        }

        return nearest;
    }

    private static bool IsName(string word, DateWord meaning) => meaning switch
    {
        { Role: DateRole.Month or DateRole.IslamicMonth } => IsLong(word),
        { Role: DateRole.Relative, Unit: DateUnit.Day } => word.Length >= MinDayLetters,
        _ => false,
    };

    private static bool IsLong(string word) => word.Length >= (IsGeez(word[0]) ? MinSyllables : MinLetters);

    private static bool IsNear(string typed, string name) =>
        (IsGeez(name[0]) && HaveSameConsonants(typed, name)) || ((!IsGeez(name[0]) || name.Length >= MinLetters) && IsOneMistakeAway(typed, name));

    /// <summary>Whether one letter is left out, added or changed, or two neighbours are swapped.</summary>
    private static bool IsOneMistakeAway(string typed, string name)
    {
        if (Math.Abs(typed.Length - name.Length) > 1)
            return false;
        var start = typed.AsSpan().CommonPrefixLength(name);
        var (typedEnd, nameEnd) = (typed.Length, name.Length);
        while (typedEnd > start && nameEnd > start && typed[typedEnd - 1] == name[nameEnd - 1])
            (typedEnd, nameEnd) = (typedEnd - 1, nameEnd - 1);
        return (typedEnd - start, nameEnd - start) switch
        {
            (<= 1, <= 1) => true,
            (2, 2) => typed[start] == name[start + 1] && typed[start + 1] == name[start],
            _ => false,
        };
    }

    private static bool HaveSameConsonants(string typed, string name) =>
        typed.Length == name.Length && typed.Zip(name).All(pair => Row(pair.First) == Row(pair.Second));

    /// <summary>The letter that a word must begin with; of Ge'ez the consonant.</summary>
    private static char First(string word) => IsGeez(word[0]) ? Row(word[0]) : word[0];

    /// <summary>A syllable without its vowel: a row of the script is eight code points.</summary>
    private static char Row(char syllable) => (char)(syllable & ~7);

    private static bool IsGeez(char letter) => letter is >= 'ሀ' and <= 'ፚ';
}
