namespace SamenHier.Recognizers.Dates;

/// <summary>Reads dates that name their year: in numbers, with the name of a month, or a year alone; and the latest month or day of a name that has passed.</summary>
internal sealed class CalendarDates(IReadOnlyList<DateItem> items, DateOnly today)
{
    // Two digits are a year of this century up to the year after this one.
    private const int YearsAhead = 1;

    // Above this no number is a day.
    private const int MaxDay = 31;

    // More words that say nothing part what stands before and after them.
    private const int MostPassed = 8;

    private readonly CalendarReading calendar = CalendarReading.Of(items);

    // Whether all of the text says no more than one thing.
    private readonly Lazy<bool> isAlone = new(() => items.Where(item => item.Role is not (DateRole.Filler or DateRole.Mark or DateRole.Since or DateRole.Weekday)).Take(2).Count() < 2);

    /// <summary>The date that starts at an item, or null when there is none.</summary>
    public DateMention? ReadAt(int at) => ReadNamed(at) ?? ReadLast(at) ?? ReadNumbers(at) ?? ReadCompact(at) ?? ReadYear(at);

    /// <summary>The name of a month at an item, or "month 3".</summary>
    public DatePart? MonthAt(int at)
    {
        if (at >= items.Count)
            return null;
        if (items[at].IsNamedDay)
            return new DatePart(items[at].Value / 100, at + 1, items[at].Role == DateRole.NamedDay, CalendarOf(items[at].Role), items[at].Value % 100);
        if (items[at].Role == DateRole.EitherMonth)
            return new DatePart(items[at].Value / 100, at + 1, IsExact: false, CalendarName.Gregorian, Or: items[at].Value % 100);
        if (items[at].IsNamedMonth)
            return new DatePart(items[at].Value, at + (IsNamedTwice(at) ? 4 : 1), !items[at].IsMisspelt, CalendarOf(items[at].Role));
        if (items[at].Role == DateRole.Ordinal && IsUnit(at + 1, DateUnit.Month))
            return new DatePart(items[at].Value, at + 2);
        if (!IsUnit(at, DateUnit.Month))
            return null;
        if (at + 1 < items.Count && items[at + 1].IsNamedMonth)
            return MonthAt(at + 1);
        return IsMonthNumber(at + 1) ? new DatePart(items[at + 1].Value, at + 2) : null;
    }

    /// <summary>Whether an item can be the day of a month.</summary>
    public bool IsDay(int at) => at >= 0 && at < items.Count && items[at].IsDayLike && !IsCounted(at);

    /// <summary>The date of a month and a day in a year that is said elsewhere.</summary>
    public PartialDate? In(int year, DatePart month, int? day) => month is { Day: { } named, Calendar: CalendarName.Gregorian }
        ? FixedDays.In(year, month.Value, named)
        : calendar.Read(year, month.Value, month.Calendar, month.Day ?? day);

    private static CalendarName CalendarOf(DateRole role) => role switch
    {
        DateRole.IslamicMonth or DateRole.IslamicDay => CalendarName.Islamic,
        DateRole.GeezMonth => CalendarName.Geez,
        _ => CalendarName.Gregorian,
    };

    private DateMention? ReadNamed(int at)
    {
        if (IsDay(at) && (MonthAt(Next(at + 1)) ?? OrdinalMonth(at)) is { Day: null } month && !IsMonthItself(at) && FromDay(at, month) is { } fromDay)
            return fromDay;
        if (MonthAt(at) is { } opening)
            return FromMonth(at, opening);
        var year = YearAt(at, spoken: false);
        return year is { } found && MonthAt(Next(found.End)) is { } following ? FromYear(at, found, following) : null;
    }

    /// <summary>"month 1 to month 3".</summary>
    private bool IsMonthItself(int at) => at > 0 && IsUnit(at - 1, DateUnit.Month) && IsUnit(Next(at + 1), DateUnit.Month);

    /// <summary>"the third [of the fifth] 2019".</summary>
    private DatePart? OrdinalMonth(int day)
    {
        var at = Next(day + 1);
        return at > day + 1 && at < items.Count && items[at] is { Role: DateRole.Ordinal, Value: >= 1 and <= 12 } month && items[day + 1].Role != DateRole.Mark
            ? new DatePart(month.Value, at + 1, IsExact: false)
            : null;
    }

    /// <summary>"12 March 2019".</summary>
    private DateMention? FromDay(int at, DatePart month) => YearAfter(month.End, dayKnown: true) is { } year
        ? Mention(at, year.End, year, month, items[at].Value)
        : null;

    /// <summary>"March 2019", "March 12th, 2019".</summary>
    private DateMention? FromMonth(int at, DatePart month)
    {
        if (YearAfter(month.End, dayKnown: false) is { } year)
            return Mention(at, year.End, year, month, day: null);
        var dayAt = Next(month.End);
        return month.Day is null && IsDay(dayAt) && YearAfter(dayAt + 1, dayKnown: true) is { } later
            ? Mention(at, later.End, later, month, items[dayAt].Value)
            : null;
    }

