using System.Globalization;
using SamenHier.Dialogs.Plans;

namespace SamenHier.Dialogs.Tests.Plans;

public sealed class PlanDatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("nl", "22 maart 2027", "2027-03-22", true)]
    [InlineData("nl", "22-3-2027", "2027-03-22", true)]
    [InlineData("nl", "op 22 maart 2027", "2027-03-22", true)]
    [InlineData("nl", "4-3-2027", "2027-03-04", false)]
    [InlineData("nl", "2027-03-22", "2027-03-22", true)]
    [InlineData("en", "22 March 2027", "2027-03-22", true)]
    [InlineData("ar", "22 آذار 2027", "2027-03-22", true)]
    [InlineData("ar", "٢٢/٣/٢٠٢٧", "2027-03-22", true)]
    [InlineData("ti", "22 መጋቢት 2027", "2027-03-22", null)]
    public void A_whole_date_near_today_is_read(string language, string words, string day, bool? isSure)
    {
        var read = PlanDates.Read(words, language, Today);

        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), read?.Day);
        Assert.Equal(isSure ?? read!.Value.IsSure, read!.Value.IsSure);
    }

    [Theory]
    [InlineData("nl", "in het voorjaar")]
    [InlineData("nl", "maart 2027")]
    [InlineData("nl", "2027")]
    [InlineData("nl", "31-2-2027")]
    [InlineData("nl", "22 maart 2077")]
    [InlineData("nl", "22 maart 1927")]
    [InlineData("nl", "1 of 2 maart 2027")]
    [InlineData("ar", "آذار")]
    [InlineData("ti", "ጽባሕ ወይ ድሕሪ ጽባሕ")]
    public void What_does_not_say_one_whole_date_near_today_is_none(string language, string words) => Assert.Null(PlanDates.Read(words, language, Today));
}
