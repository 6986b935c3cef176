using System.Globalization;
using SamenHier.Casework.Organisations;
using SamenHier.Desk.People;

namespace SamenHier.Desk.Tests.People;

public sealed class ClockAndHoursTests
{
    [Theory]
    [InlineData("2026-07-01T09:00", "2026-07-01T07:00:00Z")]
    [InlineData("2026-12-01T09:00", "2026-12-01T08:00:00Z")]
    [InlineData("2026-12-01T09:00:30", "2026-12-01T08:00:30Z")]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T01:30:00Z")]
    [InlineData("2026-10-25T03:30", "2026-10-25T02:30:00Z")]
    [InlineData("1026-10-25T03:30", null)]
    [InlineData("morgen", null)]
    [InlineData("", null)]
    public void A_field_is_read_by_the_clock_in_the_Netherlands(string field, string? moment) =>
        Assert.Equal(moment is null ? null : DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), DutchClock.FromField(field));

    [Theory]
    [InlineData("2026-07-01T07:00:00Z", "2026-07-01T09:00")]
    [InlineData("2026-12-31T23:30:00Z", "2027-01-01T00:30")]
    public void A_moment_stands_in_a_field_as_that_clock_shows_it(string moment, string field) =>
        Assert.Equal(field, DutchClock.ToField(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("9:00-17:00", "09:00-17:00")]
    [InlineData("9-17", "09:00-17:00")]
    [InlineData("9.30 - 12.30; 13:30–17:00", "09:30-12:30, 13:30-17:00")]
    [InlineData("13:00-17:00, 9:00-12:00", "09:00-12:00, 13:00-17:00")]
    [InlineData("9:00-12:00, 12:00-17:00", "09:00-12:00, 12:00-17:00")]
    [InlineData("", "")]
    [InlineData("17:00-9:00", null)]
    [InlineData("9:00-9:00", null)]
    [InlineData("9:00-13:00, 12:00-17:00", null)]
    [InlineData("9:00", null)]
    [InlineData("9:00-25:00", null)]
    [InlineData("hele dag", null)]
    [InlineData("1-2,3-4,5-6,7-8,9-10,11-12,13-14", null)]
    public void The_hours_of_a_day_are_read_as_people_type_them(string typed, string? read)
    {
        var periods = OpeningWords.Read(typed, DayOfWeek.Friday);
        Assert.Equal(read, periods is null ? null : OpeningWords.Of(periods, DayOfWeek.Friday));
        Assert.All(periods ?? [], period => Assert.Equal(DayOfWeek.Friday, period.Day));
    }

    [Theory]
    [InlineData("Samen in Zoetermeer", "samen-in-zoetermeer")]
    [InlineData("Súper  Samen!", "super-samen")]
    [InlineData("Samen Haarlem", "samen-haarlem")]
    [InlineData("haarlem", "haarlem-2")]
    [InlineData("ሓቢርና", "organisatie")]
    public void A_new_organisation_gets_a_short_name_that_no_other_has(string name, string id) => Assert.Equal(id, OrganisationForm.NewId(name, Colleagues.Roster));

    [Theory]
    [InlineData("Den Haag", true)]
    [InlineData("den haag", true)]
    [InlineData("Bergen", true)]
    [InlineData("Pannenkoekstad", false)]
    [InlineData("Zuid-Holland", false)]
    public void A_town_is_one_that_people_can_live_in(string town, bool isKnown)
    {
        var form = new OrganisationForm { Name = "Samen", Towns = town };
        Assert.Equal(isKnown, form.Faults(Colleagues.Administrator, new Organisation("", "", []), Colleagues.Roster).Count == 0);
    }
}
