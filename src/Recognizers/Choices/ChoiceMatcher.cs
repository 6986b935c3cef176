using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>Finds the options that a piece of text without denials means, from the surest way of naming one to the least sure.</summary>
internal static class ChoiceMatcher
{
    // Beside more strange words than this a label is part of a story, and a short one sooner.
    private const int MaxStrange = 12;
    private const int MaxStrangeShort = 5;
    private const int ShortLabel = 5;

    public static ChoiceMatch Match(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        var whole = options.FindWhole(tokens);
        if (whole.Count > 0)
            return new ChoiceMatch(whole, IsCertain: true);
        if (Asks(tokens, lexicon))
            return ChoiceMatch.None;

        var letter = PositionReader.ReadLetter(tokens, options.Count, lexicon);
        if (letter.Found && !options.HasContent(tokens[^1].Folded))
            return letter;
        if (PositionReader.Read(tokens, options.Count, lexicon) is { } places)
            return MatchPlaces(places, tokens, options, lexicon);
        if (MatchNamed(tokens, options, lexicon) is { } named)
            return named;
        var words = WordMatcher.Find(TypedWords.Read(tokens, options, lexicon), options);
        if (words.Found)
            return words with { Options = [.. Placed(tokens, options, lexicon).Union(words.Options)], IsCertain = words.IsCertain && !Doubts(tokens, lexicon) };
        return PositionReader.Read(tokens, options.Count, lexicon, strange: true) is { } amid ? AtPlaces(amid, options) : ChoiceMatch.None;
    }

    /// <summary>Several options named one after another without a separator: places ("1 2 3") or whole labels; none when there are fewer than two.</summary>
    public static ChoiceMatch MatchListed(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        if (options.FindWhole(tokens).Count > 0)
            return ChoiceMatch.None;
        if (PositionReader.Read(tokens, options.Count, lexicon) is { } places)
            return MatchPlaces(places, tokens, options, lexicon) is { Options.Count: > 1 } match && places.Numbers.Count > 1 && match.Options.SequenceEqual(AtPlaces(places, options).Options) ? match : ChoiceMatch.None;

        var (named, certain) = (new List<int>(), true);
        for (var at = 0; at < tokens.Count;)
        {
            var count = options.MatchPhrase(tokens, at, out var found);
            if (found.Count > 1)
                return ChoiceMatch.None;
            named.AddRange(found);
            if (count == 0)
                certain &= TypedWords.Read([tokens[at]], options, lexicon).Count == 0;
            at += Math.Max(1, count);
        }

        return named.Distinct().Count() > 1 ? new ChoiceMatch([.. named.Distinct()], certain) : ChoiceMatch.None;
    }

    /// <summary>Whether the text asks what something is, or why.</summary>
    public static bool Asks(IReadOnlyList<Token> tokens, ChoiceLexicon lexicon) => lexicon.Match(tokens, 0, out var role) > 0 && role == ChoiceRole.Question;

    private static bool Doubts(IReadOnlyList<Token> tokens, ChoiceLexicon lexicon)
    {
        for (var at = 0; at < tokens.Count;)
        {
            var count = lexicon.Match(tokens, at, out var role);
            if (count > 0 && role == ChoiceRole.Doubt)
                return true;
            at += Math.Max(1, count);
        }

        return false;
    }

    private static ChoiceMatch AtPlaces(Places places, OptionSet options) =>
        places.IsRange || places.Numbers.Any(place => place < 1 || place > options.Count) ? ChoiceMatch.None : new ChoiceMatch([.. places.Numbers.Select(place => place - 1).Distinct()], places.IsCertain);

    /// <summary>A place in the list, or a number of a label. Where it may be either, both are meant.</summary>
    private static ChoiceMatch MatchPlaces(Places places, IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        var holding = places.AreNumbers ? options.Wordings.Where(wording => places.Numbers.All(number => wording.Numbers.Contains(number))).ToList() : [];
        var equal = holding.FindAll(wording => wording.Numbers.SequenceEqual(places.Numbers)).ConvertAll(wording => wording.Option);
        if (holding.Count > 0)
        {
            IEnumerable<int> meant = equal.Count > 0 && (places.Numbers.Count > 1 || holding.Count == equal.Count) ? equal : holding.Select(wording => wording.Option);
            return new ChoiceMatch([.. meant.Distinct()], IsCertain: false);
        }

        if (places.AreNumbers && options.HasOwnNumbers)
            return ChoiceMatch.None;
        var match = AtPlaces(places, options);
        var asWords = match.Options.Count == 1 ? WordMatcher.Find(TypedWords.Read(tokens, options, lexicon), options) : ChoiceMatch.None;
        return asWords is { Found: true, IsCertain: true } ? match with { Options = [.. match.Options.Union(asWords.Options).Order()] } : match;
    }

