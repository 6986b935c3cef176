namespace SamenHier.Recognizers.Dates;

/// <summary>Days that have a name and the same date every year.</summary>
internal static class FixedDays
{
    /// <summary>The day that is kept; null when the year is outside 1900-2100.</summary>
    public static PartialDate? In(int year, int month, int day)
    {
        if (year is < DateItem.MinYear or > DateItem.MaxYear)
            return null;

        // Of these only King's Day is moved: it is kept on 26 April when the 27th is a Sunday.
        var isMoved = (month, day) == (4, 27) && new DateOnly(year, month, day).DayOfWeek == DayOfWeek.Sunday;
        return new PartialDate(year, month, isMoved ? day - 1 : day);
    }
}
