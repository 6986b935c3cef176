using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>Reads choices by place in the list: "2", "the second", "option three", "1 2 3", "b".</summary>
internal static class PositionReader
{
    // Before a place more strange words than this tell a story: "I think the second".
    private const int MaxStrange = 3;

    // Letters further on are short for words: "j" is yes to the Dutch.
    private const int MaxBareLetter = 8;

    /// <summary>The places named in the order typed, or null when the text says anything else too; strange words may stand before the place only if asked for.</summary>
    public static Places? Read(IReadOnlyList<Token> tokens, int optionCount, ChoiceLexicon lexicon, bool strange = false)
    {
        var (ordinals, numbers, fillers, before) = (new List<int>(), new List<int>(), 0, 0);
        var (introduced, doubted, isRange, afterStrange) = (false, false, false, false);
        for (var at = 0; at < tokens.Count;)
        {
            var ordinalCount = lexicon.MatchOrdinal(tokens, at, out var position);
            var (numberCount, number) = ordinalCount > 0 ? (0, null) : lexicon.ReadNumber(tokens, at);
            var roleCount = lexicon.Match(tokens, at, out var role);
            var isPlace = ordinalCount > 0 || (numberCount > 0 && number is not null);

            // "The second" may follow something else; "child second" is no place in the list.
            if (isPlace && afterStrange)
                return null;
            if (ordinalCount > 0)
                ordinals.Add(FromStart(position, optionCount));
            else if (numberCount > 0 && number is { } value)
                numbers.Add(value);
            else if (numberCount > 0)
                return null;
            else if (IsRange(tokens, at) || (roleCount > 0 && role == ChoiceRole.Range && numbers.Count > 0))
                isRange = true;
            else if (roleCount > 0 && role == ChoiceRole.PositionNoun)
                introduced = true;
            else if (roleCount > 0 && TypedWords.AddsNothing(role))
                (fillers, doubted) = (fillers + 1, doubted || role == ChoiceRole.Doubt);
            else if (tokens[at].Kind != TokenKind.Mark && (!strange || ordinals.Count + numbers.Count > 0 || ++before > MaxStrange || role != default))
                return null;
            afterStrange = !isPlace && roleCount == 0 && tokens[at].Kind != TokenKind.Mark;
            at += Math.Max(1, ordinalCount + numberCount > 0 ? ordinalCount + numberCount : roleCount);
        }

        // In "the second one" the last word is no number.
        var places = ordinals.Count > 0 ? ordinals : numbers;
        if (places.Count == 0 || (before > 0 && (ordinals.Count == 0 ? !introduced : numbers.Exists(number => number != 1))))
            return null;

        // "ik wil een" may go on; "ik wil er 1" does not.
        var perhapsArticle = ordinals.Count == 0 && !introduced && fillers > 0 && numbers.Contains(1) && !tokens.Any(token => token.Kind is TokenKind.Digits or TokenKind.Geez);
        return new Places(places, AreNumbers: ordinals.Count == 0 && !introduced, isRange, IsCertain: !perhapsArticle && !doubted && before == 0);
    }

    /// <summary>"b", "optie b": an option by its letter in the order of the alphabet.</summary>
    public static ChoiceMatch ReadLetter(IReadOnlyList<Token> tokens, int optionCount, ChoiceLexicon lexicon)
    {
        var said = tokens.Where(token => token.Kind != TokenKind.Mark).ToList();
        var introduced = said.RemoveAll(token => lexicon.Is(token, ChoiceRole.PositionNoun)) > 0;
        if (said.Count > 1)
            said.RemoveAll(token => (lexicon.Is(token, ChoiceRole.Filler) || lexicon.Is(token, ChoiceRole.Want)) && !(introduced && lexicon.Letter(token) is not null));
        if (said is not [var letter] || lexicon.Letter(letter) is not { } place || place > optionCount || (!introduced && place > MaxBareLetter))
            return ChoiceMatch.None;
        return new ChoiceMatch([place - 1], introduced);
    }

    private static int FromStart(int position, int optionCount) => position switch
    {
        ChoiceLexicon.Last => optionCount,
        ChoiceLexicon.BeforeLast => optionCount - 1,
        ChoiceLexicon.Middle => optionCount % 2 == 1 ? (optionCount + 1) / 2 : 0,
        _ => position,
    };

    /// <summary>"1-3" may be a range or a date.</summary>
    private static bool IsRange(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && at + 1 < tokens.Count && tokens[at].IsMark('-') && tokens[at - 1].Kind == TokenKind.Digits && tokens[at + 1].Kind == TokenKind.Digits;
}

/// <summary>Places in a list of options as someone named them.</summary>
/// <param name="Numbers">From 1, in the order typed; not necessarily there.</param>
/// <param name="AreNumbers">Whether they are mere numbers, which may be meant for a number in a label too.</param>
/// <param name="IsRange">"1-3".</param>
/// <param name="IsCertain">Whether the words leave no doubt.</param>
internal sealed record Places(IReadOnlyList<int> Numbers, bool AreNumbers, bool IsRange, bool IsCertain);
