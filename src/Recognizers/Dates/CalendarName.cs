namespace SamenHier.Recognizers;

/// <summary>The calendar in which a date was said.</summary>
public enum CalendarName
{
    /// <summary>The European calendar.</summary>
    Gregorian,

    /// <summary>The Islamic calendar, by the months of Umm al-Qura.</summary>
    Islamic,

    /// <summary>The calendar of Ethiopia and of the Eritrean church, 7 or 8 years behind the European one.</summary>
    Geez,
}
