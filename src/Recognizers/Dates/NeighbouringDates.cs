namespace SamenHier.Recognizers.Dates;

/// <summary>Parts of dates that stand beside a date and share what it says: "12 or 13 March 2019", "between March and May 2019", "it was 2019 when I came in March".</summary>
internal sealed class NeighbouringDates(IReadOnlyList<DateItem> items, CalendarDates calendar)
{
    // Further apart a month and a year are not about the same.
    private const int Near = 5;

    /// <summary>The dates of a text with those that they lend their year or month to.</summary>
    public List<DateMention> Complete(List<DateMention> mentions)
    {
        var complete = new List<DateMention>();
        var from = 0;
        for (var index = 0; index < mentions.Count; index++)
        {
            var mention = mentions[index];
            var until = index + 1 < mentions.Count ? mentions[index + 1].First : items.Count;
            var month = WithMonth(mention, from, until);
            complete.Add(month ?? mention);
            if (month is null && Before(mention, from) is { } before)
                complete.Insert(complete.Count - 1, before);
            if (month is null && After(mention, until) is { } after)
                complete.Add(after);
            from = complete[^1].End;
        }

        return complete;
    }

    /// <summary>A year and the name of a month near it, with no mark between.</summary>
    private DateMention? WithMonth(DateMention mention, int from, int until)
    {
        if (mention is not { OnlyYear: true, Value.Year: var year })
            return null;
        DateMention? found = null;
        var at = Math.Max(from, mention.First - Near);
        while (at < Math.Min(until, mention.End + Near))
        {
            var month = mention.Holds(at) ? null : calendar.MonthAt(at);
            if (month is { } near && !IsApart(Math.Min(near.End, mention.End), Math.Max(at, mention.First)))
            {
                if (found is not null)
                    return new DateMention(null, mention.First, mention.Count);
                var dayAt = at > from && calendar.IsDay(at - 1) && !mention.Holds(at - 1) ? at - 1 : at;
                var first = Math.Min(dayAt, mention.First);
                found = new DateMention(calendar.In(year, near, dayAt < at ? items[dayAt].Value : null), first, Math.Max(near.End, mention.End) - first, IsExact: false);
            }

            at = month?.End ?? at + 1;
        }

        return found;
    }

    /// <summary>Whether something between two items parts them; a comma does when there are words there too.</summary>
    private bool IsApart(int from, int to)
    {
        var between = items.Skip(from).Take(to - from).ToList();
        return between.Exists(item => item.Role is DateRole.Or or DateRole.Range or DateRole.Not || item.IsNumeral || (item.Role == DateRole.Mark && item.Mark != ','))
            || (between.Exists(item => item.Mark == ',') && between.Exists(item => item.Role == DateRole.Other));
    }

    /// <summary>"March or [April 2019]", "12 and [13 March 2019]".</summary>
    private DateMention? Before(DateMention mention, int from)
    {
        if (mention is not { Value: { Month: not null } value })
            return null;
        // "May June 2019" needs no word between.
        var at = mention.First > from && items[mention.First - 1].IsNamedMonth ? mention.First - 1 : Join(mention.First - 1, -1, from);
        if (at < from)
            return null;
        var opensWithDay = value.Day is not null && items[mention.First].IsDayLike;
        if (opensWithDay && calendar.IsDay(at) && items[at].Value is >= 1 and <= 31)
            return value.SaidIn == CalendarName.Gregorian ? Beside(value with { Day = items[at].Value }, at, mention) : null;
        if (!items[at].IsNamedMonth && at > from && calendar.MonthAt(at - 1)?.End == at + 1)
            at--;
        if (calendar.MonthAt(mention.First) is null && !opensWithDay)
            return null;
        int? day = (opensWithDay || items[mention.First].IsNamedDay) && at > from && calendar.IsDay(at - 1) ? items[at - 1].Value : null;
        return calendar.MonthAt(at) is { Calendar: null or CalendarName.Gregorian } month && value.SaidIn == CalendarName.Gregorian
            ? new DateMention(calendar.In(value.Year, month, day), at, 1, IsExact: false)
            : null;
    }

    /// <summary>"[March 2019] or April".</summary>
    private DateMention? After(DateMention mention, int until)
    {
        if (mention is not { Value: { Month: not null, SaidIn: CalendarName.Gregorian } value })
            return null;
        var at = Join(mention.End, +1, until - 1);
        return at > mention.End && at < until && items[at].Role == DateRole.Month && calendar.MonthAt(at) is { } month
            ? new DateMention(calendar.In(value.Year, month, day: null), at, 1, IsExact: false)
            : null;
    }

    private static DateMention Beside(PartialDate date, int at, DateMention mention)
    {
        var exists = date.Day <= DateTime.DaysInMonth(date.Year, date.Month!.Value);
        return new DateMention(exists ? date : null, at, mention.First - at, IsExact: false);
    }

    /// <summary>What lies behind a word or mark that joins two dates; out of bounds when none does.</summary>
    private int Join(int at, int step, int last)
    {
        var joined = false;
        while (at != last + step && at >= 0 && at < items.Count && (IsJoin(at) || items[at].Role is DateRole.Filler or DateRole.About))
        {
            joined |= IsJoin(at);
            at += step;
        }

        if (joined && at >= 0 && at < items.Count)
            return at;
        return step < 0 ? -1 : items.Count;
    }

    private bool IsJoin(int at) => items[at].Role is DateRole.And or DateRole.Or or DateRole.Range || items[at].Mark is '/' or '-' or ',';
}
