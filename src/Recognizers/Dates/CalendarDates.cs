namespace SamenHier.Recognizers.Dates;

/// <summary>Reads dates that name their year: in numbers, with the name of a month, or a year alone.</summary>
internal sealed class CalendarDates(IReadOnlyList<DateItem> items, DateOnly today)
{
    // Two digits are a year of this century up to the year after this one.
    private const int YearsAhead = 1;

    // Above this no number is a day.
    private const int MaxDay = 31;

    /// <summary>The date that starts at an item, or null when there is none.</summary>
    public DateMention? ReadAt(int at) => ReadNamed(at) ?? ReadNumbers(at) ?? ReadYear(at);

    private DateMention? ReadNamed(int at)
    {
        if (items[at].IsDayLike && !IsCounted(at) && MonthAt(Next(at + 1)) is { } month)
            return FromDay(at, month);
        if (MonthAt(at) is { } opening)
            return FromMonth(at, opening);
        var year = YearAt(at, spoken: false);
        return year is { } found && MonthAt(Next(found.End)) is { } following ? FromYear(at, found, following) : null;
    }

    /// <summary>"12 March 2019".</summary>
    private DateMention? FromDay(int at, Part month) => YearAfter(month.End, dayKnown: true) is { } year
        ? Mention(at, year.End, year.Value, month.Value, items[at].Value, year.IsExact)
        : null;

    /// <summary>"March 2019", "March 12th, 2019".</summary>
    private DateMention? FromMonth(int at, Part month)
    {
        if (YearAfter(month.End, dayKnown: false) is { } year)
            return Mention(at, year.End, year.Value, month.Value, day: null, year.IsExact);
        var dayAt = Next(month.End);
        return dayAt < items.Count && items[dayAt].IsDayLike && !IsCounted(dayAt) && YearAfter(dayAt + 1, dayKnown: true) is { } later
            ? Mention(at, later.End, later.Value, month.Value, items[dayAt].Value, later.IsExact)
            : null;
    }

    /// <summary>"2019 March", "2019 March 12", "last year in March".</summary>
    private DateMention? FromYear(int at, Part year, Part month)
    {
        // "2018, March 2019" is two dates.
        if (YearAfter(month.End, dayKnown: false) is not null)
            return null;
        var dayAt = Next(month.End);
        var hasDay = dayAt < items.Count && items[dayAt].IsDayLike && !IsCounted(dayAt) && YearAfter(dayAt + 1, dayKnown: true) is null;
        return Mention(at, hasDay ? dayAt + 1 : month.End, year.Value, month.Value, hasDay ? items[dayAt].Value : null, year.IsExact);
    }

    private DateMention? ReadNumbers(int at)
    {
        var run = NumberRun.Read(items, at, IsCounted);
        return run.Count switch
        {
            3 => ReadThree(at, run),
            2 => ReadTwo(at, run),
            > 3 when !run.All(item => items[item].IsYear) => new DateMention(null, at, run[^1] + 1 - at),
            _ => null,
        };
    }

    private DateMention? ReadThree(int at, IReadOnlyList<int> run)
    {
        var (first, second, third) = (items[run[0]], items[run[1]], items[run[2]]);
        var end = run[2] + 1;
        if (first.IsYearLike && second.IsSmall && third.IsSmall)
            return Mention(at, end, first.Value, second.Value, third.Value, isExact: true);
        if (!first.IsSmall || !second.IsSmall)
            return null;

        // 3-4-2025 may be two dates; day first is how people write here.
        var mayBeTwo = first.Value <= 12 && first.Value != second.Value;
        if (third.IsYearLike)
            return Mention(at, end, third.Value, second.Value, first.Value, !mayBeTwo);
        return third.IsShortYear && third.Value > MaxDay
            ? Mention(at, end, FullYear(third.Value), second.Value, first.Value, isExact: false)
            : new DateMention(null, at, end - at);
    }

    private DateMention? ReadTwo(int at, IReadOnlyList<int> run)
    {
        var (first, second) = (items[run[0]], items[run[1]]);
        var end = run[1] + 1;
        if (first.IsSmall && second.IsYearLike)
            return Mention(at, end, second.Value, first.Value, day: null, isExact: true);
        return first.IsYearLike && second.IsSmall ? Mention(at, end, first.Value, second.Value, day: null, isExact: true) : null;
    }