    /// <summary>Labels and synonyms inside a sentence, or null when there is none.</summary>
    private static ChoiceMatch? MatchNamed(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        var (named, rest, isShort, isEither) = (new List<int>(), new List<Token>(), true, false);
        for (var at = 0; at < tokens.Count;)
        {
            var count = options.MatchPhrase(tokens, at, out var found);
            named.AddRange(found);
            isEither |= found.Count > 1;
            isShort &= count == 0 || (count == 1 && tokens[at].Length < ShortLabel);
            if (count == 0)
                rest.Add(tokens[at]);
            at += Math.Max(1, count);
        }

        if (named.Count == 0)
            return null;

        // What else is said may point to another option.
        rest = WithoutOwnPlace(rest, named, options, lexicon);
        var others = TypedWords.Read(rest, options, lexicon);
        var strange = others.Count(word => word.Fit < WordFit.Alike && !word.IsArticle);
        if (strange > (isShort ? MaxStrangeShort : MaxStrange))
            return ChoiceMatch.None;
        var least = Lists(rest, lexicon) ? WordFit.Related : WordFit.Alike;
        var pointed = WordMatcher.Find(others.FindAll(word => !word.IsAside && word.Fit >= least && !word.Spots.Any(spot => named.Contains(options.Wordings[spot.Wording].Option))), options);
        if (least == WordFit.Alike)
            pointed = pointed with { Options = [.. pointed.Options.Where(option => IsHalfSaid(option, others, options))] };
        var all = Placed(tokens, options, lexicon).Union(InOrder(named.Union(pointed.Options), tokens, options)).ToArray();
        return new ChoiceMatch(all, IsCertain: others.Count == 0 && !Doubts(rest, lexicon), IsJoined: all.Length > 1 && !pointed.IsEither && !isEither);
    }

    /// <summary>Whether the words make up half of one of an option's wordings; one word of many is chance.</summary>
    private static bool IsHalfSaid(int option, List<TypedWord> words, OptionSet options) => words.SelectMany(word => word.Spots)
        .Where(spot => options.Wordings[spot.Wording].Option == option && options.Wordings[spot.Wording].Words[spot.Word].IsContent)
        .Distinct().GroupBy(spot => spot.Wording).Any(group => group.Count() * 2 >= options.Wordings[group.Key].ContentCount);

    /// <summary>Whether the text sets things apart as in a list.</summary>
    private static bool Lists(IReadOnlyList<Token> tokens, ChoiceLexicon lexicon) =>
        tokens.Any(token => token.IsSeparator || lexicon.Is(token, ChoiceRole.And) || lexicon.Is(token, ChoiceRole.Or));

    /// <summary>Options in the order in which the text names them.</summary>
    private static IEnumerable<int> InOrder(IEnumerable<int> named, IReadOnlyList<Token> tokens, OptionSet options)
    {
        var found = named.ToList();
        if (found.Count < 2)
            return found;
        return found.OrderBy(option => Enumerable.Range(0, tokens.Count).TakeWhile(at => !Names(tokens, at, option, options)).Count());
    }

    private static bool Names(IReadOnlyList<Token> tokens, int at, int option, OptionSet options) => tokens[at].Kind != TokenKind.Mark
        && ((options.MatchPhrase(tokens, at, out var found) > 0 && found.Contains(option)) || options.Words.Find(tokens[at].Folded, null).Spots.Any(spot => options.Wordings[spot.Wording].Option == option));

    /// <summary>The number that stands before its label, as it is shown: "2. Work".</summary>
    private static List<Token> WithoutOwnPlace(List<Token> rest, List<int> named, OptionSet options, ChoiceLexicon lexicon) => options.HasOwnNumbers
        ? rest
        : rest.FindAll(token => !(named.TrueForAll(option => option == named[0]) && (lexicon.ReadNumber([token], 0).Value == named[0] + 1 || (lexicon.MatchOrdinal([token], 0, out var position) > 0 && position == named[0] + 1))));

    /// <summary>A place that is named apart from the label beside it: "2. work", where work is another.</summary>
    private static IReadOnlyList<int> Placed(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        var first = 0;
        while (first < tokens.Count && (tokens[first].Kind == TokenKind.Mark || lexicon.Is(tokens[first], ChoiceRole.PositionNoun)))
            first++;
        var placed = first + 1 < tokens.Count && tokens[first].Kind is TokenKind.Digits or TokenKind.Geez && !options.HasOwnNumbers && (first > 0 || tokens[first + 1].Kind == TokenKind.Mark)
            ? lexicon.ReadNumber(tokens, first).Value
            : null;
        return placed is { } place && place >= 1 && place <= options.Count ? [place - 1] : [];
    }
}
