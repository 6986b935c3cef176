using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>Reads a list whose items are numbered: "1. work 2. language", "language second, work first".</summary>
internal static class RankReader
{
    /// <summary>The items by number, without their numbers; null when they are not numbered 1 to the last.</summary>
    public static IReadOnlyList<IReadOnlyList<Token>>? Read(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        if (options.HasOwnNumbers)
            return null;
        var ranks = new List<(int At, int Count, int Rank)>();
        for (var at = 0; at < tokens.Count;)
        {
            var (count, rank) = ReadRank(tokens, at, lexicon);
            if (count > 0 && rank is > 0 && rank <= options.Count)
                ranks.Add((at, count, rank.Value));
            at += Math.Max(1, count);
        }

        if (ranks.Count < 2 || !ranks.Select(rank => rank.Rank).Order().SequenceEqual(Enumerable.Range(1, ranks.Count)))
            return null;
        var before = HasWords(tokens, 0, ranks[0].At, lexicon);
        var after = HasWords(tokens, ranks[^1].At + ranks[^1].Count, tokens.Count, lexicon);
        if (before == after)
            return null;
        var items = ranks.Select((rank, index) => (rank.Rank, Item: before ? Before(index) : After(index))).OrderBy(item => item.Rank).Select(item => item.Item).ToList();
        return items.TrueForAll(item => HasWords(item, 0, item.Count, lexicon)) ? items : null;

        List<Token> Before(int index) => Between(index == 0 ? 0 : End(ranks[index - 1]), ranks[index].At);
        List<Token> After(int index) => Between(End(ranks[index]), index + 1 < ranks.Count ? ranks[index + 1].At : tokens.Count);
        List<Token> Between(int from, int to) => [.. tokens.Skip(from).Take(to - from).Where(token => !token.IsSeparator)];
    }

    private static int End((int At, int Count, int Rank) rank) => rank.At + rank.Count;

    private static (int Count, int? Rank) ReadRank(IReadOnlyList<Token> tokens, int at, ChoiceLexicon lexicon)
    {
        var count = lexicon.MatchOrdinal(tokens, at, out var position);
        if (count > 0)
            return (count, position);
        return tokens[at].Kind is TokenKind.Digits or TokenKind.Geez or TokenKind.Symbol ? lexicon.ReadNumber(tokens, at) : (0, null);
    }

    private static bool HasWords(IReadOnlyList<Token> tokens, int from, int to, ChoiceLexicon lexicon)
    {
        for (var at = from; at < to;)
        {
            var count = lexicon.Match(tokens, at, out var role);
            if (tokens[at].Kind != TokenKind.Mark && !(count > 0 && TypedWords.AddsNothing(role)))
                return true;
            at += Math.Max(1, count);
        }

        return false;
    }
}
