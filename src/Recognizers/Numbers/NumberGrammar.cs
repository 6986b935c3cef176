namespace SamenHier.Recognizers.Numbers;

/// <summary>How one language puts number words together.</summary>
/// <param name="UnitsFirst">"three and twenty" rather than "twenty-three".</param>
/// <param name="TenTakesUnits">"ten three" is 13.</param>
/// <param name="AndInTens">"twenty and three" is 23, also where tens come first.</param>
/// <param name="YearPairs">"nineteen ninety-two" is 1992, "nineteen oh five" 1905.</param>
internal sealed record NumberGrammar(bool UnitsFirst, bool TenTakesUnits, bool AndInTens, bool YearPairs)
{
    /// <summary>Reads the longest number at the start of the items: how many it takes (0 when none) and its value, which is null when it is 10,000 or more.</summary>
    public (int Count, int? Value) Read(ReadOnlySpan<NumberItem> items)
    {
        if (items.IsEmpty || items[0].IsDigits && items.Length == 1)
            return (0, null);
        if (items[0].Value == 0)
            return (1, 0);

        var (at, thousands, fits) = ReadThousands(items);
        if (!fits)
            return (at, null);
        var (hundredsCount, hundreds) = ReadHundreds(items[at..], mayBeLarge: at == 0);
        at += hundredsCount;
        var (restCount, rest) = ReadBelowHundred(items[at..]);
        at += restCount;
        if (YearPairs && thousands == 0 && hundreds == 0 && rest is 18 or 19 or 20)
        {
            var (yearCount, year) = ReadBelowHundred(items[at..]);
            if (year >= 10 && !items[at].AndBefore)
                return (at + yearCount, rest * 100 + year);
            if (items[at..] is [{ Value: 0, AndBefore: false }, { IsUnit: true, AndBefore: false }, ..])
                return (at + 2, rest * 100 + items[at + 1].Value);
        }

        return (at, thousands + hundreds + rest);
    }

    private (int Count, int Value, bool Fits) ReadThousands(ReadOnlySpan<NumberItem> items)
    {
        if (items[0].IsThousands || items[0].IsThousand)
            return (1, items[0].Value, true);
        var (hundredsCount, _) = ReadHundreds(items, mayBeLarge: true);
        if (IsMultiplied(items, hundredsCount, item => item.IsThousand))
            return (hundredsCount + 1, 0, false);
        var (count, multiplier) = ReadMultiplier(items);
        if (!IsMultiplied(items, count, item => item.IsThousand))
            return (0, 0, true);
        return (count + 1, multiplier * 1000, multiplier < 10);
    }

    private (int Count, int Value) ReadHundreds(ReadOnlySpan<NumberItem> items, bool mayBeLarge)
    {
        if (items.IsEmpty)
            return (0, 0);
        if (items[0].IsHundreds || items[0].IsHundred)
            return (1, items[0].Value);
        var (count, multiplier) = ReadMultiplier(items);
        var plausible = multiplier < 10 || mayBeLarge && multiplier % 10 != 0;
        return plausible && IsMultiplied(items, count, item => item.IsHundred) ? (count + 1, multiplier * 100) : (0, 0);
    }

    private (int Count, int Value) ReadMultiplier(ReadOnlySpan<NumberItem> items) =>
        items[0].IsDigits ? (1, items[0].Value) : ReadBelowHundred(items);

    private static bool IsMultiplied(ReadOnlySpan<NumberItem> items, int count, Func<NumberItem, bool> isBase) =>
        count > 0 && count < items.Length && !items[count].AndBefore && isBase(items[count]);

    private (int Count, int Value) ReadBelowHundred(ReadOnlySpan<NumberItem> items)
    {
        if (items.IsEmpty || items[0].IsDigits || items[0].Value is 0 or >= 100)
            return (0, 0);
        var first = items[0];
        if (items.Length == 1)
            return (1, first.Value);

        var second = items[1];
        var unitThenTens = UnitsFirst && first.IsUnit && second.IsTens && second.AndBefore;
        var tensThenUnit = !UnitsFirst && first.IsTens && second.IsUnit && (AndInTens || !second.AndBefore);
        var tenThenUnit = TenTakesUnits && first.Value == 10 && second.IsUnit;
        return unitThenTens || tensThenUnit || tenThenUnit ? (2, first.Value + second.Value) : (1, first.Value);
    }
}
