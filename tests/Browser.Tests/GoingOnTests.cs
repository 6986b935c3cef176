using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.People;
using SamenHier.Casework.People;
using static Microsoft.Playwright.Assertions;

namespace SamenHier.Browser.Tests;

/// <summary>The page is closed and opened again, here or on another device.</summary>
public sealed class GoingOnTests(Chromium chromium) : PhoneTest(chromium)
{
    [ChromiumFact]
    public async Task A_reload_goes_on_in_the_same_conversation_with_the_same_words()
    {
        var phone = await OpenPhoneAsync();
        Newcomer newcomer = new("nl", Manner.ByButton);
        await phone.ChooseLanguageAsync("nl");
        var standing = await newcomer.TalkAsync(phone, until: "newcomer.birthYear");
        var conversation = phone.ConversationId;
        await phone.TextBox.FillAsync("19");

        await phone.Page.ReloadAsync();

        await phone.ShowsTranscriptOfAsync(Server);
        await Expect(phone.TextBox).ToHaveValueAsync("19");
        await newcomer.AnswerAsync(phone, standing.Question!);
        var end = await newcomer.TalkAsync(phone);
        Assert.Equal(conversation, phone.ConversationId);
        Assert.Equal(0, phone.UnseenQuestions);
        newcomer.IsKeptIn(await Server.ExportAsync(end.Reference!));
        await phone.ShowsTranscriptOfAsync(Server);
    }

    [ChromiumFact]
    public async Task Who_stops_goes_on_with_the_code_on_another_device_and_the_first_says_so()
    {
        var phone = await OpenPhoneAsync();
        Newcomer newcomer = new("ar", Manner.ByTyping);
        await phone.ChooseLanguageAsync("ar");
        var standing = await newcomer.TalkAsync(phone, until: "newcomer.household");
        await phone.TypeAsync(newcomer.WordFor("stop"));
        await Expect(phone.BotBubbles.Last).ToContainTextAsync(Text("ar", "stop.goOn"));
        var code = await phone.ShownCodeAsync();

        var tablet = await OpenPhoneAsync();
        await tablet.ChooseLanguageAsync("en");
        await tablet.NextAsync();
        await tablet.TypeAsync(code);
        var again = await tablet.NextAsync();

        Assert.Equal(standing.Question!.Id, again.Question!.Id);
        await tablet.IsInAsync("ar");
        await tablet.ShowsTranscriptOfAsync(Server);
        await Expect(tablet.OwnBubbles).ToHaveTextAsync([code]);

        await phone.TypeAsync(newcomer.WordFor("help"));
        await phone.HearsAsync(Text("ar", "resume.elsewhere"));
        await Expect(phone.Buttons).ToHaveCountAsync(0);

        await newcomer.AnswerAsync(tablet, again.Question);
        var end = await newcomer.TalkAsync(tablet);
        var export = await Server.ExportAsync(code);
        Assert.Equal((code, IntakeState.Sent), (end.Reference, export.Profile.State));
        newcomer.IsKeptIn(export);
        await phone.ShowsTranscriptOfAsync(Server);
        await tablet.ShowsTranscriptOfAsync(Server);
    }
}
