using SamenHier.Bot.Alerts;

namespace SamenHier.Bot.Tests.Alerts;

/// <summary>What somebody of the desk typed.</summary>
public sealed class StaffWordsTests
{
    [Theory]
    [InlineData("terug", 2)]
    [InlineData(" Terug. ", 2)]
    [InlineData("BACK", 2)]
    [InlineData("sluit", 3)]
    [InlineData("Close!", 3)]
    [InlineData("hulp", 1)]
    [InlineData("help", 1)]
    [InlineData("?", 1)]
    [InlineData("koppel", 4)]
    [InlineData("disconnect", 5)]
    [InlineData("terug naar het gemeentehuis", 0)]
    [InlineData("Sluit de deur", 0)]
    [InlineData("", 0)]
    [InlineData("ተመለስ", 0)]
    public void A_command_is_the_whole_message(string text, int command) => Assert.Equal((StaffCommand)command, StaffWords.Read(text));

    [Theory]
    [InlineData("12345678", true)]
    [InlineData("1234 5678", true)]
    [InlineData("12-34-56-78", true)]
    [InlineData("1234567", false)]
    [InlineData("123456789", false)]
    [InlineData("12345678x", false)]
    [InlineData("", false)]
    public void A_code_is_eight_digits(string text, bool isCode) => Assert.Equal(isCode, StaffWords.IsCode(text));
}
