using System.Text;
using SamenHier.Recognizers.Dates;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Numbers;

/// <summary>Every language's number words, in the order in which a conversation's language tries them.</summary>
internal sealed class NumberLexicon
{
    private static readonly (string Key, NumberRole Role)[] Keys =
    [
        ("filler", NumberRole.Filler), ("corrects", NumberRole.Corrects), ("have", NumberRole.Have), ("total", NumberRole.Total), ("or", NumberRole.Or), ("counted", NumberRole.Counted), ("person", NumberRole.Person), ("one-person", NumberRole.OnePerson),
        ("dual", NumberRole.Dual), ("dual-person", NumberRole.DualPerson), ("none", NumberRole.NoneAlone), ("none-anywhere", NumberRole.NoneAnywhere), ("no-person", NumberRole.NoPerson), ("not", NumberRole.Not), ("not-before", NumberRole.NotBefore),
        ("about", NumberRole.About), ("unreadable", NumberRole.Unreadable), ("clock-before", NumberRole.ClockBefore), ("label-before", NumberRole.LabelBefore), ("clock-after", NumberRole.ClockAfter), ("ordinal", NumberRole.Ordinal),
        ("article", NumberRole.Article), ("indefinite", NumberRole.Indefinite), ("pronoun", NumberRole.Pronoun), ("homograph", NumberRole.Homograph), ("unit", NumberRole.Unit),
    ];

    // A longer word is no number with a mistake in it.
    private const int LongestMended = 40;

    // Words with fewer consonants sound like too many others.
    private const int MinConsonants = 3;

    // "fuor" is plainly four; in shorter words every letter counts.
    private const int ShortestMended = 4;

    private static readonly (string Key, PersonRole Role)[] PersonKeys = [("person", PersonRole.Person), ("one-person", PersonRole.Person), ("infant", PersonRole.Infant), ("twins", PersonRole.Twins)];

    // Built from the keys above, so it stands below them.
    private static readonly PerLanguage<NumberLexicon> Lexicons = new("Numbers", tables => new NumberLexicon(tables));

    private readonly IReadOnlyList<NumberWords> languages;
    private readonly Phrases<NumberRole> roles = new();
    private readonly Phrases<PersonRole> persons = new();
    private readonly Slips<int> slips = new(ShortestMended);
    private readonly HashSet<string> units = new(StringComparer.Ordinal);
    private readonly HashSet<string> others = new(StringComparer.Ordinal);
    private readonly HashSet<string> lookalikes = new(StringComparer.Ordinal);
    private readonly HashSet<string> freelySpelled = new(StringComparer.Ordinal);
    private readonly HashSet<string> nothingBlocked = [];
    private readonly string[] streets;
    private readonly string[] joins;

    private NumberLexicon(IReadOnlyList<WordTable> tables)
    {
        languages = [.. tables.Select(table => new NumberWords(table))];
        foreach (var language in languages)
            language.KnownElsewhere = word => languages.Any(other => other.IsWord(word));
        joins = [.. tables.SelectMany(table => table["and-prefix"]).Where(prefix => !Ascii.IsValid(prefix))];
        streets = [.. tables.SelectMany(table => table["street-ending"])];
        others.UnionWith(tables[0]["other"].Select(TextFolding.Fold));
        foreach (var table in tables.Reverse())
        {
            lookalikes.UnionWith(table["lookalike"].Select(TextFolding.Fold));
            foreach (var (key, role) in PersonKeys)
            {
                foreach (var phrase in table[key])
                    persons.Add(phrase, role);
            }

            foreach (var (key, role) in Keys)
            {
                foreach (var phrase in table[key].Where(phrase => table == tables[0] || !others.Contains(TextFolding.Fold(phrase))))
                    Add(table, phrase, role);
            }
        }

        foreach (var (word, value) in languages.SelectMany(language => language.LongWords).Where(word => !MayBeOther(word.Word)))
            slips.Add(word, value);
        freelySpelled.UnionWith(languages.SelectMany(language => language.FreelySpelled).Select(Consonants).Where(sound => sound.Length >= MinConsonants));
    }

    public static NumberLexicon For(string language) => Lexicons.For(language);

    /// <summary>The role of the longest phrase at a token and how many tokens it takes; 0 when it has none.</summary>
    public int Match(IReadOnlyList<Token> tokens, int at, out NumberRole role) => roles.Match(tokens, at, out role);

    /// <summary>Who is named at a token, and in how many tokens; 0 when nobody is.</summary>
    public int MatchPerson(IReadOnlyList<Token> tokens, int at, out PersonRole role) => persons.Match(tokens, at, out role);

    /// <summary>A number in words at a token, by the language that reads most of it.</summary>
    public (int Count, int? Value) ReadWords(IReadOnlyList<Token> tokens, int at)
    {
        (int Count, int? Value) best = default;
        foreach (var language in languages)
        {
            var read = language.Read(tokens, at, language == languages[0] ? nothingBlocked : others);
            if (read.Count > best.Count)
                best = read;
        }

        return best;
    }

    /// <summary>Whether a number in words seems to go on in a word that is not known ("ألفين وكذا").</summary>
    public bool GoesOn(IReadOnlyList<Token> tokens, int end, int value)
    {
        if (end >= tokens.Count || tokens[end].Kind != TokenKind.Word || tokens[end - 1].Kind != TokenKind.Word || Match(tokens, end, out _) > 0)
            return false;
        return languages.Any(language => language.GoesOn(tokens[end - 1].Folded, value, tokens[end].Folded)) && !IsKnown(tokens, end);
    }

