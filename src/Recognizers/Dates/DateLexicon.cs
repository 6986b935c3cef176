using System.Globalization;
using SamenHier.Recognizers.Numbers;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Dates;

/// <summary>Every language's words for dates, the conversation's language overruling the others.</summary>
internal sealed class DateLexicon
{
    // What is left of a word without its prefix must be a word itself.
    private const int MinStem = 2;

    // Words that mean this in a conversation in their own language only.
    private const string Own = "own ";

    private static readonly Dictionary<string, DateRole> Roles = new(StringComparer.Ordinal)
    {
        ["filler"] = DateRole.Filler, ["and"] = DateRole.And, ["or"] = DateRole.Or, ["range"] = DateRole.Range, ["ago-after"] = DateRole.AgoAfter, ["ago-before"] = DateRole.AgoBefore, ["since"] = DateRole.Since,
        ["ahead-before"] = DateRole.AheadBefore, ["bound"] = DateRole.Bound, ["about"] = DateRole.About, ["not"] = DateRole.Not, ["unreadable"] = DateRole.Unreadable, ["last"] = DateRole.Last, ["exactly"] = DateRole.Exactly,
    };

    private static readonly Dictionary<string, DateUnit> Units = new(StringComparer.Ordinal)
    {
        ["day"] = DateUnit.Day, ["week"] = DateUnit.Week, ["month"] = DateUnit.Month, ["year"] = DateUnit.Year,
    };

    // Built from the keys above, so it stands below them.
    private static readonly PerLanguage<DateLexicon> Lexicons = new("Dates", tables => new DateLexicon(tables));

    private readonly string language;
    private readonly Phrases<DateWord> words = new();
    private readonly HashSet<string> ordinalSuffixes = new(StringComparer.Ordinal);
    private readonly HashSet<string> counted = new(StringComparer.Ordinal);
    private readonly HashSet<string> labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> weakMonths = new(StringComparer.Ordinal);
    private readonly HashSet<string> enclosedMonths = new(StringComparer.Ordinal);
    private readonly HashSet<string> things = new(StringComparer.Ordinal);
    private readonly HashSet<string> properNames = new(StringComparer.Ordinal);
    private readonly string[] prefixes;
    private readonly string[] suffixes;
    private readonly string[] rangePrefixes;
    private readonly DateSpelling spelling;

    private DateLexicon(IReadOnlyList<WordTable> tables)
    {
        language = tables[0].Language;
        prefixes = [.. Folded(tables, "prefix")];
        suffixes = [.. Folded(tables, "suffix")];
        rangePrefixes = [.. Folded(tables, "range-prefix")];
        counted.UnionWith(Folded(tables, "counted"));
        labels.UnionWith(Folded(tables, "label"));
        weakMonths.UnionWith(Folded(tables, "means-more"));
        enclosedMonths.UnionWith(Folded(tables, "means-other"));
        things.UnionWith(Folded(tables, "thing"));
        properNames.UnionWith(Folded(tables, "means-name"));
        foreach (var table in tables.Reverse())
        {
            ordinalSuffixes.UnionWith(table["ordinal-suffix"]);
            foreach (var (key, phrases) in table.PhrasesByKey)
            {
                var isOwn = key.StartsWith(Own, StringComparison.Ordinal);
                if ((!isOwn || table == tables[0]) && Meaning(isOwn ? key[Own.Length..] : key) is { } word)
                    Add(phrases, word);
            }
        }

        spelling = new DateSpelling(words.Meanings, Folded(tables, "means-short"), Folded(tables, "known"));
    }

    public NumberLexicon Numbers => NumberLexicon.For(language);

    public static DateLexicon For(string language) => Lexicons.For(language);

    /// <summary>The meaning of the longest phrase at a token and how many tokens it takes; 0 when it has none.</summary>
    public int Match(IReadOnlyList<Token> tokens, int at, out DateWord word) => words.Match(tokens, at, out word);

    /// <summary>The meaning of a word under a letter that is written onto it ("وشهرين", "ብመጋቢት"), and whether that letter joins it to what stands before.</summary>
    public (DateWord Word, bool Joined)? MatchInside(string word)
    {
        foreach (var prefix in prefixes)
        {
            if (word.Length >= prefix.Length + MinStem && word.StartsWith(prefix, StringComparison.Ordinal) && words.Meanings.TryGetValue(word[prefix.Length..], out var found))
                return (found, IsAnd(prefix));
        }

        foreach (var suffix in suffixes)
        {
            if (word.Length >= suffix.Length + MinStem && word.EndsWith(suffix, StringComparison.Ordinal) && words.Meanings.TryGetValue(word[..^suffix.Length], out var found))
                return (found, false);
        }

        return null;
    }

