using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.People;
using static Microsoft.Playwright.Assertions;

namespace SamenHier.Browser.Tests;

public sealed class LanguageSwitchTests(Chromium chromium) : PhoneTest(chromium)
{
    private const string Question = "newcomer.household";

    [ChromiumFact]
    public async Task By_a_word_in_the_middle_the_page_changes_with_the_bot_and_the_same_question_stands()
    {
        var phone = await OpenPhoneAsync();
        await phone.ChooseLanguageAsync("nl");
        await new Newcomer("nl", Manner.ByTyping).TalkAsync(phone, until: Question);

        await SwitchAsync(phone, from: "nl", to: "ar");
        await SwitchAsync(phone, from: "ar", to: "ti");
        await SwitchAsync(phone, from: "ti", to: "en");

        // What was said before keeps its own language, for those who listen to it.
        await Expect(phone.Page.Locator("#chat .message").First).ToHaveAttributeAsync("lang", "nl");
        await phone.ShowsTranscriptOfAsync(Server);
        await phone.Page.ReloadAsync();
        await phone.IsInAsync("en");
    }

    private async Task SwitchAsync(Phone phone, string from, string to)
    {
        await phone.TypeAsync(new Newcomer(from, Manner.ByTyping).WordFor("language"));
        Assert.Equal("start.language", (await phone.NextAsync()).Question!.Id);
        await phone.TypeAsync(TypedReplies.In(from).For("start.language", to));

        var again = await phone.NextAsync();
        Assert.Equal((Question, to), (again.Question!.Id, again.Locale));
        Assert.EndsWith(Text(to, $"question.{Question}"), again.Text, StringComparison.Ordinal);
        await phone.IsInAsync(to);
        await Expect(phone.Page).ToHaveTitleAsync(Text(to, "page.title"));
        await Expect(phone.TextBox).ToHaveAttributeAsync("placeholder", Text(to, "page.inputPlaceholder"));
    }
}