    /// <summary>"2019 March", "2019 March 12", "last year in March".</summary>
    private DateMention? FromYear(int at, DatePart year, DatePart month)
    {
        // "2018, March 2019" is two dates.
        if (YearAfter(month.End, dayKnown: false) is not null)
            return null;
        var dayAt = Next(month.End);
        var hasDay = month.Day is null && IsDay(dayAt) && YearAfter(dayAt + 1, dayKnown: true) is null;
        return Mention(at, hasDay ? dayAt + 1 : month.End, year, month, hasDay ? items[dayAt].Value : null);
    }

    /// <summary>"last March": the latest that has passed. This month's name may mean this year's or the last.</summary>
    private DateMention? ReadLast(int at)
    {
        var isBefore = items[at].Role == DateRole.Last;
        var start = isBefore ? Next(at + 1) : at;
        int? day = IsDay(start) && MonthAt(Next(start + 1)) is not null ? items[start].Value : null;
        if (MonthAt(day is null ? start : Next(start + 1)) is not { Or: null } month || YearAfter(month.End, dayKnown: true) is not null)
            return null;
        day = month.Day ?? day;
        var after = Next(month.End);
        if (!isBefore && !(after < items.Count && items[after].Role == DateRole.Last))
            return null;
        var end = isBefore ? month.End : after + 1;
        return new DateMention(month.Calendar == CalendarName.Islamic ? LatestIslamic(month, day) : Latest(month, day), at, end - at, IsExact: false);
    }

    private PartialDate? Latest(DatePart month, int? day)
    {
        var isThisMonth = month.Value == today.Month && (day is null || day == today.Day);
        var hasPassed = month.Value < today.Month || (month.Value == today.Month && day < today.Day);
        var year = hasPassed ? today.Year : today.Year - 1;
        return isThisMonth ? null : In(year, month, day);
    }

    private PartialDate? LatestIslamic(DatePart month, int? day)
    {
        var thisYear = IslamicDates.YearOf(today);
        return Enumerable.Range(0, 2).Select(back => In(thisYear - back, month, day))
            .FirstOrDefault(date => date is { } found && (found.Year, found.Month ?? 0, found.Day ?? 0).CompareTo((today.Year, today.Month, day is null ? 0 : today.Day)) < 0);
    }

    private DateMention? ReadNumbers(int at)
    {
        if (!items[at].IsNumeral)
            return null;
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
            return Mention(at, end, new DatePart(first.Value, end), new DatePart(second.Value, end), third.Value);
        if (!first.IsSmall || !second.IsSmall)
            return null;
        if (third.IsYearLike)
            return DayFirst(at, end, first.Value, second.Value, third.Value, isExact: true);
        return third is { IsShortYear: true, Digits: 2 } && first.Value <= MaxDay
            ? DayFirst(at, end, first.Value, second.Value, FullYear(third.Value), isExact: false)
            : new DateMention(null, at, end - at);
    }

    /// <summary>3-4-2025 may be two dates; day first is how people write here.</summary>
    private DateMention DayFirst(int at, int end, int day, int month, int year, bool isExact)
    {
        var other = day != month ? calendar.Read(year, day, monthOf: null, month) : null;
        var value = calendar.Read(year, month, monthOf: null, day);
        return new DateMention(value, at, end - at, isExact && other is null && value?.SaidIn == CalendarName.Gregorian, value is null ? null : other);
    }

    private DateMention? ReadTwo(int at, IReadOnlyList<int> run)
    {
        var (first, second) = (items[run[0]], items[run[1]]);
        var end = run[1] + 1;
        if (first.IsSmall && second is { IsShortYear: true, Digits: 2 } && items[run[1] - 1].Mark == '\'')
            return Mention(at, end, new DatePart(FullYear(second.Value), end, IsExact: false), new DatePart(first.Value, end), day: null);

        // "week 12 2019"; "Leiden 3 2019": a word that is not known may be a month.
        if (first.IsSmall && second.IsYearLike && run[1] == at + 1 && at > 0 && (items[at - 1].Role == DateRole.Other || IsUnit(at - 1, DateUnit.Week)))
            return null;
        if (first.IsSmall && second.IsYearLike)
            return Mention(at, end, new DatePart(second.Value, end), new DatePart(first.Value, end), day: null);

        // "2019 3 people" counts something.
        var countsOn = end == at + 2 && end < items.Count && items[end].Role == DateRole.Other;
        return first.IsYearLike && second.IsSmall && !countsOn ? Mention(at, end, new DatePart(first.Value, end), new DatePart(second.Value, end), day: null) : null;
    }