    private DateMention? ReadYear(int at)
    {
        if (items[at].IsYearLike && IsCounted(at))
            return null;
        if (items[at].IsYearLike)
            return new DateMention(items[at].IsYear ? new PartialDate(items[at].Value) : null, at, 1);
        return items[at].Mark == '\'' && ShortYearAt(at + 1, needsMark: true) is { } year ? new DateMention(new PartialDate(year), at, 2, IsExact: false) : null;
    }

    /// <summary>The name of a month, or "month 3".</summary>
    private Part? MonthAt(int at)
    {
        if (at >= items.Count)
            return null;
        if (items[at].Role == DateRole.Month)
            return new Part(items[at].Value, at + (IsNamedTwice(at) ? 4 : 1), IsExact: true);
        if (!IsUnit(at, DateUnit.Month) || (at > 0 && items[at - 1].Role == DateRole.Number && !IsMonthNumber(at + 1)))
            return null;
        if (at + 1 < items.Count && items[at + 1].Role == DateRole.Month)
            return MonthAt(at + 1);
        return IsMonthNumber(at + 1) ? new Part(items[at + 1].Value, at + 2, IsExact: true) : null;
    }

    /// <summary>"آذار (مارس)": the name in two countries.</summary>
    private bool IsNamedTwice(int at) =>
        at + 3 < items.Count && items[at + 1].Mark == '(' && items[at + 2].Role == DateRole.Month && items[at + 2].Value == items[at].Value && items[at + 3].Mark == ')';

    private bool IsMonthNumber(int at) => at < items.Count && items[at].IsDayLike && items[at].Value <= 12 && !IsCounted(at);

    private Part? YearAfter(int at, bool dayKnown)
    {
        var next = Next(at);
        if (YearAt(next, spoken: true) is { } year)
            return year;

        // After a day or an apostrophe two digits can only be a year.
        var marked = at < items.Count && next > at && next < items.Count && items[next - 1].Mark == '\'';
        return (dayKnown || marked) && ShortYearAt(next, needsMark: false) is { } full ? new Part(full, next + 1, IsExact: false) : null;
    }

    private Part? YearAt(int at, bool spoken)
    {
        if (at >= items.Count)
            return null;
        if (items[at].IsYearLike && !IsCounted(at))
            return new Part(items[at].Value, at + 1, IsExact: true);
        if (items[at] is { Role: DateRole.Relative, Word.Unit: DateUnit.Year } relative)
            return new Part(today.Year + relative.Value, at + 1, IsExact: true);
        return spoken && items[at].Value > MaxDay && ShortYearAt(at, needsMark: true) is { } full ? new Part(full, at + 1, IsExact: false) : null;
    }

    private int? ShortYearAt(int at, bool needsMark) =>
        at < items.Count && items[at].IsShortYear && !IsCounted(at) && (!needsMark || items[at].Digits == 2) ? FullYear(items[at].Value) : null;

    /// <summary>The year meant by its last two digits.</summary>
    private int FullYear(int twoDigits)
    {
        var century = today.Year / 100 * 100;
        var thisCentury = century + twoDigits;
        return thisCentury <= today.Year + YearsAhead ? thisCentury : thisCentury - 100;
    }

    /// <summary>Whether a number counts something, so that it is no part of a date: "3 years".</summary>
    private bool IsCounted(int at) =>
        at + 1 < items.Count && items[at + 1].Role is DateRole.Unit or DateRole.OneUnit or DateRole.TwoUnits
        && !(IsUnit(at + 1, DateUnit.Year) && (items[at].IsYearLike || (at + 2 < items.Count && items[at + 2].IsYearLike))) && !(IsUnit(at + 1, DateUnit.Month) && IsMonthNumber(at + 2));

    private bool IsUnit(int at, DateUnit unit) => at < items.Count && items[at].Role is DateRole.Unit or DateRole.OneUnit && items[at].Word.Unit == unit;

    /// <summary>The next item that says something; words and marks that stand inside dates are passed over.</summary>
    private int Next(int at)
    {
        while (at < items.Count && (items[at].Role is DateRole.Filler or DateRole.AheadBefore || (items[at].Role == DateRole.Mark && ",.-/'".Contains(items[at].Mark, StringComparison.Ordinal)) || IsUnit(at, DateUnit.Year)))
            at++;
        return at;
    }

    private static DateMention Mention(int first, int end, int year, int month, int? day, bool isExact)
    {
        var inRange = year is >= DateItem.MinYear and <= DateItem.MaxYear && month is >= 1 and <= 12 && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month)));
        return new DateMention(inRange ? new PartialDate(year, month, day) : null, first, end - first, isExact);
    }

    private readonly record struct Part(int Value, int End, bool IsExact);
}
