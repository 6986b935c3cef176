using System.Globalization;
using System.Runtime.InteropServices;

namespace SamenHier.Recognizers;

/// <summary>A date as exactly as it is known: a year, a month of a year, or a day. Prints as yyyy, yyyy-MM or yyyy-MM-dd.</summary>
/// <param name="Year">The year, European calendar.</param>
/// <param name="Month">1 to 12, or null when only the year is known.</param>
/// <param name="Day">1 to 31, or null when the day is not known.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>The calendar in which it was said; the year, month and day are European whichever it was.</summary>
    public CalendarName SaidIn { get; init; }

    /// <summary>Whether it is the same date, in whichever calendar it was said.</summary>
    public bool Equals(PartialDate other) => (Year, Month, Day) == (other.Year, other.Month, other.Day);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Year, Month, Day);

    /// <summary>yyyy, yyyy-MM or yyyy-MM-dd.</summary>
    public override string ToString()
    {
        var year = Year.ToString("0000", CultureInfo.InvariantCulture);
        if (Month is not { } month)
            return year;
        var upToMonth = string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}");
        return Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{upToMonth}-{day:00}") : upToMonth;
    }
}