    /// <summary>Whether a word is "to", or begins with one that is written onto it; after "from" they make a range.</summary>
    public bool OpensRangeEnd(string word) => Array.Exists(rangePrefixes, prefix => word.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether a word is a "to" that is otherwise written onto the next.</summary>
    public bool IsRangeWord(string word) => rangePrefixes.Contains(word, StringComparer.Ordinal);

    /// <summary>The month or day that a word nearly names, or null.</summary>
    public DateWord? MatchNearly(string word)
    {
        if (spelling.Nearest(word) is { } month)
            return month;
        var prefix = Array.Find(prefixes, prefix => word.StartsWith(prefix, StringComparison.Ordinal));
        return prefix is null ? null : spelling.Nearest(word[prefix.Length..]);
    }

    /// <summary>The day that digits with an ending mean ("3rd", "2e"), or null.</summary>
    public int? ReadOrdinal(string word)
    {
        var letters = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return letters is 1 or 2 && ordinalSuffixes.Contains(word[letters..]) ? int.Parse(word.AsSpan(0, letters), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Whether a word may be glued to digits: the name of a month, or a unit.</summary>
    public bool IsGlued(string word) => words.Meanings.TryGetValue(word, out var found) && found.Role is DateRole.Month or DateRole.IslamicMonth or DateRole.Unit;

    /// <summary>Whether a word says what a number counts, so that the number is no part of a date: "children".</summary>
    public bool IsCounted(string word) => counted.Contains(word);

    /// <summary>Whether a word says what the number after it numbers: "room".</summary>
    public bool IsLabel(string word) => labels.Contains(word);

    /// <summary>Whether the name of a month is also another common word: "may".</summary>
    public bool IsWeak(string word) => weakMonths.Contains(word);

    /// <summary>Whether a word is a month only between a day and a year.</summary>
    public bool IsEnclosed(string word) => enclosedMonths.Contains(word);

    /// <summary>Whether the name of a month after another word is the name of somebody or something: "my daughter April".</summary>
    public bool IsThing(string word, string month) => things.Contains(word) && properNames.Contains(month);

    /// <summary>Whether letters after digits make them a day of the month.</summary>
    public bool IsOrdinalSuffix(string word) => ordinalSuffixes.Contains(word);

    /// <summary>Whether a word says anything in a date.</summary>
    public bool Knows(string word) => words.Meanings.ContainsKey(word);

    private static IEnumerable<string> Folded(IReadOnlyList<WordTable> tables, string key) => tables.SelectMany(table => table[key]).Select(TextFolding.Fold);

    private bool IsAnd(string prefix) => words.Meanings.TryGetValue(prefix, out var found) && found.Role == DateRole.And;

    private static DateWord? Meaning(string key) => Roles.TryGetValue(key, out var role) ? new DateWord(role) : Numbered(key);

    /// <summary>Keys with a number: "month 3" is a name, "day 3" an ordinal, "year -1" last year; "named-day 12 25" and "islamic-day 10 1" are days with a name, "either 10 11" is two months; "year", "one year" and "two years" are units.</summary>
    private static DateWord? Numbered(string key) => key.Split(' ') switch
    {
        ["since", "of"] => new DateWord(DateRole.Since, DateWord.AlsoOf),
        [var unit] when Units.TryGetValue(unit, out var found) => new DateWord(DateRole.Unit, 0, found),
        ["one", var unit] => new DateWord(DateRole.OneUnit, 1, Units[unit]),
        ["two", var unit] => new DateWord(DateRole.TwoUnits, 2, Units[unit]),
        ["calendar", var name] => new DateWord(DateRole.Calendar, (int)Enum.Parse<CalendarName>(name, ignoreCase: true)),
        ["islamic", var number] => new DateWord(DateRole.IslamicMonth, Number(number)),
        ["either", var first, var second] => new DateWord(DateRole.EitherMonth, Pair(first, second)),
        ["named-day", var month, var day] => new DateWord(DateRole.NamedDay, Pair(month, day)),
        ["named-time", var month, var day] => new DateWord(DateRole.NamedTime, Pair(month, day)),
        ["islamic-day", var month, var day] => new DateWord(DateRole.IslamicDay, Pair(month, day)),
        ["geez", var number] => new DateWord(DateRole.GeezMonth, Number(number)),
        ["weekday", var number] => new DateWord(DateRole.Weekday, Number(number)),
        ["hundredths", var number] => new DateWord(DateRole.Unreadable, Number(number)),
        ["hundredths", var number, var unit] => new DateWord(DateRole.Unreadable, Number(number), Units[unit]),
        [var unit, var number] => WithNumber(Units[unit], number),
        _ => null,
    };

    private static DateWord? WithNumber(DateUnit unit, string number)
    {
        if (number[0] is '+' or '-')
            return new DateWord(DateRole.Relative, Number(number), unit);
        return unit switch
        {
            DateUnit.Month => new DateWord(DateRole.Month, Number(number), unit),
            DateUnit.Day => new DateWord(DateRole.Ordinal, Number(number), unit),
            _ => null,
        };
    }

    private static int Pair(string first, string second) => (Number(first) * 100) + Number(second);

    private static int Number(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    private void Add(IReadOnlyList<string> phrases, DateWord word)
    {
        foreach (var phrase in phrases)
            words.Add(phrase, word);
    }
}
