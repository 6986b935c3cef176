namespace SamenHier.Recognizers.Dates;

/// <summary>Reads amounts of time: "two years", "3 and a half years", "سنة ونص", "a year and two months".</summary>
internal sealed class TimeAmounts(IReadOnlyList<DateItem> items)
{
    private const int Whole = 100;
    private const int MonthsInYear = 12;

    // Further on nothing belongs to a word any more.
    private const int Near = 5;

    /// <summary>The amount that starts at an item; null when there is none, or none that is whole days, weeks or months.</summary>
    public TimeAmount? ReadAt(int at)
    {
        if (OneAt(at) is not var (hundredths, unit, end))
            return null;

        var next = PassAnd(end);
        if (HalfAt(next) is { } half && UnitAt(next + 1) is null)
            (hundredths, end) = (hundredths + half, next + 1);
        if (unit == DateUnit.Year && OneAt(PassAnd(end)) is (var months, DateUnit.Month, var monthsEnd) && months % Whole == 0 && months < MonthsInYear * Whole)
            return new TimeAmount(((hundredths * MonthsInYear) + months) / Whole, DateUnit.Month, monthsEnd);

        var count = unit == DateUnit.Year ? hundredths * MonthsInYear : hundredths;
        return count % Whole == 0 ? new TimeAmount(count / Whole, unit, end) : null;
    }

    /// <summary>One unit and how many of it, in hundredths.</summary>
    private (int Hundredths, DateUnit Unit, int End)? OneAt(int at)
    {
        if (at >= items.Count)
            return null;
        if (IsSpokenOne(at))
            return (Whole, items[at].Word.Unit, at + 2);
        if (items[at].Role is DateRole.OneUnit or DateRole.TwoUnits && !NamesNumber(at))
            return (items[at].Value * Whole, items[at].Word.Unit, at + 1);
        if (items[at].Hundredths is { } fraction)
        {
            if (UnitAt(at + 1) is { } counted)
                return (fraction, counted, at + 2);
            return items[at].Word.Unit == DateUnit.Year ? (fraction, DateUnit.Year, at + 1) : null;
        }

        if (items[at].Role != DateRole.Number)
            return null;
        if (UnitAt(at + 1) is { } unit)
            return (items[at].Value * Whole, unit, at + 2);

        // "3 and a half years"; "1 half year" is half a year.
        var next = PassAnd(at + 1);
        var half = items[at].Value == 1 && next == at + 1 ? null : HalfAt(next);
        return half is { } more && UnitAt(next + 1) is { } shared ? ((items[at].Value * Whole) + more, shared, next + 2) : null;
    }

    /// <summary>"شهر ٨" is the eighth month, "سنة ٢٠٢٢" a year.</summary>
    private bool NamesNumber(int at) => items[at].Role == DateRole.OneUnit && at + 1 < items.Count && items[at + 1].Role == DateRole.Number;

    /// <summary>"شهر واحد" is one month, but the first before a year.</summary>
    private bool IsSpokenOne(int at)
    {
        if (items[at].Role is not (DateRole.Unit or DateRole.OneUnit) || at + 1 >= items.Count || items[at + 1] is not { Role: DateRole.Number, Value: 1, Digits: 0 })
            return false;
        var next = at + 2;
        while (next < items.Count && next < at + Near && items[next].Role is DateRole.Filler or DateRole.Since or DateRole.Mark or DateRole.Range)
            next++;
        return next >= items.Count || !(items[next].IsNamedMonth || items[next].Role is DateRole.Number or DateRole.Unit or DateRole.OneUnit or DateRole.Relative);
    }

    private int? HalfAt(int at) => at < items.Count && items[at].Hundredths is { } hundredths and < Whole ? hundredths : null;

    private DateUnit? UnitAt(int at) => at < items.Count && items[at].Role is DateRole.Unit or DateRole.OneUnit ? items[at].Word.Unit : null;

    private int PassAnd(int at) => at < items.Count && items[at].Role == DateRole.And ? at + 1 : at;
}
