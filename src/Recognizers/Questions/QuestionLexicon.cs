using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Questions;

/// <summary>Every language's words of questions; a word of the conversation's language means what it means there.</summary>
internal sealed class QuestionLexicon
{
    private static readonly (string Key, QuestionRole Role)[] Keys =
    [
        ("filler", QuestionRole.Filler), ("and", QuestionRole.Filler | QuestionRole.And),
        ("asker", QuestionRole.Asker), ("asker-late", QuestionRole.Asker | QuestionRole.Late), ("asker-anywhere", QuestionRole.Asker | QuestionRole.Anywhere),
        ("why", QuestionRole.Why), ("anyone", QuestionRole.Anyone),
        ("verb", QuestionRole.Verb), ("verb-person", QuestionRole.Verb | QuestionRole.NotOfThings),
        ("verb-speaker", QuestionRole.Verb | QuestionRole.OfSpeakers), ("verb-hearer", QuestionRole.Verb | QuestionRole.OfHearer), ("verb-inside", QuestionRole.Verb | QuestionRole.Late), ("ability", QuestionRole.Ability),
        ("speaker", QuestionRole.Speaker), ("hearer", QuestionRole.Hearer), ("thing", QuestionRole.Thing), ("determiner", QuestionRole.Determiner), ("person", QuestionRole.Person),
        ("preposition", QuestionRole.Preposition), ("asks-first", QuestionRole.AsksFirst), ("asks", QuestionRole.Asks), ("asks-after", QuestionRole.AsksAfter), ("may-ask", QuestionRole.MayAsk), ("topic", QuestionRole.Topic),
        ("unclear", QuestionRole.Unclear), ("unknown", QuestionRole.Unknown), ("told", QuestionRole.Told), ("idle", QuestionRole.Idle), ("hedge", QuestionRole.Hedge),
        ("tail", QuestionRole.Tail), ("done", QuestionRole.Done), ("not", QuestionRole.Not), ("embeds", QuestionRole.Embeds), ("subordinate", QuestionRole.Subordinate), ("relative", QuestionRole.Relative), ("plain", QuestionRole.None),
    ];

    private static readonly (string Key, QuestionRole Role)[] PrefixKeys =
        [("not-prefix", QuestionRole.Not), ("embeds-prefix", QuestionRole.Embeds), ("unknown-prefix", QuestionRole.Unknown)];

    // What is left of a word without what is written onto it must be a word itself.
    private const int MinStem = 2;

    // A shorter word with the ending of a question is mostly a word of its own.
    private const int MinBeforeEnding = 3;

    // What something is written onto.
    private const QuestionRole Askers = QuestionRole.Asker | QuestionRole.Asks | QuestionRole.AsksFirst | QuestionRole.Topic;

    private static readonly HashSet<string> Answers = [
        .. Known("Numbers", key => char.IsAsciiDigit(key[0])),
        .. Known("Dates", key => key.StartsWith("month ", StringComparison.Ordinal)),
        .. Known("YesNo", key => key is "yes" or "no" or "no-or-not" or "unclear" or "filler")];

    private static readonly PerLanguage<QuestionLexicon> Lexicons = new("Questions", tables => new QuestionLexicon(tables));

    private readonly Phrases<QuestionRole> phrases = new();
    private readonly Slips<QuestionRole> slips = new();
    private readonly string[] before;
    private readonly string[] beforeTopic;
    private readonly string[] after;
    private readonly string[] endings;
    private readonly (string Prefix, QuestionRole Role)[] prefixes;
    private readonly (string Begin, string End)[] hearerVerbs;

    private QuestionLexicon(IReadOnlyList<WordTable> tables)
    {
        foreach (var table in tables.Reverse())
            Add(table);
        before = Folded(tables, "joined-before");
        beforeTopic = Folded(tables, "joined-topic");
        after = Folded(tables, "joined-after");
        endings = Folded(tables, "ending");
        prefixes = [.. PrefixKeys.SelectMany(line => Folded(tables, line.Key).Select(prefix => (prefix, line.Role)))];
        hearerVerbs = [.. tables.SelectMany(table => table["hearer-verb"]).Select(form => form.Split('*')).Select(parts => (TextFolding.Fold(parts[0]), TextFolding.Fold(parts[^1])))];
    }

