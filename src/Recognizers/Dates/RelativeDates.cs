namespace SamenHier.Recognizers.Dates;

/// <summary>Reads dates that count from today: "last month", "two years ago".</summary>
internal sealed class RelativeDates(IReadOnlyList<DateItem> items, DateOnly today)
{
    // Longer ago than anybody remembers.
    private const int MaxYears = 110;

    /// <summary>The date that starts at an item, or null when there is none.</summary>
    public DateMention? ReadAt(int at) => items[at].Role switch
    {
        DateRole.Relative => new DateMention(Shift(items[at].Word.Unit, items[at].Value), at, 1, items[at].Word.Unit != DateUnit.Week),
        DateRole.AgoBefore or DateRole.Since => ReadAfter(at, sign: -1),
        DateRole.AheadBefore => ReadAfter(at, sign: 1),
        _ => AmountAt(at) is { } amount && Pass(amount.End) is var after && after < items.Count && items[after].Role == DateRole.AgoAfter
            ? Mention(at, after + 1, amount, -1, FollowsAmount(at))
            : null,
    };

    /// <summary>"قبل سنتين", "in two months".</summary>
    private DateMention? ReadAfter(int at, int sign)
    {
        if (AmountAt(Pass(at + 1)) is not { } amount)
            return null;
        var next = Pass(amount.End);
        var more = next < items.Count && (items[next].Role is DateRole.Unreadable || (items[next - 1].Role is DateRole.And or DateRole.Or && (AmountAt(next) is not null || items[next].Role == DateRole.Number)));
        return Mention(at, amount.End, amount, sign, more);
    }

    /// <summary>"2 years and 3 months" is not added up, "2 or 3 years" not guessed at.</summary>
    private bool FollowsAmount(int at)
    {
        var before = at - 1;
        while (before >= 0 && items[before].Role is DateRole.And or DateRole.Or or DateRole.Filler or DateRole.Mark)
            before--;
        return before >= 0 && before < at - 1
            && (items[before].Role is DateRole.Unit or DateRole.OneUnit or DateRole.TwoUnits or DateRole.Unreadable || (items[before].Role == DateRole.Number && !items[before].IsYearLike));
    }

    private (int Count, DateUnit Unit, int End)? AmountAt(int at)
    {
        if (at >= items.Count)
            return null;
        if (items[at].Role is DateRole.OneUnit or DateRole.TwoUnits)
            return (items[at].Value, items[at].Word.Unit, at + 1);
        return items[at].Role == DateRole.Number && at + 1 < items.Count && items[at + 1].Role is DateRole.Unit or DateRole.OneUnit
            ? (items[at].Value, items[at + 1].Word.Unit, at + 2)
            : null;
    }

    /// <summary>The next item that says something.</summary>
    private int Pass(int at)
    {
        while (at < items.Count && items[at].Role is DateRole.Filler or DateRole.About or DateRole.And or DateRole.Or)
            at++;
        return at;
    }

    private DateMention Mention(int first, int end, (int Count, DateUnit Unit, int End) amount, int sign, bool isPartOfMore) =>
        new(isPartOfMore ? null : Shift(amount.Unit, sign * amount.Count), first, end - first, IsExact: amount.Unit == DateUnit.Day);

    /// <summary>A date as far from today as the unit can tell: weeks tell a month only.</summary>
    private PartialDate? Shift(DateUnit unit, int count)
    {
        var days = unit == DateUnit.Week ? count * 7 : count;
        return unit switch
        {
            DateUnit.Year => Math.Abs(count) > MaxYears ? null : new PartialDate(today.Year + count),
            DateUnit.Month => Math.Abs(count) > MaxYears * 12 ? null : ToMonth(today.AddMonths(count)),
            _ when Math.Abs(days) > MaxYears * 365 => null,
            DateUnit.Week => ToMonth(today.AddDays(days)),
            _ => ToDay(today.AddDays(days)),
        };
    }

    private static PartialDate ToMonth(DateOnly date) => new(date.Year, date.Month);

    private static PartialDate ToDay(DateOnly date) => new(date.Year, date.Month, date.Day);
}
