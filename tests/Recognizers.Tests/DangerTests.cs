namespace SamenHier.Recognizers.Tests;

/// <summary>What the patterns of danger do; how much they catch is measured in <see cref="CrisisTests"/>.</summary>
public class DangerTests
{
    [Theory]
    [InlineData("ik wil dood", Danger.Life)]
    [InlineData("dat ze dood wil", Danger.Life)]
    [InlineData("IK WIL DOOOOD!!!", Danger.Life)]
    [InlineData("bewustelos", Danger.Medical)]
    [InlineData("mijn man slaat mij", Danger.Violence)]
    [InlineData("أريد أن أموت", Danger.Life)]
    [InlineData("وبدي موت", Danger.Life)]
    [InlineData("bedddi mout", Danger.Life)]
    [InlineData("ክመውት ደልየ", Danger.Life)]
    [InlineData("mijn man sagt kmewt delye", Danger.Life)]
    public void Words_of_danger_are_recognised_in_any_language_and_spelling(string message, Danger danger) =>
        Assert.Equal(danger, DangerRecognizer.Recognize(message));

    [Theory]
    [InlineData("ik wil niet dood")]
    [InlineData("niemand slaat mij")]
    [InlineData("hij slaat mij nooit")]
    [InlineData("I don't want to die")]
    [InlineData("nobody hits me")]
    [InlineData("لا أريد أن أموت")]
    [InlineData("زوجي لا يضربني")]
    [InlineData("ክመውት ኣይደልን")]
    public void What_is_denied_is_no_danger(string message) => Assert.Equal(Danger.None, DangerRecognizer.Recognize(message));

    [Theory]
    [InlineData("ik wil niet meer leven")]
    [InlineData("I do not want to live anymore")]
    [InlineData("my baby is not breathing")]
    public void A_denial_that_is_itself_the_danger_is_recognised(string message) => Assert.NotEqual(Danger.None, DangerRecognizer.Recognize(message));

    [Theory]
    [InlineData("ik ben verkracht in 2015", Danger.None)]
    [InlineData("in de oorlog werden wij geslagen", Danger.None)]
    [InlineData("in de oorlog werden wij geslagen. nu slaat mijn man mij", Danger.Violence)]
    [InlineData("sinds 2015 wil ik dood", Danger.Life)]
    public void Violence_told_of_long_ago_is_no_danger_now_but_the_wish_to_die_is(string message, Danger danger) =>
        Assert.Equal(danger, DangerRecognizer.Recognize(message));

    [Theory]
    [InlineData("ik sterf van de honger", Danger.None)]
    [InlineData("ik sterf van de honger en ik wil dood", Danger.Life)]
    [InlineData("ik wil naar huis. de hond is dood", Danger.None)]
    [InlineData("mijn man slaat mij en ik wil dood", Danger.Life)]
    [InlineData("mijn man slaat mij en ik bloed heel erg", Danger.Medical)]
    public void The_gravest_danger_counts_and_a_saying_hides_no_other(string message, Danger danger) =>
        Assert.Equal(danger, DangerRecognizer.Recognize(message));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("?!.,")]
    [InlineData("\uD800")]
    [InlineData("\0")]
    public void Nothing_said_is_no_danger(string message) => Assert.Equal(Danger.None, DangerRecognizer.Recognize(message));
}
