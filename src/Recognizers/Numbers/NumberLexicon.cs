using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Numbers;

/// <summary>What words around and for a number mean in a conversation's language.</summary>
internal enum NumberRole
{
    /// <summary>What is counted: "children".</summary>
    Counted,

    /// <summary>Two of what is counted, in one word.</summary>
    Dual,

    /// <summary>Zero, when it is all that is said.</summary>
    NoneAlone,

    /// <summary>Zero, wherever it stands.</summary>
    NoneAnywhere,

    /// <summary>The number beside it is not meant.</summary>
    Not,

    /// <summary>The number is about right.</summary>
    About,

    /// <summary>A fraction, a negative or a number too large.</summary>
    Unreadable,

    /// <summary>"een": mostly an article.</summary>
    Article,

    /// <summary>"one": a number or a pronoun.</summary>
    Pronoun,

    /// <summary>May be glued to digits: "10km".</summary>
    Unit,
}

/// <summary>Every language's number words, in the order in which a conversation's language tries them.</summary>
internal sealed class NumberLexicon
{
    private static readonly (string Key, NumberRole Role)[] Keys =
    [
        ("counted", NumberRole.Counted), ("person", NumberRole.Counted), ("dual", NumberRole.Dual), ("none", NumberRole.NoneAlone), ("none-anywhere", NumberRole.NoneAnywhere), ("not", NumberRole.Not),
        ("about", NumberRole.About), ("unreadable", NumberRole.Unreadable), ("article", NumberRole.Article), ("pronoun", NumberRole.Pronoun), ("unit", NumberRole.Unit),
    ];

    private static readonly (string Key, PersonRole Role)[] PersonKeys = [("person", PersonRole.Person), ("infant", PersonRole.Infant), ("twins", PersonRole.Twins)];

    // Built from the keys above, so it stands below them.
    private static readonly PerLanguage<NumberLexicon> Lexicons = new("Numbers", tables => new NumberLexicon(tables));

    private readonly IReadOnlyList<NumberWords> languages;
    private readonly Phrases<NumberRole> roles = new();
    private readonly Phrases<PersonRole> persons = new();
    private readonly HashSet<string> units = new(StringComparer.Ordinal);
    private readonly HashSet<string> others = new(StringComparer.Ordinal);
    private readonly HashSet<string> nothingBlocked = [];

    private NumberLexicon(IReadOnlyList<WordTable> tables)
    {
        languages = [.. tables.Select(table => new NumberWords(table))];
        others.UnionWith(tables[0]["other"].Select(TextFolding.Fold));
        foreach (var table in tables.Reverse())
        {
            foreach (var (key, role) in PersonKeys)
            {
                foreach (var phrase in table[key])
                    persons.Add(phrase, role);
            }

            foreach (var (key, role) in Keys)
            {
                foreach (var phrase in table[key].Where(phrase => table == tables[0] || !others.Contains(TextFolding.Fold(phrase))))
                    Add(phrase, role);
            }
        }
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

    /// <summary>Digits with a unit glued on ("10km"): the value, or null when the letters are no unit.</summary>
    public int? ReadWithUnit(string word)
    {
        var letters = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return letters > 0 && units.Contains(word[letters..]) ? DigitNumerals.Plain(word[..letters]) : null;
    }

    private void Add(string phrase, NumberRole role)
    {
        if (role == NumberRole.Unit)
            units.Add(TextFolding.Fold(phrase));
        else
            roles.Add(phrase, role);
    }
}
