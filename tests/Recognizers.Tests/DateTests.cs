using System.Globalization;

namespace SamenHier.Recognizers.Tests;

public class DateTests
{
    private static readonly DateOnly Today = new(2026, 1, 31);

    [Theory]
    [InlineData("3-4-2025", "2025-04-03", "2025-03-04")]
    [InlineData("١٢/٣/٢٠٢١", "2021-03-12", "2021-12-03")]
    [InlineData("12-03-21", "2021-03-12", "2021-12-03")]
    public void A_date_that_may_be_two_offers_both_and_the_day_first(string typed, string value, string other)
    {
        var read = DateRecognizer.Recognize(typed, "nl", Today);

        Assert.Equal(Certainty.Unsure, read.Certainty);
        Assert.Equal(value, $"{read.Value}");
        Assert.Equal([value, other], read.Candidates.Select(date => $"{date}"));
    }

    [Theory]
    [InlineData("3-3-2025")]
    [InlineData("25-4-2025")]
    [InlineData("2025-04-03")]
    [InlineData("3 april 2025")]
    public void A_date_that_is_one_has_one_candidate(string typed) => Assert.Single(DateRecognizer.Recognize(typed, "nl", Today).Candidates);

    [Theory]
    [InlineData("12 maart 2020", CalendarName.Gregorian)]
    [InlineData("15 رمضان 1445", CalendarName.Islamic)]
    [InlineData("15/9/1445", CalendarName.Islamic)]
    [InlineData("ጳጉሜን 2012", CalendarName.Geez)]
    [InlineData("12 መጋቢት 2012 ብግእዝ", CalendarName.Geez)]
    [InlineData("12 መጋቢት 2012 ዓ.ም", CalendarName.Gregorian)]
    public void A_date_tells_in_which_calendar_it_was_said(string typed, CalendarName calendar) =>
        Assert.Equal(calendar, DateRecognizer.Recognize(typed, "ti", Today).Value.SaidIn);

    [Fact]
    public void The_same_day_is_the_same_in_whichever_calendar_it_was_said()
    {
        var islamic = DateRecognizer.Recognize("15 رمضان 1445", "ar", Today).Value;

        Assert.NotEqual(CalendarName.Gregorian, islamic.SaidIn);
        Assert.Equal(new PartialDate(2024, 3, 25), islamic);
        Assert.Equal(new PartialDate(2024, 3, 25).GetHashCode(), islamic.GetHashCode());
    }

    // New Year's days and feasts as almanacs give them.
    [Theory]
    [InlineData("መስከረም 1 2000 ግእዝ", "2007-09-12")]
    [InlineData("መስከረም 1 2016 ግእዝ", "2023-09-12")]
    [InlineData("መስከረም 1 2017 ግእዝ", "2024-09-11")]
    [InlineData("ታሕሳስ 29 2015 ግእዝ", "2023-01-07")]
    [InlineData("ጥሪ 11 2016 ግእዝ", "2024-01-20")]
    [InlineData("ጳጉሜን 6 2015", "2023-09-11")]
    [InlineData("1 محرم 1445", "2023-07-19")]
    [InlineData("1 رمضان 1445", "2024-03-11")]
    [InlineData("1 شوال 1445", "2024-04-10")]
    [InlineData("10 ذو الحجة 1444", "2023-06-28")]
    [InlineData("1 رمضان 1446", "2025-03-01")]
    [InlineData("عيد الفطر 2024", "2024-04-10")]
    [InlineData("عيد الأضحى 1444", "2023-06-28")]
    public void A_day_of_another_calendar_is_the_european_day_to_be_confirmed(string typed, string day)
    {
        var read = DateRecognizer.Recognize(typed, "ti", Today);

        Assert.Equal(day, $"{read.Value}");
        Assert.Equal(Certainty.Unsure, read.Certainty);
    }

    [Fact]
    public void A_month_of_another_calendar_is_the_european_month_that_holds_most_of_its_days()
    {
        foreach (var year in Enumerable.Range(2005, 15))
        {
            foreach (var month in Enumerable.Range(1, 12))
                Assert.Equal(Holding($"{{0}}/{month}/{year} ግእዝ"), $"{DateRecognizer.Recognize($"{month}/{year} ግእዝ", "ti", Today).Value}");
        }
    }

    [Theory]
    [InlineData("ik kwam op 12 maart 2020 aan", 11, 13)]
    [InlineData("sinds 3 en een half jaar geleden ofzo", 0, 32)]
    public void The_span_covers_what_was_read(string typed, int start, int length) =>
        Assert.Equal(new TextSpan(start, length), DateRecognizer.Recognize(typed, "nl", Today).Span);

    /// <summary>The month that most of the days 1 to 30 fall in; the earlier one when they are as many.</summary>
    private static string Holding(string days) => Enumerable.Range(1, 30)
        .Select(day => $"{DateRecognizer.Recognize(string.Format(CultureInfo.InvariantCulture, days, day), "ti", Today).Value}"[..7])
        .GroupBy(month => month).OrderByDescending(month => month.Count()).ThenBy(month => month.Key).First().Key;
}
