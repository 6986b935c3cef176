using System.Text;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.YesNo;

/// <summary>Every language's words for yes and no, the conversation's language overruling the others.</summary>
internal sealed class AnswerLexicon
{
    private static readonly (string Key, AnswerRole Role)[] Keys =
    [
        ("yes", AnswerRole.Yes), ("agree", AnswerRole.Agree), ("weak-yes", AnswerRole.WeakYes), ("no", AnswerRole.No), ("no-or-not", AnswerRole.NoOrNot),
        ("against", AnswerRole.Against), ("weak-no", AnswerRole.WeakNo), ("perhaps-yes", AnswerRole.PerhapsYes), ("perhaps-no", AnswerRole.PerhapsNo), ("not", AnswerRole.Not),
        ("unclear", AnswerRole.Unclear), ("dont-know", AnswerRole.DoesNotKnow), ("rather-not", AnswerRole.RatherNot), ("prefer-not", AnswerRole.PreferNot), ("filler", AnswerRole.Filler),
        ("why-not", AnswerRole.WhyNot), ("sometimes", AnswerRole.Sometimes), ("both", AnswerRole.Both), ("corrects", AnswerRole.Corrects), ("reported", AnswerRole.Reported), ("own-words", AnswerRole.OwnWords),
    ];

    // What is left of a word without its ending must be a word itself.
    private const int MinStem = 2;

    // Built from the keys above, so it stands below them.
    private static readonly PerLanguage<AnswerLexicon> Lexicons = new("YesNo", tables => new AnswerLexicon(tables));

    private readonly Phrases<AnswerRole> phrases = new();
    private readonly HashSet<string> insidePhrases = new(StringComparer.Ordinal);
    private readonly HashSet<string> lookalikes = new(StringComparer.Ordinal);
    private readonly Slips<AnswerRole> slips = new();
    private readonly string[] clitics;

    private AnswerLexicon(IReadOnlyList<WordTable> tables)
    {
        lookalikes.UnionWith(tables[0]["lookalike"].Select(TextFolding.Fold));
        clitics = [.. tables.SelectMany(table => table["clitic"]).Select(TextFolding.Fold)];
        foreach (var table in tables.Reverse())
        {
            foreach (var (key, role) in Keys)
            {
                foreach (var phrase in table[key])
                    Add(phrase, role, mendsLatin: table.Says("script", "latin"));
            }
        }
    }

    public static AnswerLexicon For(string language) => Lexicons.For(language);

    /// <summary>The role of the longest phrase at a token and how many tokens it takes; 0 when it has none.</summary>
    public int Match(IReadOnlyList<Token> tokens, int at, out AnswerRole role)
    {
        var count = phrases.Match(tokens, at, out role);

        // "I don't want to say": a phrase that withholds an answer begins inside the one that seems to give it.
        for (var inside = 1; inside < count; inside++)
        {
            if (phrases.Match(tokens, at + inside, out var other) is var otherCount && inside + otherCount > count && other is AnswerRole.DoesNotKnow or AnswerRole.RatherNot or AnswerRole.PreferNot or AnswerRole.Unclear && otherCount > 0)
            {
                role = AnswerRole.Filler;
                return inside;
            }
        }

        return count;
    }

    /// <summary>Tokens with drawn-out words ("jaaaa") and slips in long ones ("natuurljk") brought back to words that are known, and whether there were slips.</summary>
    public (IReadOnlyList<Token> Tokens, bool HadSlips) Mend(IReadOnlyList<Token> tokens)
    {
        var mended = tokens.ToArray();
        var hadSlips = false;
        for (var at = 0; at < mended.Length; at++)
        {
            var token = mended[at];
            if (token.Kind != TokenKind.Word || IsKnown(token.Folded))
                continue;
            if ((WithoutClitic(token.Folded) ?? Shortened(token.Folded)) is { } known)
            {
                mended[at] = token with { Folded = known };
            }
            else if (slips.Find(token.Folded) is { } meant && !lookalikes.Contains(token.Folded))
            {
                mended[at] = token with { Folded = meant };
                hadSlips = true;
            }
        }

        return (mended, hadSlips);
    }

    private void Add(string phrase, AnswerRole role, bool mendsLatin)
    {
        var words = TextFolding.Fold(phrase).Split(' ');
        if (words is [var single] && lookalikes.Contains(single))
            return;
        phrases.Add(phrase, role);
        insidePhrases.UnionWith(words);
        if (words is [var word] && role is AnswerRole.Yes or AnswerRole.Agree or AnswerRole.No or AnswerRole.NoOrNot or AnswerRole.Against && (mendsLatin || !Ascii.IsValid(word)))
            slips.Add(word, role);
    }

    private bool IsKnown(string word) => phrases.Meanings.ContainsKey(word) || insidePhrases.Contains(word);

    /// <summary>The word without an "am" or "is" that is written onto it ("ይኽእል'የ"); null when what is left is no answer.</summary>
    private string? WithoutClitic(string word)
    {
        var clitic = Array.Find(clitics, clitic => word.Length >= clitic.Length + MinStem && word.EndsWith(clitic, StringComparison.Ordinal));
        return clitic is not null && phrases.Meanings.ContainsKey(word[..^clitic.Length]) ? word[..^clitic.Length] : null;
    }

    private string? Shortened(string word)
    {
        var twice = Repeat(word, atLeast: 3, length: 2);
        if (twice.Length < word.Length && new[] { twice, Repeat(word, atLeast: 3, length: 1) }.FirstOrDefault(phrases.Meanings.ContainsKey) is { } known)
            return known;

        // A letter typed twice: only where it makes a plain yes or no.
        var once = Repeat(word, atLeast: 2, length: 1);
        return IsPlain(once) && !lookalikes.Contains(word) ? once : null;
    }

    private bool IsPlain(string word) => phrases.Meanings.TryGetValue(word, out var role) && role is AnswerRole.Yes or AnswerRole.No or AnswerRole.NoOrNot;

    /// <summary>The word with each run of the same letter cut to a length.</summary>
    private static string Repeat(string word, int atLeast, int length)
    {
        var result = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var end = at + 1;
            while (end < word.Length && word[end] == word[at])
                end++;
            result.Append(word[at], end - at >= atLeast ? length : end - at);
            at = end;
        }

        return result.ToString();
    }
}