    public static QuestionLexicon For(string language) => Lexicons.For(language);

    /// <summary>The word or phrase at a token and how many tokens it takes; at least one.</summary>
    public (QuestionPart Part, int Count) Read(IReadOnlyList<Token> tokens, int at)
    {
        var count = phrases.Match(tokens, at, out var role);
        if (count == 0)
        {
            count = 1;
            role = tokens[at].Kind == TokenKind.Word ? RoleOfUnknown(tokens[at].Folded) : QuestionRole.Hedge;
        }

        const QuestionRole AddsNothing = QuestionRole.Hedge | QuestionRole.Idle | QuestionRole.Preposition;
        var counts = (role & AddsNothing) == QuestionRole.None && !(count == 1 && Answers.Contains(tokens[at].Folded));
        return (new QuestionPart(role, counts, count), count);
    }

    private static string[] Folded(IReadOnlyList<WordTable> tables, string key) => [.. tables.SelectMany(table => table[key]).Select(TextFolding.Fold)];

    /// <summary>What the other rooms read as an answer.</summary>
    private static IEnumerable<string> Known(string kind, Func<string, bool> isWanted) =>
        WordTable.LoadAll(kind).SelectMany(table => table.PhrasesByKey).Where(line => isWanted(line.Key)).SelectMany(line => line.Value).Select(TextFolding.Fold);

    private void Add(WordTable table)
    {
        var roles = new Dictionary<string, QuestionRole>(StringComparer.Ordinal);
        foreach (var (key, role) in Keys)
        {
            foreach (var phrase in table[key].Select(TextFolding.Fold))
                roles[phrase] = roles.GetValueOrDefault(phrase) | role;
        }

        foreach (var (phrase, role) in roles)
        {
            phrases.Add(phrase, role);
            if ((role & QuestionRole.Asker) != QuestionRole.None && !phrase.Contains(' ', StringComparison.Ordinal))
                slips.Add(phrase, role);
        }
    }

    /// <summary>What a word does that is not in the lists.</summary>
    private QuestionRole RoleOfUnknown(string word)
    {
        if (RoleByBeginning(word) is { } begun)
            return begun;
        if (RoleByEnd(word) is { } ended)
            return ended;
        if (Array.Exists(hearerVerbs, form => word.Length >= form.Begin.Length + form.End.Length + MinStem && Begins(word, form.Begin) && Ends(word, form.End, MinStem)))
            return QuestionRole.AsksFirst;
        return !Answers.Contains(word) && slips.Find(word) is { } meant ? phrases.Meanings[meant] : QuestionRole.None;
    }

    /// <summary>By what its beginning says, or as a word with "and" or "the" written before it.</summary>
    private QuestionRole? RoleByBeginning(string word)
    {
        foreach (var (prefix, role) in prefixes)
        {
            if (word.Length > prefix.Length && word.StartsWith(prefix, StringComparison.Ordinal))
                return role;
        }

        var askers = before.Where(joined => Begins(word, joined)).Select(joined => RoleOf(word[joined.Length..], Askers));
        var topics = beforeTopic.Where(joined => Begins(word, joined)).Select(joined => RoleOf(word[joined.Length..], QuestionRole.Topic));
        return askers.Concat(topics).FirstOrDefault(role => role is not null);
    }

    /// <summary>As a word with "is" written after it, or by the ending that asks.</summary>
    private QuestionRole? RoleByEnd(string word)
    {
        var askers = after.Where(joined => Ends(word, joined, MinStem)).Select(joined => RoleOf(word[..^joined.Length], Askers));
        return askers.FirstOrDefault(role => role is not null) ?? (Array.Exists(endings, ending => Ends(word, ending, MinBeforeEnding)) ? QuestionRole.Asks : null);
    }

    private static bool Begins(string word, string joined) => word.Length >= joined.Length + MinStem && word.StartsWith(joined, StringComparison.Ordinal);

    private static bool Ends(string word, string joined, int minStem) => word.Length >= joined.Length + minStem && word.EndsWith(joined, StringComparison.Ordinal);

    private QuestionRole? RoleOf(string word, QuestionRole wanted) => phrases.Meanings.TryGetValue(word, out var role) && (role & wanted) != QuestionRole.None ? role : null;
}
