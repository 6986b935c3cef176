using System.Globalization;
using SamenHier.Recognizers.Numbers;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Dates;

/// <summary>Every language's words for dates, the conversation's language overruling the others.</summary>
internal sealed class DateLexicon
{
    // What is left of a word without its prefix must be a word itself.
    private const int MinStem = 2;

    private static readonly (string Key, DateRole Role)[] Keys =
    [
        ("filler", DateRole.Filler), ("and", DateRole.And), ("or", DateRole.Or), ("range", DateRole.Range), ("ago-after", DateRole.AgoAfter), ("ago-before", DateRole.AgoBefore), ("since", DateRole.Since), ("ahead-before", DateRole.AheadBefore),
        ("bound", DateRole.Bound), ("about", DateRole.About), ("not", DateRole.Not), ("unreadable", DateRole.Unreadable), ("other-calendar", DateRole.OtherCalendar),
    ];

    private static readonly Dictionary<string, DateUnit> Units = new(StringComparer.Ordinal)
    {
        ["day"] = DateUnit.Day, ["week"] = DateUnit.Week, ["month"] = DateUnit.Month, ["year"] = DateUnit.Year,
    };

    // Built from the keys above, so it stands below them.
    private static readonly PerLanguage<DateLexicon> Lexicons = new("Dates", tables => new DateLexicon(tables));

    private readonly string language;
    private readonly Phrases<DateWord> words = new();
    private readonly HashSet<string> ordinalSuffixes = new(StringComparer.Ordinal);
    private readonly string[] prefixes;
    private readonly string[] suffixes;

    private DateLexicon(IReadOnlyList<WordTable> tables)
    {
        language = tables[0].Language;
        prefixes = [.. tables.SelectMany(table => table["prefix"]).Select(TextFolding.Fold)];
        suffixes = [.. tables.SelectMany(table => table["suffix"]).Select(TextFolding.Fold)];
        foreach (var table in tables.Reverse())
        {
            ordinalSuffixes.UnionWith(table["ordinal-suffix"]);
            foreach (var (key, role) in Keys)
                Add(table[key], new DateWord(role));
            foreach (var (key, phrases) in table.PhrasesByKey)
            {
                if (Numbered(key) is { } word)
                    Add(phrases, word);
            }
        }
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

    /// <summary>The day that digits with an ending mean ("3rd", "2e"), or null.</summary>
    public int? ReadOrdinal(string word)
    {
        var letters = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return letters is 1 or 2 && ordinalSuffixes.Contains(word[letters..]) ? int.Parse(word.AsSpan(0, letters), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Whether a word may be glued to digits: the name of a month, or a unit.</summary>
    public bool IsGlued(string word) => words.Meanings.TryGetValue(word, out var found) && found.Role is DateRole.Month or DateRole.Unit;

    private bool IsAnd(string prefix) => words.Meanings.TryGetValue(prefix, out var found) && found.Role == DateRole.And;

    /// <summary>Keys with a number: "month 3" is a name, "day 3" an ordinal, "year -1" last year; "year", "one year" and "two years" are units.</summary>
    private static DateWord? Numbered(string key) => key.Split(' ') switch
    {
        [var unit] when Units.TryGetValue(unit, out var found) => new DateWord(DateRole.Unit, 0, found),
        ["one", var unit] => new DateWord(DateRole.OneUnit, 1, Units[unit]),
        ["two", var unit] => new DateWord(DateRole.TwoUnits, 2, Units[unit]),
        [var unit, var number] => WithNumber(Units[unit], number),
        _ => null,
    };

    private static DateWord? WithNumber(DateUnit unit, string number)
    {
        var value = int.Parse(number, CultureInfo.InvariantCulture);
        if (number[0] is '+' or '-')
            return new DateWord(DateRole.Relative, value, unit);
        return unit switch
        {
            DateUnit.Month => new DateWord(DateRole.Month, value, unit),
            DateUnit.Day => new DateWord(DateRole.Ordinal, value, unit),
            _ => null,
        };
    }

    private void Add(IReadOnlyList<string> phrases, DateWord word)
    {
        foreach (var phrase in phrases)
            words.Add(phrase, word);
    }
}
