using NodaTime;
using NodaTime.TimeZones;
using SamenHier.Casework.Organisations;

namespace SamenHier.Casework.Hours;

/// <summary>
/// When an organisation answers in a language, by the clock in the Netherlands. On public holidays and its own closed days it does not. When the clock is put forward, an hour that
/// does not exist is not open; when it is put back, a stretch begins at the first and ends at the last time that the clock shows its hours. Pure.
/// </summary>
public sealed class OfficeHours
{
    private const string EveryLanguage = "*";

    // In days; an organisation that has been closed for so long in a row is never open.
    private const int LongestClosure = 400;

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];
    private static readonly ZoneLocalMappingResolver Begin = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);
    private static readonly ZoneLocalMappingResolver End = Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly IReadOnlyList<OpenPeriod> Usual = [.. Weekdays.Select(day => new OpenPeriod(day, new TimeOnly(9, 0), new TimeOnly(17, 0)))];

    private readonly ILookup<DayOfWeek, OpenPeriod> week;
    private readonly HashSet<DateOnly> closedOn;

    /// <summary>The hours of an organisation in a language: its hours for that language, otherwise those for every language, otherwise Monday to Friday, 9:00 to 17:00.</summary>
    /// <param name="organisation">The organisation; null for none, which has the usual hours.</param>
    /// <param name="language">The language's code.</param>
    public OfficeHours(Organisation? organisation, string language)
    {
        var periods = organisation?.Hours.GetValueOrDefault(language) ?? organisation?.Hours.GetValueOrDefault(EveryLanguage) ?? Usual;
        week = periods.Where(period => period.Until > period.From).OrderBy(period => period.From).ToLookup(period => period.Day);
        closedOn = [.. organisation?.ClosedOn ?? []];
    }

    /// <summary>What the clock in the Netherlands shows at a moment.</summary>
    /// <param name="moment">The moment.</param>
    public static DateTimeOffset Local(DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(Zone).ToDateTimeOffset();

    /// <summary>Whether it is open.</summary>
    /// <param name="now">When.</param>
    public bool IsOpen(DateTimeOffset now) => NextOpening(now) == now;

    /// <summary>When it is open next, by the clock in the Netherlands: now when it is open; null when it never is.</summary>
    /// <param name="now">The time.</param>
    public DateTimeOffset? NextOpening(DateTimeOffset now)
    {
        var next = From(Instant.FromDateTimeOffset(now)).Select(stretch => (Instant?)stretch.Start).FirstOrDefault();
        return next?.InZone(Zone).ToDateTimeOffset();
    }

    /// <summary>The first moment at which so much open time has passed, in UTC; null when it is never open.</summary>
    /// <param name="now">From when.</param>
    /// <param name="open">How much; nothing has passed at once.</param>
    public DateTimeOffset? After(DateTimeOffset now, TimeSpan open)
    {
        var moment = Instant.FromDateTimeOffset(now);
        var left = Duration.FromTimeSpan(open);
        if (left <= Duration.Zero) return moment.ToDateTimeOffset();

        foreach (var stretch in From(moment))
        {
            if (left <= stretch.Duration) return (stretch.Start + left).ToDateTimeOffset();
            left -= stretch.Duration;
        }

        return null;
    }

    /// <summary>Until when an answer may be waited for that takes so much open time: rounded up to a whole half hour, by the clock in the Netherlands; null when it is never open.</summary>
    /// <param name="now">When it was asked.</param>
    /// <param name="open">How much.</param>
    public DateTimeOffset? AnswerBy(DateTimeOffset now, TimeSpan open)
    {
        if (After(now, open) is not { } moment) return null;

        var half = TimeSpan.FromMinutes(30).Ticks;
        var rounded = new DateTimeOffset((moment.Ticks + half - 1) / half * half, TimeSpan.Zero);
        return Local(rounded);
    }

    // The open stretches from a moment on, the earliest first; where two overlap the second is cut.
    private IEnumerable<Interval> From(Instant moment)
    {
        if (week.Count == 0) yield break;

        var begin = moment;
        var date = moment.InZone(Zone).Date;
        var last = date.PlusDays(LongestClosure);
        while (date <= last)
        {
            foreach (var stretch in On(date.ToDateOnly()))
            {
                if (stretch.End <= begin) continue;

                yield return new(Instant.Max(stretch.Start, begin), stretch.End);
                begin = stretch.End;
                last = date.PlusDays(LongestClosure);
            }

            date = date.PlusDays(1);
        }
    }

    private IEnumerable<Interval> On(DateOnly day) => closedOn.Contains(day) || DutchHolidays.Contains(day)
        ? []
        : week[day.DayOfWeek]
            .Select(period => new Interval(At(day, period.From, Begin), At(day, period.Until, End)))
            .Where(stretch => stretch.Duration > Duration.Zero);

    private static Instant At(DateOnly day, TimeOnly time, ZoneLocalMappingResolver resolver) =>
        (LocalDate.FromDateOnly(day) + LocalTime.FromTimeOnly(time)).InZone(Zone, resolver).ToInstant();
}
