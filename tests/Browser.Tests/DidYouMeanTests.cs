using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.People;

namespace SamenHier.Browser.Tests;

/// <summary>What is not read surely comes back as a button, on a phone.</summary>
public sealed class DidYouMeanTests(Chromium chromium) : PhoneTest(chromium)
{
    [ChromiumTheory]
    [InlineData("ar")]
    [InlineData("ti")]
    public async Task Of_two_readings_of_a_date_the_one_that_is_pressed_is_kept_with_the_words_that_were_typed(string language)
    {
        var phone = await OpenPhoneAsync();
        await phone.ChooseLanguageAsync(language);
        await new Newcomer(language, Manner.ByTyping).TalkAsync(phone, until: "situation.arrived");

        await phone.TypeAsync("3-4-2025");
        var standing = (await phone.NextAsync()).Question!;
        Assert.Equal(("situation.arrived", "2025-04,2025-03"), (standing.Id, string.Join(',', standing.Choices)));
        await phone.PressAsync(standing.LabelOf("2025-03")!);
        Assert.Equal("situation.studying", (await phone.NextAsync()).Question!.Id);

        var export = await Server.ExportAsync(await phone.ShownCodeAsync());
        var answer = export.Answers.Single(kept => kept.Question == "situation.arrived");
        Assert.Equal(("\"2025-03\"", "3-4-2025"), (answer.Value, answer.OwnWords));
    }
}
