using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>Finds options by a part of their words, and by words with a small mistake in them.</summary>
internal static class PartMatcher
{
    private const int MaxWords = 6;
    private const int MinPrefix = 3;

    /// <summary>The words that say something: no fillers, no marks.</summary>
    public static IReadOnlyList<string> Content(IReadOnlyList<Token> tokens, ChoiceLexicon lexicon)
    {
        var content = new List<string>();
        for (var at = 0; at < tokens.Count;)
        {
            var count = lexicon.Match(tokens, at, out var role);
            if (tokens[at].Kind != TokenKind.Mark && !(count > 0 && role is ChoiceRole.Filler or ChoiceRole.And or ChoiceRole.Or or ChoiceRole.PositionNoun))
                content.AddRange(OptionSet.Words(tokens.Skip(at).Take(Math.Max(1, count))));
            at += Math.Max(1, count);
        }

        return content;
    }

    /// <summary>Options that hold every word as a whole word.</summary>
    public static IReadOnlyList<int> FindWords(IReadOnlyList<string> content, OptionSet options) =>
        Find(content, options, (typed, word) => string.Equals(typed, word, StringComparison.Ordinal));

    /// <summary>Options that hold every word, or a word that begins with it.</summary>
    public static IReadOnlyList<int> FindPrefixes(IReadOnlyList<string> content, OptionSet options) =>
        Find(content, options, (typed, word) => string.Equals(typed, word, StringComparison.Ordinal) || (typed.Length >= MinPrefix && !char.IsDigit(typed[0]) && word.StartsWith(typed, StringComparison.Ordinal)));

    /// <summary>Options whose label, or one of whose words, the text misspells least.</summary>
    public static IReadOnlyList<int> FindMisspelled(IReadOnlyList<string> content, OptionSet options, ChoiceLexicon lexicon)
    {
        if (content.Count is 0 or > MaxWords)
            return [];
        var distances = options.Wordings
            .Select(wording => (wording.Option, Distance: DistanceTo(content, [.. wording.Words.Where(word => !IsFiller(word, lexicon))], lexicon)))
            .Where(near => near.Distance is not null)
            .ToList();
        var least = distances.Min(near => near.Distance);
        return [.. distances.Where(near => near.Distance == least).Select(near => near.Option).Distinct()];
    }

    private static int[] Find(IReadOnlyList<string> content, OptionSet options, Func<string, string, bool> fits)
    {
        // A single letter fits too much.
        if (content.Count is 0 or > MaxWords || content.All(word => word.Length == 1 && char.IsLetter(word[0])))
            return [];
        return [.. options.Wordings.Where(wording => content.All(typed => Array.Exists(wording.Words, word => fits(typed, word)))).Select(wording => wording.Option).Distinct()];
    }

    private static int? DistanceTo(IReadOnlyList<string> content, string[] words, ChoiceLexicon lexicon)
    {
        if (content.Count == 1)
            return words.Min(word => Distance(content[0], word, lexicon));
        if (content.Count != words.Length)
            return null;
        var total = 0;
        for (var index = 0; index < words.Length; index++)
        {
            if (Distance(content[index], words[index], lexicon) is not { } distance)
                return null;
            total += distance;
        }

        return total;
    }

    private static int? Distance(string typed, string word, ChoiceLexicon lexicon) =>
        IsNot(typed, lexicon) == IsNot(word, lexicon) ? EditDistance.Small(typed, word) : null;

    private static bool IsNot(string word, ChoiceLexicon lexicon) => lexicon.Is(new Token(TokenKind.Word, word, 0, 0), ChoiceRole.Not);

    private static bool IsFiller(string word, ChoiceLexicon lexicon) => lexicon.Is(new Token(TokenKind.Word, word, 0, 0), ChoiceRole.Filler);
}
