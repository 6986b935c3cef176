namespace SamenHier.Casework.Hours;

/// <summary>
/// The days on which most people in the Netherlands are free: the generally recognised holidays of article 3(1) of the Algemene termijnenwet
/// (https://wetten.overheid.nl/BWBR0002448), and Easter and Whit Sunday. The King's birthday is celebrated on 27 April, or the day before when that is a Sunday.
/// 5 May is in that article every year, but a day off for most only in years that five divides; Good Friday, which it equates with them for periods, is for few.
/// An organisation that is closed on either adds it to its own days (https://www.rijksoverheid.nl/onderwerpen/arbeidsovereenkomst-en-cao/vraag-en-antwoord/officiele-feestdagen).
/// </summary>
public static class DutchHolidays
{
    private const int LiberationEvery = 5;

    /// <summary>The holidays of a year, the earliest first.</summary>
    /// <param name="year">The year, from 2014, in which King's Day began.</param>
    public static IReadOnlyList<DateOnly> Of(int year)
    {
        var easter = EasterOf(year);
        List<DateOnly> days =
        [
            new(year, 1, 1),
            easter,
            easter.AddDays(1),
            KingsDayOf(year),
            easter.AddDays(39),
            easter.AddDays(49),
            easter.AddDays(50),
            new(year, 12, 25),
            new(year, 12, 26),
        ];
        if (year % LiberationEvery == 0) days.Add(new(year, 5, 5));
        return [.. days.Distinct().Order()];
    }

    /// <summary>Whether a day is one of them.</summary>
    /// <param name="day">The day.</param>
    public static bool Contains(DateOnly day) => Of(day.Year).Contains(day);

    private static DateOnly KingsDayOf(int year)
    {
        DateOnly birthday = new(year, 4, 27);
        return birthday.DayOfWeek is DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday;
    }

    // The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
    private static DateOnly EasterOf(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = (year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * correction) + 114;
        return new(year, days / 31, (days % 31) + 1);
    }
}
