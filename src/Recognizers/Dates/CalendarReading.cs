namespace SamenHier.Recognizers.Dates;

/// <summary>The European date that a year, a month and a day mean in the calendar that the text speaks of.</summary>
/// <param name="named">The calendar that the text names, if it names one.</param>
internal sealed class CalendarReading(CalendarName? named)
{
    /// <summary>Whether the text names another calendar than the European.</summary>
    public bool IsOther => named is CalendarName.Islamic or CalendarName.Geez;

    /// <summary>The calendar of the items of a text: named in it, or the European.</summary>
    public static CalendarReading Of(IReadOnlyList<DateItem> items)
    {
        var names = items.Where(item => item.Role == DateRole.Calendar).Select(item => (CalendarName)item.Value).Distinct().ToList();
        return new CalendarReading(names is [var only] ? only : null);
    }

    /// <summary>The date, or null when there is no such day or it is outside 1900-2100.</summary>
    /// <param name="year">As said.</param>
    /// <param name="month">As said: the number of the month in its own calendar.</param>
    /// <param name="monthOf">The calendar that the month's name belongs to; null for a number.</param>
    /// <param name="day">As said, or null.</param>
    public PartialDate? Read(int year, int month, CalendarName? monthOf, int? day)
    {
        var isIslamicYear = year is >= IslamicDates.FirstUnnamed and <= IslamicDates.LastUnnamed;
        var date = monthOf switch
        {
            CalendarName.Islamic => year < DateItem.MinYear ? IslamicDates.Read(year, month, day) : IslamicDates.ReadOfEuropeanYear(year, month, day),
            CalendarName.Geez => GeezDates.Read(year, month, day),
            CalendarName.Gregorian when named == CalendarName.Geez => GeezDates.Read(year, GeezDates.MonthNamedAs(month), day),
            null when named == CalendarName.Geez => GeezDates.Read(year, month, day),
            null when named == CalendarName.Islamic || (isIslamicYear && day is not null && named is null) => IslamicDates.Read(year, month, day),
            _ => European(year, month, day),
        };
        return date is { Year: >= DateItem.MinYear and <= DateItem.MaxYear } ? date : null;
    }

    private static PartialDate? European(int year, int month, int? day) =>
        year is >= DateItem.MinYear and <= DateItem.MaxYear && month is >= 1 and <= 12 && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month)))
            ? new PartialDate(year, month, day)
            : null;
}
