using System.Globalization;
using SamenHier.Casework.Hours;

namespace SamenHier.Casework.Tests;

public sealed class DutchHolidaysTests
{
    // Easter as the churches published it; the rest as the government did.
    [Theory]
    [InlineData(2024, "01-01 03-31 04-01 04-27 05-09 05-19 05-20 12-25 12-26")]
    [InlineData(2025, "01-01 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26")]
    [InlineData(2026, "01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26")]
    [InlineData(2027, "01-01 03-28 03-29 04-27 05-06 05-16 05-17 12-25 12-26")]
    [InlineData(2030, "01-01 04-21 04-22 04-27 05-05 05-30 06-09 06-10 12-25 12-26")]
    [InlineData(2031, "01-01 04-13 04-14 04-26 05-22 06-01 06-02 12-25 12-26")]
    [InlineData(2035, "01-01 03-25 03-26 04-27 05-03 05-05 05-13 05-14 12-25 12-26")]
    [InlineData(2038, "01-01 04-25 04-26 04-27 06-03 06-13 06-14 12-25 12-26")]
    public void The_holidays_of_a_year(int year, string expected) =>
        Assert.Equal(expected, string.Join(' ', DutchHolidays.Of(year).Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture))));

    [Fact]
    public void Good_Friday_and_most_Liberation_Days_are_none()
    {
        Assert.False(DutchHolidays.Contains(new(2026, 4, 3)));
        Assert.False(DutchHolidays.Contains(new(2026, 5, 5)));
        Assert.True(DutchHolidays.Contains(new(2025, 5, 5)));
    }

    [Fact]
    public void Easter_is_always_a_Sunday_between_22_March_and_25_April()
    {
        foreach (var easter in Enumerable.Range(2014, 400).Select(year => DutchHolidays.Of(year)[1]))
        {
            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(easter.Year, 3, 22), new DateOnly(easter.Year, 4, 25));
        }
    }
}
