using System.Globalization;
using System.Text;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Numbers;

/// <summary>Finds every number in a text, in digits and in words.</summary>
internal static class NumberReader
{
    /// <summary>The numbers in order; an unreadable one (a decimal, a negative, too many digits, a date) has no value.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="tokens">The text's tokens, slips mended.</param>
    /// <param name="mended">Which tokens were mended.</param>
    /// <param name="lexicon">The words.</param>
    public static IReadOnlyList<NumberMention> Read(string text, IReadOnlyList<Token> tokens, IReadOnlySet<int> mended, NumberLexicon lexicon)
    {
        var mentions = new List<NumberMention>();
        for (var at = 0; at < tokens.Count;)
        {
            var mention = ReadAt(text, tokens, at, lexicon);
            if (mention is { } found)
                mentions.Add(Enumerable.Range(found.First, found.Count).Any(mended.Contains) ? found with { Doubt = Doubt.Spelling } : found);

            // "one" in "which one" is no number.
            at = mention?.End ?? at + (lexicon.Match(tokens, at, out var role) is var count and > 1 && role is NumberRole.Filler or NumberRole.Corrects ? count : 1);
        }

        return mentions;
    }

    private static NumberMention? ReadAt(string text, IReadOnlyList<Token> tokens, int at, NumberLexicon lexicon)
    {
        var token = tokens[at];
        switch (token.Kind)
        {
            case TokenKind.Digits:
                return ReadDigits(text, tokens, at, lexicon);
            case TokenKind.Geez:
                var (geezCount, geez) = GeezNumerals.Read(tokens, at);
                return new NumberMention(IsOrdinal(tokens, at + geezCount, lexicon) ? null : geez, at, geezCount);
            case TokenKind.Symbol:
                return CharUnicodeInfo.GetNumericValue(token.Folded, 0) < 0 ? null : new NumberMention(null, at, 1);
            case TokenKind.Word:
                return ReadWord(text, tokens, at, lexicon);
            default:
                return null;
        }
    }

    private static NumberMention ReadDigits(string text, IReadOnlyList<Token> tokens, int at, NumberLexicon lexicon)
    {
        var (multipliedCount, multiplied) = lexicon.ReadWords(tokens, at);
        var (count, value) = DigitNumerals.Read(tokens, at);
        if (multipliedCount > count && value is not null)
            return new NumberMention(multiplied, at, multipliedCount);
        if (count == 1 && (IsOrdinal(tokens, at + 1, lexicon) || IsPostcode(text, tokens, at, lexicon)))
            return new NumberMention(null, at, 2);
        return new NumberMention(value, at, count, count > 1 ? Doubt.Spelling : Doubt.None);
    }

    private static NumberMention? ReadWord(string text, IReadOnlyList<Token> tokens, int at, NumberLexicon lexicon)
    {
        var roleCount = lexicon.Match(tokens, at, out var role);
        var (count, value) = lexicon.ReadWords(tokens, at);
        switch (roleCount > 0 ? role : NumberRole.Filler)
        {
            case NumberRole.Unreadable when roleCount >= count:
                return new NumberMention(null, at, roleCount);
            case NumberRole.Dual or NumberRole.DualPerson:
                return new NumberMention(2, at, roleCount);
            case NumberRole.Indefinite:
                return lexicon.Match(tokens, Math.Min(at + roleCount, tokens.Count - 1), out var next) > 0 && next == NumberRole.Person ? new NumberMention(1, at, roleCount, Doubt.Article) : null;
            default:
                break;
        }

        // "een" in "een stuk of" is no number.
        if (roleCount > count && count > 0)
            return null;
        if (count > 0)
            return new NumberMention(IsPart(tokens, at, count, value, lexicon) ? null : value, at, count, DoubtOf(roleCount == count ? role : null, text, tokens, at, count));
        return lexicon.ReadWithUnit(tokens[at].Folded) is { } withUnit ? new NumberMention(withUnit, at, 1) : null;
    }

    private static bool IsOrdinal(IReadOnlyList<Token> tokens, int at, NumberLexicon lexicon) =>
        at < tokens.Count && tokens[at - 1].End == tokens[at].Start && lexicon.Match(tokens, at, out var role) == 1 && role == NumberRole.Ordinal;

    /// <summary>"1234 AB"; in small letters only where nothing else is said.</summary>
    private static bool IsPostcode(string text, IReadOnlyList<Token> tokens, int at, NumberLexicon lexicon)
    {
        if (at + 1 >= tokens.Count || tokens[at].Length != 4 || tokens[at + 1] is not { Kind: TokenKind.Word, Length: 2 } letters || !char.IsAsciiLetter(letters.Folded[0]))
            return false;
        return (char.IsAsciiLetterUpper(text[letters.Start]) && char.IsAsciiLetterUpper(text[letters.Start + 1])) || (tokens.Count == 2 && !lexicon.IsKnown(tokens, at + 1));
    }

    /// <summary>Whether more of the number seems to stand beside it, in words that are not known.</summary>
    private static bool IsPart(IReadOnlyList<Token> tokens, int at, int count, int? value, NumberLexicon lexicon)
    {
        var (before, after) = (at - 1, at + count);
        if (before >= 0 && lexicon.IsAnd(tokens[before]))
            before--;
        if (after < tokens.Count && lexicon.IsAnd(tokens[after]))
            after++;
        return lexicon.GoesOn(tokens, at + count, value ?? 0) || lexicon.MayBePart(tokens, before, tokens[at].Folded) || lexicon.MayBePart(tokens, after, tokens[at].Folded);
    }

    private static Doubt DoubtOf(NumberRole? role, string text, IReadOnlyList<Token> tokens, int at, int count) => role switch
    {
        // "één" is written with accents to say that it is the number.
        NumberRole.Article when Ascii.IsValid(text.AsSpan(tokens[at].Start, tokens[at].Length)) => Doubt.Article,
        null when tokens[at + count - 1].Kind == TokenKind.Digits => Doubt.Spelling,
        NumberRole.Pronoun => Doubt.Pronoun,
        NumberRole.Homograph => Doubt.Homograph,
        _ => Doubt.None,
    };
}
