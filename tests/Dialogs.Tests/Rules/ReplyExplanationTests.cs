using SamenHier.Dialogs.Tests.Conversations;

namespace SamenHier.Dialogs.Tests.Rules;

/// <summary>How a reading that is not sure is put back in words.</summary>
public sealed class ReplyExplanationTests
{
    // Set apart one by one inside an Arabic line they would stand from left to right.
    [Fact]
    public async Task Two_readings_are_set_apart_as_a_whole_so_that_they_run_in_the_direction_of_their_words()
    {
        var phone = await Walk.ToAsync("situation.arrived", "ar");
        var said = (await phone.TypeAsync("3-4-2025")).Question!.Message.Text!;
        Assert.Contains("\u2068أبريل 2025 / مارس 2025\u2069", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "Haarlem")]
    [InlineData("ar", "Haarlem")]
    public async Task Who_is_not_understood_twice_is_shown_an_example_and_a_button_to_a_person(string language, string example)
    {
        var phone = await Walk.ToAsync("newcomer.place", language);
        Assert.Null((await phone.TypeAsync("xyzzy, ergens ver weg in de wereld van vandaag")).Question!.CommandButton("person"));
        var asked = (await phone.TypeAsync("xyzzy, ergens ver weg in de wereld van gisteren")).Question!;
        Assert.NotNull(asked.CommandButton("person"));
        Assert.Contains(example, asked.Message.Text, StringComparison.Ordinal);
    }
}
