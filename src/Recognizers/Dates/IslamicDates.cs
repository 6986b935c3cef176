using System.Globalization;

namespace SamenHier.Recognizers.Dates;

/// <summary>European dates of Islamic ones, by the calendar of Umm al-Qura; a day may differ where the moon was sighted elsewhere.</summary>
internal static class IslamicDates
{
    // A date in digits with such a year is Islamic without a word about it.
    public const int FirstUnnamed = 1340;
    public const int LastUnnamed = 1460;

    // The years that Umm al-Qura reckons: 1900 to 2077.
    private const int FirstYear = 1319;
    private const int LastYear = 1499;
    private const int LongestMonth = 30;

    private static readonly UmAlQuraCalendar Calendar = new();

    /// <summary>The day, or for a month without one the European month that holds most of its days; null when there is none.</summary>
    public static PartialDate? Read(int year, int month, int? day)
    {
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day is < 1 or > LongestMonth)
            return null;
        var first = DateOnly.FromDateTime(Calendar.ToDateTime(year, month, 1, 0, 0, 0, 0));
        return PartialDate(first, Calendar.GetDaysInMonth(year, month), day);
    }

    /// <summary>"Ramadan 2023": an Islamic month of a European year; null when that year has it twice or not at all.</summary>
    public static PartialDate? ReadOfEuropeanYear(int europeanYear, int month, int? day)
    {
        // 33 Islamic years are 32 European ones.
        var near = (europeanYear - 622) * 33 / 32;
        var found = Enumerable.Range(near - 1, 4).Select(year => Read(year, month, day)).Where(date => date?.Year == europeanYear).ToList();
        return found is [var only] ? only : null;
    }

    /// <summary>The Islamic year of a day.</summary>
    public static int YearOf(DateOnly day) => Calendar.GetYear(day.ToDateTime(default));

    private static PartialDate PartialDate(DateOnly first, int length, int? day)
    {
        var date = first.AddDays(day is { } known ? known - 1 : (length - 1) / 2);
        return new PartialDate(date.Year, date.Month, day is null ? null : date.Day) { SaidIn = CalendarName.Islamic };
    }
}
