using System.Globalization;
using SamenHier.Casework.Hours;
using SamenHier.Casework.Organisations;

namespace SamenHier.Casework.Tests;

public sealed class OfficeHoursTests
{
    private static readonly OpenPeriod[] None = [];

    [Theory]
    [InlineData("2026-03-02T08:59:59+01:00", false)]
    [InlineData("2026-03-02T09:00:00+01:00", true)]
    [InlineData("2026-03-02T16:59:59+01:00", true)]
    [InlineData("2026-03-02T17:00:00+01:00", false)]
    [InlineData("2026-03-07T12:00:00+01:00", false)]
    [InlineData("2026-07-06T07:30:00Z", true)]
    [InlineData("2026-12-25T12:00:00+01:00", false)]
    [InlineData("2026-04-27T12:00:00+02:00", false)]
    public void Without_hours_of_its_own_an_organisation_answers_on_working_days_from_nine_to_five(string now, bool isOpen)
    {
        Assert.Equal(isOpen, new OfficeHours(Organisation(), "ti").IsOpen(At(now)));
        Assert.Equal(isOpen, new OfficeHours(organisation: null, "ti").IsOpen(At(now)));
    }

    [Theory]
    [InlineData("ti", "2026-03-03T11:00:00+01:00", "2026-03-05T13:00:00+01:00")]
    [InlineData("ar", "2026-03-03T11:00:00+01:00", "2026-03-03T11:00:00+01:00")]
    [InlineData("ar", "2026-03-03T12:00:00+01:00", "2026-03-10T10:00:00+01:00")]
    [InlineData("nl", "2026-03-03T11:00:00+01:00", null)]
    public void Each_language_has_its_own_hours_and_a_star_those_of_the_others(string language, string now, string? opens)
    {
        var organisation = Organisation(
            ("ti", [Open(DayOfWeek.Thursday, 13, 15)]),
            ("*", [Open(DayOfWeek.Tuesday, 10, 12)]),
            ("nl", None));

        Same(opens, new OfficeHours(organisation, language).NextOpening(At(now)));
    }

    [Theory]
    // Within a day, over a night, over a weekend.
    [InlineData("2026-03-02T10:00:00+01:00", 2, "2026-03-02T12:00:00+01:00")]
    [InlineData("2026-03-02T16:00:00+01:00", 2, "2026-03-03T10:00:00+01:00")]
    [InlineData("2026-03-06T16:00:00+01:00", 2, "2026-03-09T10:00:00+01:00")]
    [InlineData("2026-03-07T03:00:00+01:00", 2, "2026-03-09T11:00:00+01:00")]
    [InlineData("2026-03-06T15:00:00+01:00", 2, "2026-03-06T17:00:00+01:00")]
    // A weekend in which the clock is put forward, and one in which it is put back.
    [InlineData("2026-03-27T16:00:00+01:00", 2, "2026-03-30T10:00:00+02:00")]
    [InlineData("2026-10-23T16:00:00+02:00", 2, "2026-10-26T10:00:00+01:00")]
    // Easter, King's Day, Christmas and New Year.
    [InlineData("2026-04-03T16:00:00+02:00", 2, "2026-04-07T10:00:00+02:00")]
    [InlineData("2026-04-24T16:30:00+02:00", 1, "2026-04-28T09:30:00+02:00")]
    [InlineData("2026-12-24T16:00:00+01:00", 8, "2026-12-28T16:00:00+01:00")]
    [InlineData("2026-12-31T16:00:00+01:00", 2, "2027-01-04T10:00:00+01:00")]
    // Weeks.
    [InlineData("2026-03-02T09:00:00+01:00", 80, "2026-03-13T17:00:00+01:00")]
    public void Open_time_passes_only_when_it_is_open(string now, int hours, string expected) =>
        Same(expected, new OfficeHours(Organisation(), "ti").After(At(now), TimeSpan.FromHours(hours)));

