using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.YesNo;

/// <summary>Every language's words for yes and no, the conversation's language overruling the others.</summary>
internal sealed class AnswerLexicon
{
    private static readonly (string Key, AnswerRole Role)[] Keys =
    [
        ("yes", AnswerRole.Yes), ("agree", AnswerRole.Agree), ("weak-yes", AnswerRole.WeakYes), ("no", AnswerRole.No), ("no-or-not", AnswerRole.NoOrNot),
        ("against", AnswerRole.Against), ("weak-no", AnswerRole.WeakNo), ("not", AnswerRole.Not), ("unclear", AnswerRole.Unclear), ("filler", AnswerRole.Filler),
    ];

    // Built from the keys above, so it stands below them.
    private static readonly PerLanguage<AnswerLexicon> Lexicons = new("YesNo", tables => new AnswerLexicon(tables));

    private readonly Phrases<AnswerRole> phrases = new();

    private AnswerLexicon(IReadOnlyList<WordTable> tables)
    {
        foreach (var table in tables.Reverse())
        {
            foreach (var (key, role) in Keys)
            {
                foreach (var phrase in table[key])
                    phrases.Add(phrase, role);
            }
        }
    }

    public static AnswerLexicon For(string language) => Lexicons.For(language);

    /// <summary>The role of the longest phrase at a token and how many tokens it takes; 0 when it has none.</summary>
    public int Match(IReadOnlyList<Token> tokens, int at, out AnswerRole role) => phrases.Match(tokens, at, out role);

    /// <summary>Tokens with drawn-out words ("jaaaa") brought back to words that are known.</summary>
    public IReadOnlyList<Token> Shorten(IReadOnlyList<Token> tokens) =>
        [.. tokens.Select(token => token.Kind == TokenKind.Word && !phrases.Meanings.ContainsKey(token.Folded) && Shortened(token.Folded) is { } known
            ? token with { Folded = known }
            : token)];

    private string? Shortened(string word)
    {
        var twice = Repeat(word, 2);
        if (twice.Length == word.Length)
            return null;
        return new[] { twice, Repeat(word, 1) }.FirstOrDefault(phrases.Meanings.ContainsKey);
    }

    /// <summary>The word with each run of three or more of the same letter cut to a length.</summary>
    private static string Repeat(string word, int length)
    {
        var result = new System.Text.StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var end = at + 1;
            while (end < word.Length && word[end] == word[at])
                end++;
            result.Append(word[at], end - at >= 3 ? length : end - at);
            at = end;
        }

        return result.ToString();
    }
}
