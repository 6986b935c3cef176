using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Numbers;

/// <summary>Ge'ez numerals: units ፩..፱, tens ፲..፺, ፻ = 100 and ፼ = 10,000 as multipliers of what stands before them.</summary>
internal static class GeezNumerals
{
    private const char One = '፩';
    private const char Ten = '፲';
    private const char Hundred = '፻';
    private const char TenThousand = '፼';

    /// <summary>The numeral at a token: how many tokens it takes, as hundreds may stand apart from what follows ("፲፱፻ ፹፯"), and its value or null.</summary>
    public static (int Count, int? Value) Read(IReadOnlyList<Token> tokens, int at)
    {
        var isSplit = at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Geez && tokens[at].Folded[^1] == Hundred && !tokens[at + 1].Folded.Contains(Hundred, StringComparison.Ordinal);
        return isSplit ? (2, Read(tokens[at].Folded + tokens[at + 1].Folded)) : (1, Read(tokens[at].Folded));
    }

    /// <summary>The value up to 9999, or null when the signs are out of order or say more.</summary>
    public static int? Read(string numerals)
    {
        // ፻ splits the numeral into hundreds and the rest, each a number below 100.
        var hundredAt = numerals.IndexOf(Hundred, StringComparison.Ordinal);
        if (numerals.Length is 0 or > 5 || numerals.Contains(TenThousand, StringComparison.Ordinal))
            return null;
        if (hundredAt < 0)
            return ReadBelowHundred(numerals);

        var hundreds = hundredAt == 0 ? 1 : ReadBelowHundred(numerals.AsSpan(0, hundredAt));
        var rest = hundredAt == numerals.Length - 1 ? 0 : ReadBelowHundred(numerals.AsSpan(hundredAt + 1));
        return hundreds * 100 + rest;
    }

    private static int? ReadBelowHundred(ReadOnlySpan<char> numerals) => numerals switch
    {
        [var unit and >= One and < Ten] => unit - One + 1,
        [var tens and >= Ten and < Hundred] => (tens - Ten + 1) * 10,
        [var tens and >= Ten and < Hundred, var unit and >= One and < Ten] => (tens - Ten + 1) * 10 + unit - One + 1,
        _ => null,
    };
}
