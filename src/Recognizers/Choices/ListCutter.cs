using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>Cuts a list of choices into its items, leaving labels that hold "and" or a comma whole.</summary>
internal static class ListCutter
{
    // More items than this are no answer to a question.
    public const int MaxItems = 64;

    public static IReadOnlyList<IReadOnlyList<Token>> Cut(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        var items = new List<List<Token>> { new() };
        tokens = Detach(tokens, options, lexicon);
        for (var at = 0; at < tokens.Count && items.Count <= MaxItems;)
        {
            var named = options.MatchPhrase(tokens, at, out _);
            var and = named == 0 && lexicon.Match(tokens, at, out var role) is var count and > 0 && role is ChoiceRole.And or ChoiceRole.But ? count : 0;
            var cuts = and > 0 || (named == 0 && tokens[at].IsSeparator);
            if (cuts && items[^1].Count > 0)
                items.Add([]);
            else if (!cuts)
                items[^1].AddRange(tokens.Skip(at).Take(Math.Max(1, named)));
            at += Math.Max(1, named + and);
        }

        return items.FindAll(item => item.Count > 0);
    }

    /// <summary>Sets "and" apart where it is written onto a word that the options know ("واللغة", "ስፖርትን").</summary>
    public static IReadOnlyList<Token> Detach(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        var detached = new List<Token>(tokens.Count);
        foreach (var token in tokens)
        {
            var known = token.Kind != TokenKind.Word || options.Knows(token.Folded) || lexicon.ReadNumber([token], 0).Value is not null && !IsJoined(token, lexicon);
            if (known)
                detached.Add(token);
            else if (Known(WithoutPrefix(token, lexicon), options, lexicon) is { } after)
                detached.AddRange([Comma(token.Start), after]);
            else if (Known(WithoutSuffix(token, lexicon), options, lexicon) is { } before)
                detached.AddRange([before, Comma(token.End)]);
            else
                detached.Add(token);
        }

        return detached;
    }

    private static bool IsJoined(Token token, ChoiceLexicon lexicon) =>
        new[] { WithoutPrefix(token, lexicon), WithoutSuffix(token, lexicon) }.Any(rest => rest is { } word && lexicon.ReadNumber([word], 0).Value == lexicon.ReadNumber([token], 0).Value);

    private static Token? Known(Token? rest, OptionSet options, ChoiceLexicon lexicon) =>
        rest is { } word && (options.Fits(word.Folded) || lexicon.ReadNumber([word], 0).Value is not null || lexicon.MatchOrdinal([word], 0, out _) > 0) ? word : null;

    private static Token? WithoutPrefix(Token token, ChoiceLexicon lexicon)
    {
        var prefix = lexicon.AndPrefixes.FirstOrDefault(prefix => token.Folded.Length > prefix.Length && token.Folded.StartsWith(prefix, StringComparison.Ordinal));
        return prefix is null ? null : token with { Folded = lexicon.Tokenize(token.Folded[prefix.Length..])[0].Folded };
    }

    private static Token? WithoutSuffix(Token token, ChoiceLexicon lexicon)
    {
        var suffix = lexicon.AndSuffixes.FirstOrDefault(suffix => token.Folded.Length > suffix.Length && token.Folded.EndsWith(suffix, StringComparison.Ordinal));
        return suffix is null ? null : token with { Folded = token.Folded[..^suffix.Length] };
    }

    private static Token Comma(int at) => new(TokenKind.Mark, ",", at, 0);
}
