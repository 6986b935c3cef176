using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace SamenHier.Recognizers.Text;

/// <summary>What a character does in a text.</summary>
internal enum GlyphKind
{
    Letter,
    Digit,
    Geez,
    Apostrophe,
    Mark,
    Symbol,
    Space,

    /// <summary>Invisible characters, accents of their own, half surrogates.</summary>
    Ignored,
}

/// <summary>One character of a text, classified.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Glyph(GlyphKind Kind, Rune Rune, int Length)
{
    private const string Apostrophes = "'’‘‛ʼʻʹ′`´ʾʿ׳＇";

    /// <summary>Punctuation of other scripts and its Western counterpart.</summary>
    private static readonly FrozenDictionary<char, char> Marks = new Dictionary<char, char>
    {
        ['،'] = ',', ['٬'] = ',', ['፣'] = ',', ['፡'] = ',', ['、'] = ',', ['，'] = ',', ['・'] = ',', ['·'] = ',', ['•'] = ',',
        ['؛'] = ';', ['፤'] = ';', ['；'] = ';', ['؟'] = '?', ['፧'] = '?', ['？'] = '?', ['።'] = '.', ['۔'] = '.', ['。'] = '.', ['٫'] = '.',
        ['！'] = '!', ['፥'] = ':', ['፦'] = ':', ['：'] = ':', ['⁄'] = '/', ['∕'] = '/', ['／'] = '/', ['−'] = '-', ['–'] = '-', ['—'] = '-',
        ['‐'] = '-', ['‑'] = '-', ['－'] = '-', ['＋'] = '+', ['٪'] = '%', ['％'] = '%', ['“'] = '"', ['”'] = '"', ['«'] = '"', ['»'] = '"', ['„'] = '"',
    }.ToFrozenDictionary();

    public bool IsLatin => Rune.Value is < 0x250 or (>= 0x1E00 and < 0x1F00) or (>= 0xFB00 and < 0xFB07) or (>= 0xFF21 and <= 0xFF5A);

    public bool IsWesternDigit => Kind == GlyphKind.Digit && Zero == '0';

    /// <summary>The zero of the script that this digit belongs to.</summary>
    public int Zero => Rune.Value - (int)Rune.GetNumericValue(Rune);

    /// <summary>The Western mark that this one stands for, if it is punctuation.</summary>
    public char? Mark
    {
        get
        {
            if (Kind != GlyphKind.Mark || !Rune.IsBmp)
                return null;
            return Marks.TryGetValue((char)Rune.Value, out var western) ? western : (char)Rune.Value;
        }
    }

    public static Glyph At(string text, int at)
    {
        // A half surrogate says nothing; it is passed over.
        if (!Rune.TryGetRuneAt(text, at, out var rune))
            return new Glyph(GlyphKind.Ignored, Rune.ReplacementChar, 1);
        return new Glyph(Classify(rune), rune, rune.Utf16SequenceLength);
    }

    public static string WesternDigits(StringBuilder digits)
    {
        var western = new StringBuilder(digits.Length);
        foreach (var rune in digits.ToString().EnumerateRunes())
            western.Append((int)Rune.GetNumericValue(rune));
        return western.ToString();
    }

    private static GlyphKind Classify(Rune rune)
    {
        if (rune.Value is '\n' or '\r' or 0x2028 or 0x2029)
            return GlyphKind.Mark;
        if (rune.Value is >= 0x1369 and <= 0x137C)
            return GlyphKind.Geez;
        // Skin tones, and the sign that others put in the place of broken text.
        if (rune.Value is (>= 0x1F3FB and <= 0x1F3FF) or 0xFFFD)
            return GlyphKind.Ignored;
        if (rune.IsBmp && Apostrophes.Contains((char)rune.Value, StringComparison.Ordinal))
            return GlyphKind.Apostrophe;
        if (Rune.IsWhiteSpace(rune))
            return GlyphKind.Space;

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => GlyphKind.Digit,
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.EnclosingMark or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => GlyphKind.Ignored,
            UnicodeCategory.NonSpacingMark => LetterFolding.IsAccent(rune) ? GlyphKind.Ignored : GlyphKind.Letter,
            UnicodeCategory.OtherSymbol or UnicodeCategory.OtherNumber => GlyphKind.Symbol,
            _ => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber
                ? GlyphKind.Letter
                : GlyphKind.Mark,
        };
    }
}
