namespace SamenHier.Recognizers.Dates;

/// <summary>Reads dates that count from today: "last month", "two years ago", "Tuesday last week".</summary>
internal sealed class RelativeDates(IReadOnlyList<DateItem> items, DateOnly today)
{
    // Longer ago than anybody remembers.
    private const int MaxYears = 110;

    private const int DaysInWeek = 7;

    // More words that say nothing part what stands before and after them.
    private const int MostPassed = 8;

    private readonly TimeAmounts amounts = new(items);

    /// <summary>The date that starts at an item, or null when there is none.</summary>
    public DateMention? ReadAt(int at) => items[at].Role switch
    {
        DateRole.Relative => ReadRelative(at),
        DateRole.Weekday => ReadWeekday(at),
        DateRole.Last => RoleAt(Pass(at + 1)) == DateRole.Weekday ? Latest(at, Pass(at + 1) + 1, items[Pass(at + 1)].Value) : null,
        DateRole.AgoBefore or DateRole.Since => ReadAfter(at, sign: -1),
        DateRole.AheadBefore => ReadAfter(at, sign: 1),
        _ => ReadAgo(at) ?? ReadDay(at),
    };

    private DateMention ReadRelative(int at)
    {
        var (unit, count) = (items[at].Word.Unit, items[at].Value);
        var next = Pass(at + 1);
        if (unit == DateUnit.Day && CountedFrom(at) is { } counted)
            return counted;
        if (unit == DateUnit.Week && RoleAt(next) == DateRole.Weekday)
            return InWeek(at, next + 1, count, items[next].Value);
        var value = unit switch
        {
            DateUnit.Year => new PartialDate(today.Year + count),
            DateUnit.Month => ToMonth(today.AddMonths(count)),
            DateUnit.Week => ToMonth(today.AddDays(count * DaysInWeek)),
            _ => ToDay(today.AddDays(count)),
        };
        return new DateMention(value, at, 1, unit != DateUnit.Week && !items[at].IsMisspelt, OnlyYear: unit == DateUnit.Year);
    }

    private DateMention? ReadWeekday(int at)
    {
        var next = Pass(at + 1);
        if (RoleAt(next) == DateRole.Last)
            return Latest(at, next + 1, items[at].Value);
        return RoleAt(next) == DateRole.Relative && items[next].Word.Unit == DateUnit.Week ? InWeek(at, next + 1, items[next].Value, items[at].Value) : null;
    }

    /// <summary>"the 12th of last month".</summary>
    private DateMention? ReadDay(int at)
    {
        var next = items[at].IsDayLike ? Pass(at + 1) : -1;
        if (RoleAt(next) != DateRole.Relative || items[next].Word.Unit != DateUnit.Month)
            return null;
        var month = today.AddMonths(items[next].Value);
        var exists = items[at].Value >= 1 && items[at].Value <= DateTime.DaysInMonth(month.Year, month.Month);
        return new DateMention(exists ? new PartialDate(month.Year, month.Month, items[at].Value) : null, at, next + 1 - at, IsExact: false);
    }

    /// <summary>A day of a week that begins on Monday.</summary>
    private DateMention InWeek(int first, int end, int weeks, int weekday) =>
        new(ToDay(today.AddDays((weeks * DaysInWeek) + weekday - Weekday(today))), first, end - first, IsExact: false);

    private DateMention Latest(int first, int end, int weekday)
    {
        var back = (Weekday(today) - weekday + DaysInWeek - 1) % DaysInWeek + 1;
        return new DateMention(ToDay(today.AddDays(-back)), first, end - first, IsExact: false);
    }

    private static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? DaysInWeek : (int)day.DayOfWeek;

    /// <summary>"two years ago".</summary>
    private DateMention? ReadAgo(int at)
    {
        if (amounts.ReadAt(at) is not { } amount)
            return null;
        var after = Pass(amount.End);
        if (RoleAt(after) != DateRole.AgoAfter)
            return null;
        var day = PassExactly(after + 1);
        return IsNamedDay(day) && !FollowsAmount(at) && CountedFrom(day) is null
            ? new DateMention(Shift(amount, -1, today.AddDays(items[day].Value), onDay: true), at, day + 1 - at, IsExact: false)
            : Mention(at, after + 1, amount, -1, FollowsAmount(at));
    }