    [Theory]
    [InlineData(1, 4, "2026-03-29T00:00:00+01:00", 2, "2026-03-29T04:00:00+02:00")]
    [InlineData(2, 4, "2026-03-29T00:00:00+01:00", 1, "2026-03-29T04:00:00+02:00")]
    [InlineData(2, 3, "2026-03-29T00:00:00+01:00", 1, "2026-04-12T03:00:00+02:00")]
    [InlineData(1, 4, "2026-10-25T00:00:00+02:00", 4, "2026-10-25T04:00:00+01:00")]
    [InlineData(2, 3, "2026-10-25T00:00:00+02:00", 2, "2026-10-25T03:00:00+01:00")]
    public void An_hour_that_does_not_exist_is_not_open_and_one_that_exists_twice_is_open_twice(int from, int until, string now, int hours, string expected)
    {
        var organisation = Organisation(("*", [Open(DayOfWeek.Sunday, from, until)]));

        // 5 April is Easter.
        Same(expected, new OfficeHours(organisation, "ti").After(At(now), TimeSpan.FromHours(hours)));
    }

    [Fact]
    public void A_closed_day_of_its_own_is_closed()
    {
        var hours = new OfficeHours(Organisation() with { ClosedOn = [new(2026, 3, 3), new(2026, 3, 4)] }, "ti");

        Same("2026-03-05T10:00:00+01:00", hours.After(At("2026-03-02T16:00:00+01:00"), TimeSpan.FromHours(2)));
    }

    [Fact]
    public void Stretches_that_overlap_count_once_and_those_that_end_before_they_begin_do_not_count()
    {
        var organisation = Organisation(("*",
        [
            Open(DayOfWeek.Monday, 9, 12), Open(DayOfWeek.Monday, 11, 14), Open(DayOfWeek.Monday, 10, 11), Open(DayOfWeek.Monday, 18, 16), Open(DayOfWeek.Monday, 20, 21),
        ]));

        Same("2026-03-02T20:30:00+01:00", new OfficeHours(organisation, "ti").After(At("2026-03-02T00:00:00+01:00"), TimeSpan.FromHours(5.5)));
    }

    [Fact]
    public void An_organisation_that_is_never_open_gives_no_moment()
    {
        var never = new OfficeHours(Organisation(("ti", None)), "ti");
        var now = At("2026-03-02T10:00:00+01:00");

        Assert.Null(never.NextOpening(now));
        Assert.Null(never.After(now, TimeSpan.FromHours(1)));
        Assert.Null(never.AnswerBy(now, TimeSpan.FromHours(1)));
        Assert.False(never.IsOpen(now));
    }

    [Fact]
    public void An_organisation_that_has_closed_every_day_for_years_is_never_open()
    {
        var hours = new OfficeHours(Organisation() with { ClosedOn = [.. Enumerable.Range(0, 800).Select(new DateOnly(2026, 1, 1).AddDays)] }, "ti");

        Assert.Null(hours.NextOpening(At("2026-03-02T10:00:00+01:00")));
    }

    [Theory]
    [InlineData("2026-03-02T10:00:00+01:00", "2026-03-02T14:00:00+01:00")]
    [InlineData("2026-03-02T10:00:01+01:00", "2026-03-02T14:30:00+01:00")]
    [InlineData("2026-03-27T15:10:00+01:00", "2026-03-30T11:30:00+02:00")]
    public void An_answer_is_promised_by_a_whole_half_hour_of_the_Dutch_clock(string now, string expected)
    {
        var by = new OfficeHours(Organisation(), "ti").AnswerBy(At(now), TimeSpan.FromHours(4));

        Assert.Equal(expected, by?.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Open_time_adds_up()
    {
        var hours = new OfficeHours(Organisation(), "ti");
        for (var start = At("2026-03-20T00:07:00Z"); start < At("2026-04-09T00:00:00Z"); start += TimeSpan.FromMinutes(97))
        {
            var once = hours.After(start, TimeSpan.FromHours(7));
            var twice = hours.After(hours.After(start, TimeSpan.FromHours(3))!.Value, TimeSpan.FromHours(4));

            Assert.Equal(once, twice);
        }
    }

    private static Organisation Organisation(params (string Language, OpenPeriod[] Periods)[] hours) => new("proef", "Proeforganisatie", ["Haarlem"])
    {
        Hours = hours.ToDictionary(pair => pair.Language, pair => (IReadOnlyList<OpenPeriod>)pair.Periods, StringComparer.Ordinal),
    };

    private static OpenPeriod Open(DayOfWeek day, int from, int until) => new(day, new(from, 0), new(until, 0));

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

    private static void Same(string? expected, DateTimeOffset? actual) => Assert.Equal(expected is null ? null : At(expected), actual);
}
