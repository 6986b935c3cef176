using System.Globalization;
using System.Text;

namespace SamenHier.Recognizers.Text;

/// <summary>Cuts a text into folded tokens in one pass; any Unicode is welcome, broken Unicode too.</summary>
internal static class Tokenizer
{
    /// <summary>Longer texts are no answer to a question and are not read.</summary>
    public const int MaxLength = 10_000;

    public static IReadOnlyList<Token> Tokenize(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            var glyph = Glyph.At(text, at);
            var end = glyph.Kind switch
            {
                GlyphKind.Space or GlyphKind.Ignored => at + glyph.Length,
                GlyphKind.Letter or GlyphKind.Digit => ReadRun(text, at, tokens),
                GlyphKind.Geez => ReadGeez(text, at, tokens),
                _ => ReadSign(text, at, glyph, tokens),
            };
            at = end;
        }

        return tokens;
    }

    /// <summary>Letters and digits that belong together: digits alone, one script's letters, or Latin letters with Western digits.</summary>
    private static int ReadRun(string text, int start, List<Token> tokens)
    {
        var word = new StringBuilder();
        var first = Glyph.At(text, start);
        var (latin, onlyDigits) = (true, true);
        var at = start;
        while (at < text.Length)
        {
            var glyph = Glyph.At(text, at);
            if (glyph.Kind == GlyphKind.Letter)
            {
                if (!onlyDigits && glyph.IsLatin != latin)
                    break;
                if (onlyDigits && at > start && !(glyph.IsLatin && first.IsWesternDigit))
                    break;
                (latin, onlyDigits) = (glyph.IsLatin, false);
            }
            else if (glyph.Kind == GlyphKind.Digit)
            {
                // Digits of another script, or digits after letters that are not Latin, begin a token of their own.
                if (onlyDigits ? glyph.Zero != first.Zero : !(latin && glyph.IsWesternDigit))
                    break;
            }
            else if (glyph.Kind != GlyphKind.Ignored && !(glyph.Kind == GlyphKind.Apostrophe && !onlyDigits && LetterFollows(text, at + 1)))
            {
                break;
            }

            if (glyph.Kind is GlyphKind.Letter or GlyphKind.Digit)
                word.Append(text, at, glyph.Length);
            at += glyph.Length;
        }

        var folded = onlyDigits ? Glyph.WesternDigits(word) : LetterFolding.Fold(word.ToString());
        if (folded.Length > 0)
            tokens.Add(new Token(onlyDigits ? TokenKind.Digits : TokenKind.Word, folded, start, at - start));
        return at;
    }

    private static bool LetterFollows(string text, int at) => at < text.Length && Glyph.At(text, at).Kind == GlyphKind.Letter;

    private static int ReadGeez(string text, int start, List<Token> tokens)
    {
        var at = start;
        while (at < text.Length && Glyph.At(text, at).Kind == GlyphKind.Geez)
            at++;
        tokens.Add(new Token(TokenKind.Geez, text[start..at], start, at - start));
        return at;
    }

    private static int ReadSign(string text, int start, Glyph glyph, List<Token> tokens)
    {
        var kind = glyph.Kind == GlyphKind.Symbol ? TokenKind.Symbol : TokenKind.Mark;
        var folded = glyph.Kind == GlyphKind.Apostrophe ? "'" : glyph.Mark?.ToString(CultureInfo.InvariantCulture) ?? text.Substring(start, glyph.Length);
        tokens.Add(new Token(kind, folded, start, glyph.Length));
        return start + glyph.Length;
    }
}