    /// <summary>"12032019", when nothing else is said.</summary>
    private DateMention? ReadCompact(int at)
    {
        if (items[at] is not { Role: DateRole.Unreadable, Digits: DateItems.CompactDate, Value: > 0 and var digits } || !isAlone.Value)
            return null;
        var dayFirst = DayFirst(at, at + 1, digits / 1_000_000, digits / 10_000 % 100, digits % 10_000, isExact: false);
        var yearFirst = calendar.Read(digits / 10_000, digits / 100 % 100, monthOf: null, digits % 100);
        if (yearFirst is null)
            return dayFirst.Value is null ? null : dayFirst;
        return dayFirst.Value is null ? new DateMention(yearFirst, at, 1, IsExact: false) : new DateMention(null, at, 1);
    }

    private DateMention? ReadYear(int at)
    {
        if (items[at].IsYearLike && IsCounted(at))
            return null;
        if (items[at].IsYearLike)
            return new DateMention(items[at].IsYear && !calendar.IsOther ? new PartialDate(items[at].Value) : null, at, 1, OnlyYear: true);

        // 6'10 is a length.
        var isInside = at > 0 && items[at - 1] is { IsNumeral: true, SpaceAfter: false };
        return items[at].Mark == '\'' && !isInside && ShortYearAt(at + 1, needsMark: true) is { } year ? new DateMention(new PartialDate(year), at, 2, IsExact: false) : null;
    }

    /// <summary>"آذار (مارس)": the name in two countries.</summary>
    private bool IsNamedTwice(int at) =>
        at + 3 < items.Count && items[at + 1].Mark is '(' or '/' && items[at + 2].Role == items[at].Role && items[at + 2].Value == items[at].Value && items[at + 3].Mark is ')';

    private bool IsMonthNumber(int at) => at < items.Count && items[at].IsDayLike && items[at].Value <= GeezDates.MonthsInYear && !IsCounted(at);

    private DatePart? YearAfter(int at, bool dayKnown)
    {
        var next = Next(at);
        if (YearAt(next, spoken: true) is { } year)
            return year;

        // After a day or an apostrophe two digits can only be a year.
        var marked = at < items.Count && next > at && next < items.Count && items[next - 1].Mark == '\'';
        return (dayKnown || marked) && ShortYearAt(next, needsMark: false) is { } full ? new DatePart(full, next + 1, IsExact: false) : null;
    }

    private DatePart? YearAt(int at, bool spoken)
    {
        if (at >= items.Count)
            return null;
        if (items[at].IsYearLike && !IsCounted(at))
            return new DatePart(items[at].Value, at + 1);
        if (items[at] is { Role: DateRole.Relative, Word.Unit: DateUnit.Year } relative)
            return new DatePart(today.Year + relative.Value, at + 1);
        return spoken && items[at].Value > MaxDay && ShortYearAt(at, needsMark: true) is { } full ? new DatePart(full, at + 1, IsExact: false) : null;
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
        at + 1 < items.Count && items[at + 1].Role is DateRole.Unit or DateRole.OneUnit or DateRole.TwoUnits && items[at].Role != DateRole.Ordinal
        && !(IsUnit(at + 1, DateUnit.Year) && (items[at].IsYearLike || (at + 2 < items.Count && items[at + 2].IsYearLike))) && !(IsUnit(at + 1, DateUnit.Month) && MonthFollows(at + 2));

    /// <summary>"12 month 3", "12 month March".</summary>
    private bool MonthFollows(int at) => IsMonthNumber(at) || (at < items.Count && items[at].IsNamedMonth);

    private bool IsUnit(int at, DateUnit unit) => at < items.Count && items[at].Role is DateRole.Unit or DateRole.OneUnit && items[at].Word.Unit == unit;

    /// <summary>The next item that says something; words and marks that stand inside dates are passed over.</summary>
    private int Next(int at)
    {
        var end = Math.Min(items.Count, at + MostPassed);
        while (at < end && (items[at].Role is DateRole.Filler or DateRole.AheadBefore || items[at] is { Role: DateRole.Since, Value: DateWord.AlsoOf } || (items[at].Role == DateRole.Mark && ",.-/'\\_".Contains(items[at].Mark, StringComparison.Ordinal)) || IsUnit(at, DateUnit.Year)))
            at++;
        return at;
    }

    private DateMention Mention(int first, int end, DatePart year, DatePart month, int? day)
    {
        // "around Christmas 2019" is no day.
        if (month is { Day: not null, IsExact: false, Calendar: CalendarName.Gregorian } && first > 0 && items[first - 1].Role == DateRole.About)
            month = month with { Day = null };
        var value = In(year.Value, month, day);
        if (month.Or is { } or && value is not null && In(year.Value, month with { Value = or }, day) is { } other)
            return new DateMention(value, first, end - first, IsExact: false, other, IsEither: true);
        return new DateMention(value, first, end - first, year.IsExact && month.IsExact && value?.SaidIn == CalendarName.Gregorian);
    }
}
