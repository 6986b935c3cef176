using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>Finds the options that a piece of text means, from the surest way of naming one to the least sure.</summary>
internal static class ChoiceMatcher
{
    public static ChoiceMatch Match(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        var whole = options.FindWhole(tokens);
        if (whole.Count > 0)
            return new ChoiceMatch(whole, IsCertain: true);

        var position = MatchPosition(tokens, options, lexicon);
        if (position.Found)
            return position;
        var named = MatchNamed(tokens, options, lexicon);
        return named ?? MatchPart(PartMatcher.Content(tokens, lexicon), options, lexicon);
    }

    /// <summary>Several options named one after another without a separator: places ("1 2 3") or whole labels; none when there are fewer than two.</summary>
    public static ChoiceMatch MatchListed(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        if (options.FindWhole(tokens).Count > 0)
            return ChoiceMatch.None;
        var positions = PositionReader.Read(tokens, options.Count, lexicon);
        if (positions.Options.Count > 1)
            return positions;

        var (named, certain) = (new List<int>(), true);
        for (var at = 0; at < tokens.Count;)
        {
            var count = options.MatchPhrase(tokens, at, out var found);
            if (found.Count > 1)
                return ChoiceMatch.None;
            named.AddRange(found);
            if (count == 0)
                certain &= PartMatcher.Content([tokens[at]], lexicon).Count == 0;
            at += Math.Max(1, count);
        }

        return named.Distinct().Count() > 1 ? new ChoiceMatch([.. named.Distinct()], certain) : ChoiceMatch.None;
    }

    /// <summary>Whether a word outside the options' own words denies something: "not the second".</summary>
    public static bool Denies(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        for (var at = 0; at < tokens.Count;)
        {
            var count = options.MatchPhrase(tokens, at, out _);
            if (count == 0 && lexicon.Is(tokens[at], ChoiceRole.Not))
                return true;
            at += Math.Max(1, count);
        }

        return false;
    }

    /// <summary>A place in the list; where the number is also a word of another option, both are meant.</summary>
    private static ChoiceMatch MatchPosition(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        var position = PositionReader.Read(tokens, options.Count, lexicon);
        if (!position.Found)
            return position;
        var asWords = PartMatcher.FindWords(PartMatcher.Content(tokens, lexicon), options);
        return position with { Options = asWords.Count == 0 ? position.Options : [.. position.Options.Union(asWords).Order()] };
    }

    /// <summary>Labels and synonyms inside a sentence, or null when there is none. A denied one is not meant.</summary>
    private static ChoiceMatch? MatchNamed(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        var (named, rest) = (new List<int>(), new List<Token>());
        for (var at = 0; at < tokens.Count;)
        {
            var count = options.MatchPhrase(tokens, at, out var found);
            named.AddRange(found);
            if (count == 0)
                rest.Add(tokens[at]);
            at += Math.Max(1, count);
        }

        if (named.Count == 0)
            return null;
        if (Denies(tokens, options, lexicon))
            return ChoiceMatch.None;

        // What else is said may point to another option.
        var others = PartMatcher.Content(rest, lexicon);
        return new ChoiceMatch([.. named.Union(PartMatcher.FindWords(others, options))], IsCertain: others.Count == 0);
    }

    private static ChoiceMatch MatchPart(IReadOnlyList<string> content, OptionSet options, ChoiceLexicon lexicon)
    {
        var words = PartMatcher.FindWords(content, options);
        if (words.Count > 0)
            return new ChoiceMatch(words, IsCertain: true);
        var prefixes = PartMatcher.FindPrefixes(content, options);
        return prefixes.Count > 0
            ? new ChoiceMatch(prefixes, IsCertain: true)
            : new ChoiceMatch(PartMatcher.FindMisspelled(content, options, lexicon), IsCertain: false);
    }
}
