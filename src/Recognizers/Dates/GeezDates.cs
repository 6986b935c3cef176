namespace SamenHier.Recognizers.Dates;

/// <summary>European dates of those in the Ge'ez calendar: twelve months of 30 days and a short thirteenth, a leap day every fourth year.</summary>
internal static class GeezDates
{
    public const int MonthsInYear = 13;

    private const int DaysInMonth = 30;

    // The first day of year 1 was 29 August 8 of the Julian calendar, Julian day 1724221 (Dershowitz and Reingold, Calendrical Calculations, chapter 4); DateOnly counts from Julian day 1721426.
    private const int Epoch = 1724221 - 1721426;

    /// <summary>The day, or for a month without one the European month that holds most of its days; null when there is none. The year begins with Meskerem, in September.</summary>
    public static PartialDate? Read(int year, int month, int? day)
    {
        if (year is < DateItem.MinYear - 8 or > DateItem.MaxYear - 8 || month is < 1 or > MonthsInYear || day < 1 || day > Length(year, month))
            return null;
        var first = Epoch + (365 * (year - 1)) + (year / 4) + (DaysInMonth * (month - 1));
        var date = DateOnly.FromDayNumber(first + (day is { } known ? known - 1 : (Length(year, month) - 1) / 2));
        return new PartialDate(date.Year, date.Month, day is null ? null : date.Day) { SaidIn = CalendarName.Geez };
    }

    /// <summary>The number in the Ge'ez year of the month that shares its name with a European one: September is the first.</summary>
    public static int MonthNamedAs(int europeanMonth) => ((europeanMonth + 3) % 12) + 1;

    private static int Length(int year, int month)
    {
        if (month < MonthsInYear)
            return DaysInMonth;
        return year % 4 == 3 ? 6 : 5;
    }
}
