namespace SamenHier.Recognizers.Text;

/// <summary>Folded phrases, each with a meaning; the longest that fits at a place is the one that counts.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
internal sealed class Phrases<T>
{
    private readonly Dictionary<string, T> meanings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> longestFrom = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, T> Meanings => meanings;

    /// <summary>Adds a phrase; a meaning given before is replaced.</summary>
    public void Add(string phrase, T meaning) => Add(Tokenizer.Tokenize(phrase), meaning);

    /// <summary>Adds a phrase of tokens; a meaning given before is replaced.</summary>
    public void Add(IReadOnlyList<Token> phrase, T meaning)
    {
        var words = Words(phrase);
        if (words.Length == 0)
            return;
        meanings[string.Join(' ', words)] = meaning;
        longestFrom[words[0]] = Math.Max(longestFrom.GetValueOrDefault(words[0]), words.Length);
    }

    /// <summary>The longest phrase that starts at a token, as the number of tokens that it takes; 0 when there is none. Hyphens may stand inside a phrase, other marks only if asked.</summary>
    public int Match(IReadOnlyList<Token> tokens, int start, out T? meaning, bool acrossMarks = false)
    {
        meaning = default;
        if (tokens[start].Kind == TokenKind.Mark || !longestFrom.TryGetValue(tokens[start].Folded, out var longest))
            return 0;

        var (matched, words, phrase) = (0, 0, string.Empty);
        for (var at = start; at < tokens.Count && words < longest; at++)
        {
            if (tokens[at].Kind == TokenKind.Mark)
            {
                if (!acrossMarks && !tokens[at].IsMark('-'))
                    break;
                continue;
            }

            phrase = words++ == 0 ? tokens[at].Folded : $"{phrase} {tokens[at].Folded}";
            if (meanings.TryGetValue(phrase, out var found))
                (matched, meaning) = (at - start + 1, found);
        }

        return matched;
    }

    private static string[] Words(IReadOnlyList<Token> tokens) =>
        [.. tokens.Where(token => token.Kind != TokenKind.Mark).Select(token => token.Folded)];
}