    /// <summary>"today exactly a year ago", "yesterday two weeks ago": that day.</summary>
    private DateMention? CountedFrom(int day)
    {
        var at = PassExactly(day + 1);
        var isBefore = RoleAt(at) is DateRole.AgoBefore or DateRole.Since;
        if (amounts.ReadAt(isBefore ? PassExactly(at + 1) : at) is not { } amount)
            return null;
        var after = PassExactly(amount.End);
        if (!isBefore && RoleAt(after) != DateRole.AgoAfter)
            return null;
        var end = isBefore ? amount.End : after + 1;
        return new DateMention(Shift(amount, -1, today.AddDays(items[day].Value), onDay: true), day, end - day, IsExact: false);
    }

    private bool IsNamedDay(int at) => RoleAt(at) == DateRole.Relative && items[at].Word.Unit == DateUnit.Day;

    private int PassExactly(int at, DateRole also = DateRole.Exactly)
    {
        var end = Math.Min(items.Count, at + MostPassed);
        while (at < end && (items[at].Role is DateRole.Filler or DateRole.Exactly || items[at].Role == also))
            at++;
        return at;
    }

    /// <summary>"قبل سنتين", "in two months".</summary>
    private DateMention? ReadAfter(int at, int sign)
    {
        if (amounts.ReadAt(Pass(at + 1)) is not { } amount)
            return null;
        var next = Pass(amount.End);
        var more = RoleAt(next) == DateRole.Unreadable || (RoleAt(next - 1) is DateRole.And or DateRole.Or && (amounts.ReadAt(next) is not null || RoleAt(next) == DateRole.Number));

        var day = PassExactly(amount.End, DateRole.Since);
        if (sign < 0 && !more && IsNamedDay(day) && CountedFrom(day) is null)
            return new DateMention(Shift(amount, -1, today.AddDays(items[day].Value), onDay: true), at, day + 1 - at, IsExact: false);

        // "since two years ago".
        var end = sign < 0 && RoleAt(next) == DateRole.AgoAfter ? next + 1 : amount.End;
        return Mention(at, end, amount, sign, more);
    }

    /// <summary>"2 or 3 years" is not guessed at, nor is a sum that is no years and months.</summary>
    private bool FollowsAmount(int at)
    {
        var before = at - 1;
        while (before >= 0 && before > at - MostPassed && items[before].Role is DateRole.And or DateRole.Or or DateRole.Range or DateRole.Filler or DateRole.Mark)
            before--;
        return before >= 0 && before < at - 1
            && (items[before].Role is DateRole.Unit or DateRole.OneUnit or DateRole.TwoUnits or DateRole.Unreadable || (items[before].Role == DateRole.Number && !items[before].IsYearLike));
    }

    private DateRole? RoleAt(int at) => at >= 0 && at < items.Count ? items[at].Role : null;

    /// <summary>The next item that says something.</summary>
    private int Pass(int at)
    {
        var end = Math.Min(items.Count, at + MostPassed);
        while (at < end && (items[at].Role is DateRole.Filler or DateRole.Exactly or DateRole.About or DateRole.And or DateRole.Or || items[at].Mark is ',' or '(' or ')'))
            at++;
        return at;
    }

    private DateMention Mention(int first, int end, TimeAmount amount, int sign, bool isPartOfMore) =>
        new(isPartOfMore ? null : Shift(amount, sign, today, onDay: false), first, end - first, IsExact: amount.Unit == DateUnit.Day, OnlyYear: amount.Unit == DateUnit.Year && amount.Count % 12 == 0);

    /// <summary>A date as far from a day as the unit can tell: months and years tell a month only, unless that very day is meant.</summary>
    private static PartialDate? Shift(TimeAmount amount, int sign, DateOnly from, bool onDay)
    {
        var most = amount.Unit switch { DateUnit.Day => MaxYears * 365, DateUnit.Week => MaxYears * 52, _ => MaxYears * 12 };
        if (amount.Count > most)
            return null;
        var count = sign * amount.Count;
        return amount.Unit switch
        {
            DateUnit.Day => ToDay(from.AddDays(count)),
            DateUnit.Week => ToDay(from.AddDays(count * DaysInWeek)),
            _ when onDay => ToDay(from.AddMonths(count)),
            _ => ToMonth(from.AddMonths(count)),
        };
    }

    private static PartialDate ToMonth(DateOnly date) => new(date.Year, date.Month);

    private static PartialDate ToDay(DateOnly date) => new(date.Year, date.Month, date.Day);
}
