using System.Globalization;
using System.Text;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Numbers;

/// <summary>Finds every number in a text, in digits and in words.</summary>
internal static class NumberReader
{
    /// <summary>The numbers in order; an unreadable one (a decimal, a negative, too many digits) has no value.</summary>
    public static IReadOnlyList<NumberMention> Read(string text, IReadOnlyList<Token> tokens, NumberLexicon lexicon)
    {
        var mentions = new List<NumberMention>();
        for (var at = 0; at < tokens.Count;)
        {
            var mention = ReadAt(text, tokens, at, lexicon);
            if (mention is { } found)
                mentions.Add(found);
            at = mention?.End ?? at + 1;
        }

        return mentions;
    }

    private static NumberMention? ReadAt(string text, IReadOnlyList<Token> tokens, int at, NumberLexicon lexicon)
    {
        var token = tokens[at];
        switch (token.Kind)
        {
            case TokenKind.Digits:
                var (multipliedCount, multiplied) = lexicon.ReadWords(tokens, at);
                var (count, value) = DigitNumerals.Read(tokens, at);
                return multipliedCount > count && value is not null
                    ? new NumberMention(multiplied, at, multipliedCount)
                    : new NumberMention(value, at, count);
            case TokenKind.Geez:
                return new NumberMention(GeezNumerals.Read(token.Folded), at, 1);
            case TokenKind.Symbol:
                return CharUnicodeInfo.GetNumericValue(token.Folded, 0) < 0 ? null : new NumberMention(null, at, 1);
            case TokenKind.Word:
                return ReadWord(text, tokens, at, lexicon);
            default:
                return null;
        }
    }

    private static NumberMention? ReadWord(string text, IReadOnlyList<Token> tokens, int at, NumberLexicon lexicon)
    {
        var roleCount = lexicon.Match(tokens, at, out var role);
        if (roleCount > 0 && role == NumberRole.Unreadable)
            return new NumberMention(null, at, roleCount);
        if (roleCount > 0 && role == NumberRole.Dual)
            return new NumberMention(2, at, roleCount);

        var (count, value) = lexicon.ReadWords(tokens, at);
        if (count > 0)
            return new NumberMention(value, at, count, roleCount == count ? DoubtOf(role, text, tokens[at]) : Doubt.None);
        return lexicon.ReadWithUnit(tokens[at].Folded) is { } withUnit ? new NumberMention(withUnit, at, 1) : null;
    }

    private static Doubt DoubtOf(NumberRole role, string text, Token token) => role switch
    {
        // "één" is written with accents to say that it is the number.
        NumberRole.Article when Ascii.IsValid(text.AsSpan(token.Start, token.Length)) => Doubt.Article,
        NumberRole.Pronoun => Doubt.Pronoun,
        _ => Doubt.None,
    };
}