    /// <summary>Whether a word is the name of a street, so that a house number follows.</summary>
    public bool IsStreet(Token token) => token.Kind == TokenKind.Word && streets.Any(ending => token.Folded.Length > ending.Length && token.Folded.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Digits with a unit glued on ("10km"): the value, or null when the letters are no unit.</summary>
    public int? ReadWithUnit(string word)
    {
        var letters = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return letters > 0 && units.Contains(word[letters..]) ? DigitNumerals.Plain(word[..letters]) : null;
    }

    /// <summary>The tokens with drawn-out number words ("drieeee") and slips in them mended, and which they are.</summary>
    public (IReadOnlyList<Token> Tokens, IReadOnlySet<int> Mended) Mend(IReadOnlyList<Token> tokens)
    {
        Token[]? mended = null;
        HashSet<int> places = [];
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind != TokenKind.Word || tokens[at].Length > LongestMended || Meant(tokens[at].Folded) is not { } meant || IsKnown(tokens, at) || IsDate(tokens, at))
                continue;
            mended ??= [.. tokens];
            mended[at] = tokens[at] with { Folded = meant };
            places.Add(at);
        }

        return (mended ?? tokens, places);
    }

    /// <summary>Whether a word of a text means something here already.</summary>
    public bool IsKnown(IReadOnlyList<Token> tokens, int at)
    {
        var word = tokens[at].Folded;
        return lookalikes.Contains(word) || roles.Meanings.ContainsKey(word) || persons.Meanings.ContainsKey(word) || languages[0].IsAnd(word) || ReadWords(tokens, at).Count > 0;
    }

    /// <summary>Whether a word that is not known may be part of the number beside it, as it sounds like a number or ends in one ("khamse w tleteen", "tmenmiyeh w 3ashra").</summary>
    public bool MayBePart(IReadOnlyList<Token> tokens, int at, string number)
    {
        if (at < 0 || at >= tokens.Count || tokens[at] is not { Kind: TokenKind.Word, Folded: { Length: > 3 and <= LongestMended } word } || !Ascii.IsValid(word))
            return false;
        var isLike = languages.Any(language => language.IsHundredsLike(word))
            || (languages.Any(language => language.IsFreelySpelled(number)) && (word.AsSpan().ContainsAnyInRange('0', '9') || freelySpelled.Contains(Consonants(word))));
        return isLike && !IsKnown(tokens, at);
    }

    /// <summary>Whether a word joins the parts of a number in any language.</summary>
    public bool IsAnd(Token token) => token.Kind == TokenKind.Word && languages.Any(language => language.IsAnd(token.Folded));

    /// <summary>"ዓመትን" is "and years".</summary>
    private bool IsDate(IReadOnlyList<Token> tokens, int at)
    {
        var dates = DateLexicon.For(languages[0].Language);
        return dates.Match(tokens, at, out _) > 0 || dates.MatchInside(tokens[at].Folded) is not null;
    }

    private string? Meant(string typed)
    {
        if (Shortened(typed) is { } shorter && (IsNumber(shorter) || slips.Find(shorter) is not null))
            return IsNumber(shorter) ? shorter : slips.Find(shorter);
        return slips.Find(typed) ?? MeantJoined(typed);
    }

    /// <summary>A slip under an "and" that is written onto the number ("واربيعن").</summary>
    private string? MeantJoined(string typed)
    {
        var join = Array.Find(joins, prefix => typed.StartsWith(prefix, StringComparison.Ordinal) && typed.Length - prefix.Length >= ShortestMended);
        if (join is null || typed[join.Length..] is var number && (lookalikes.Contains(number) || roles.Meanings.ContainsKey(number) || persons.Meanings.ContainsKey(number)))
            return null;
        return slips.Find(number) is { } meant && IsNumber(join + meant) ? join + meant : null;
    }

    /// <summary>The word with letters that are drawn out (three times or more) written once; null when none are.</summary>
    private static string? Shortened(string word)
    {
        StringBuilder? shortened = null;
        for (var at = 0; at < word.Length;)
        {
            var end = at + 1;
            while (end < word.Length && word[end] == word[at])
                end++;
            if (end - at > 2)
                shortened ??= new StringBuilder(word, 0, at, word.Length);
            shortened?.Append(word[at], end - at > 2 ? 1 : end - at);
            at = end;
        }

        return shortened?.ToString();
    }

    private bool IsNumber(string word) => word.Length > 2 && !MayBeOther(word) && languages.Any(language => language.IsWord(word));

    /// <summary>Articles, pronouns and homographs are not mended to.</summary>
    private bool MayBeOther(string word) => roles.Meanings.TryGetValue(word, out var role) && role is NumberRole.Article or NumberRole.Pronoun or NumberRole.Homograph or NumberRole.Indefinite;

    /// <summary>What is left of a word in Latin letters where vowels, throat letters and doubling are spelled at will.</summary>
    private static string Consonants(string word)
    {
        var sound = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if ("aeiouyh237'".Contains(letter, StringComparison.Ordinal) || (sound.Length > 0 && sound[^1] == letter))
                continue;
            sound.Append(letter);
        }

        return sound.ToString();
    }

    private void Add(WordTable table, string phrase, NumberRole role)
    {
        if (role == NumberRole.Unit)
        {
            units.Add(TextFolding.Fold(phrase));
            return;
        }

        if (role is NumberRole.Person or NumberRole.OnePerson or NumberRole.Dual or NumberRole.DualPerson or NumberRole.Unreadable)
        {
            foreach (var prefix in table["and-prefix"])
                roles.Add(prefix + phrase, role);
            foreach (var suffix in table["and-suffix"])
                roles.Add(phrase + suffix, role);
        }

        roles.Add(phrase, role);
    }
}
