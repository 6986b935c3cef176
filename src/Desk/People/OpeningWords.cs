using System.Globalization;
using SamenHier.Casework.Organisations;

namespace SamenHier.Desk.People;

/// <summary>The hours of a day as people type them: "9:00-12:30, 13:30-17:00". Pure.</summary>
public static class OpeningWords
{
    private const string TimeFormat = "HH:mm";
    private const int MostPeriods = 6;
    private static readonly string[] Accepted = ["H:mm", TimeFormat, "H.mm", "HH.mm", "%H"];

    /// <summary>The days of the week, as the Netherlands counts them.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>The hours of a day in words; empty when it is closed.</summary>
    /// <param name="periods">The hours of the week.</param>
    /// <param name="day">The day.</param>
    public static string Of(IEnumerable<OpenPeriod> periods, DayOfWeek day) => string.Join(
        ", ", periods.Where(period => period.Day == day).OrderBy(period => period.From).Select(period => $"{Of(period.From)}-{Of(period.Until)}"));

    /// <summary>Reads the hours of a day.</summary>
    /// <param name="typed">What was typed; empty for closed.</param>
    /// <param name="day">The day.</param>
    /// <returns>The hours; null when they cannot be read, end before they begin, or overlap.</returns>
    public static IReadOnlyList<OpenPeriod>? Read(string typed, DayOfWeek day)
    {
        List<OpenPeriod> periods = [];
        foreach (var part in typed.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split(['-', '–'], StringSplitOptions.TrimEntries) is not [var from, var until] || Time(from) is not { } begin || Time(until) is not { } end || end <= begin)
            {
                return null;
            }

            periods.Add(new OpenPeriod(day, begin, end));
        }

        periods.Sort((one, other) => one.From.CompareTo(other.From));
        return periods.Count > MostPeriods || periods.Zip(periods.Skip(1)).Any(pair => pair.Second.From < pair.First.Until) ? null : periods;
    }

    private static string Of(TimeOnly time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static TimeOnly? Time(string typed) =>
        TimeOnly.TryParseExact(typed, Accepted, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
