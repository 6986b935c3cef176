using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.People;
using static Microsoft.Playwright.Assertions;

namespace SamenHier.Browser.Tests;

/// <summary>This browser had a conversation with which it can't go on, or can't begin one.</summary>
public sealed class EndedConversationTests(Chromium chromium) : PhoneTest(chromium)
{
    private const string LetExpire = "session => { session.expiresAt = Date.now() - 1; return session; }";
    private const string Spoil = "session => { session.token = 'spoilt'; return session; }";

    [ChromiumTheory]
    [MemberData(nameof(EveryLanguage))]
    public async Task Somebody_who_comes_back_too_late_is_told_so_and_may_type_the_code(string language)
    {
        var phone = await OpenInConversationAsync(language);
        var code = await phone.ShownCodeAsync();
        await ChangeSessionAsync(phone, LetExpire);

        await phone.Page.ReloadAsync();

        await SaysThatItEndedAsync(phone, language);
        await phone.Page.ReloadAsync();
        await SaysThatItEndedAsync(phone, language);
        await phone.ChooseLanguageAsync(language);
        Assert.Equal("start.role", (await phone.NextAsync()).Question!.Id);
        await Expect(phone.Status).ToBeEmptyAsync();
        await phone.TypeAsync(code);
        Assert.Equal("situation.inNetherlands", (await phone.NextAsync()).Question!.Id);
    }

    [ChromiumFact]
    public async Task A_session_that_the_server_refuses_has_ended_too()
    {
        var phone = await OpenInConversationAsync("ti");
        await ChangeSessionAsync(phone, Spoil);

        phone.Watch.ExpectFailedRequests();
        await phone.Page.ReloadAsync();

        await SaysThatItEndedAsync(phone, "ti");
    }

    [ChromiumFact]
    public async Task A_new_conversation_leaves_nothing_of_the_old_one_on_a_shared_phone()
    {
        var phone = await OpenInConversationAsync("nl");
        await phone.TextBox.FillAsync("Half a word");
        phone.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();

        await phone.Page.Locator("#start-again").ClickAsync();

        await Expect(phone.Page.Locator("#welcome")).ToBeVisibleAsync();
        await Expect(phone.Status).ToBeEmptyAsync();
        Assert.Equal(0, await phone.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    [ChromiumFact]
    public async Task A_chat_that_cannot_begin_says_so_in_one_language_and_begins_at_the_next_try()
    {
        var phone = await OpenPhoneAsync(settings => settings.Locale = "nl-NL");
        phone.Watch.ExpectFailedRequests();
        await phone.SetOfflineAsync(true);

        await phone.ChooseLanguageAsync("ar");

        await Expect(phone.Status).ToHaveTextAsync(Text("ar", "page.failed"));
        await phone.IsInAsync("ar");
        await ShowsChooserInAsync(phone, "ar");
        await phone.SetOfflineAsync(false);
        phone.Watch.ExpectNoFailedRequests();
        await phone.ChooseLanguageAsync("ar");
        Assert.Equal("start.role", (await phone.NextAsync()).Question!.Id);
        await Expect(phone.Status).ToBeEmptyAsync();
    }

    private async Task<Phone> OpenInConversationAsync(string language)
    {
        var phone = await OpenPhoneAsync();
        await phone.ChooseLanguageAsync(language);
        await new Newcomer(language, Manner.ByButton).TalkAsync(phone, until: "situation.inNetherlands");
        return phone;
    }

    private async Task SaysThatItEndedAsync(Phone phone, string language)
    {
        await Expect(phone.Status).ToHaveTextAsync(Text(language, "page.expired"));
        await phone.IsInAsync(language);
        await ShowsChooserInAsync(phone, language);
        await Expect(phone.Page.Locator("#chat")).ToBeHiddenAsync();
    }

    private async Task ShowsChooserInAsync(Phone phone, string language)
    {
        await Expect(phone.Page.Locator(".tagline")).ToHaveTextAsync(Text(language, "page.tagline"));
        await Expect(phone.Page.Locator("#choose")).ToHaveTextAsync(Text(language, "page.chooseLanguage"));
        await Expect(phone.Page.Locator(".privacy")).ToHaveTextAsync(Text(language, "page.privacy"));
    }

    private static async Task ChangeSessionAsync(Phone phone, string change) => await phone.Page.EvaluateAsync(
        $"() => localStorage.setItem('samenhier.chat', JSON.stringify(({change})(JSON.parse(localStorage.getItem('samenhier.chat')))))");
}
