using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>Reads choices by place in the list: "2", "the second", "option three", "1 2 3".</summary>
internal static class PositionReader
{
    /// <summary>The places named, as 0-based indexes in the order typed; none when the text says anything else too or names a place that is not there.</summary>
    public static ChoiceMatch Read(IReadOnlyList<Token> tokens, int optionCount, ChoiceLexicon lexicon)
    {
        var (ordinals, numbers, fillers, introduced) = (new List<int>(), new List<int>(), 0, false);
        for (var at = 0; at < tokens.Count;)
        {
            var ordinalCount = lexicon.MatchOrdinal(tokens, at, out var position);
            var (numberCount, number) = ordinalCount > 0 ? (0, null) : lexicon.ReadNumber(tokens, at);
            var roleCount = lexicon.Match(tokens, at, out var role);
            if (ordinalCount > 0)
                ordinals.Add(position == ChoiceLexicon.Last ? optionCount : position);
            else if (numberCount > 0 && number is { } value)
                numbers.Add(value);
            else if (numberCount > 0 || IsRange(tokens, at))
                return ChoiceMatch.None;
            else if (roleCount > 0 && role is ChoiceRole.Filler or ChoiceRole.And or ChoiceRole.Or)
                fillers++;
            else if (roleCount > 0 && role == ChoiceRole.PositionNoun)
                introduced = true;
            else if (tokens[at].Kind != TokenKind.Mark)
                return ChoiceMatch.None;
            at += Math.Max(1, ordinalCount + numberCount > 0 ? ordinalCount + numberCount : roleCount);
        }

        // In "the second one" the last word is no number.
        var places = (ordinals.Count > 0 ? ordinals : numbers).ConvertAll(place => place - 1);
        if (places.Exists(place => place < 0 || place >= optionCount))
            return ChoiceMatch.None;

        // "ik wil een" may go on; "ik wil er 1" does not.
        var perhapsArticle = ordinals.Count == 0 && !introduced && fillers > 0 && numbers.Contains(1) && !tokens.Any(token => token.Kind is TokenKind.Digits or TokenKind.Geez);
        return new ChoiceMatch([.. places.Distinct()], IsCertain: !perhapsArticle);
    }

    /// <summary>"1-3" may be a range or a date.</summary>
    private static bool IsRange(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && at + 1 < tokens.Count && tokens[at].IsMark('-') && tokens[at - 1].Kind == TokenKind.Digits && tokens[at + 1].Kind == TokenKind.Digits;
}
