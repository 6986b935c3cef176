using SamenHier.Desk.Frame;
using SamenHier.Desk.Texts;

namespace SamenHier.Desk.Tests.Frame;

public sealed class DeskWordsTests
{
    private static readonly DeskTexts Texts = new();

    [Theory]
    [InlineData(-5, "minder dan een minuut")]
    [InlineData(59, "minder dan een minuut")]
    [InlineData(60, "1 min.")]
    [InlineData(3599, "59 min.")]
    [InlineData(3600, "1 uur")]
    [InlineData(172_799, "47 uur")]
    [InlineData(172_800, "2 dagen")]
    public void A_time_is_said_in_its_largest_unit(int seconds, string said) => Assert.Equal(said, new DeskWords(Texts, "nl").Lasting(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("2026-03-29T00:59:00Z", "29 mrt 2026, 01:59")]
    [InlineData("2026-03-29T01:00:00Z", "29 mrt 2026, 03:00")]
    [InlineData("2026-12-31T23:30:00Z", "1 jan 2027, 00:30")]
    public void A_moment_is_what_the_clock_in_the_Netherlands_shows(string at, string said) =>
        Assert.Equal(said, new DeskWords(Texts, "nl").Moment(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)).Replace(".", "", StringComparison.Ordinal));
}
