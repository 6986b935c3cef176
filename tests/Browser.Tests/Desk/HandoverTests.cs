using Microsoft.Playwright;
using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.People;
using SamenHier.Browser.Tests.Servers;
using SamenHier.Casework.Staff;
using SamenHier.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SamenHier.Browser.Tests.Desk;

/// <summary>A question goes from a phone to the desk, and the answer back.</summary>
public sealed class HandoverTests(Chromium chromium) : PhoneTest(chromium)
{
    private const string Words = "person.words";
    private const string Answer = "ሰላም! ጽባሕ ክንረዳዳእ ኢና።\nTestbouwer";

    private static readonly LocatorAssertionsToHaveCountOptions Patiently = new() { Timeout = Phone.Patience };

    [ChromiumFact]
    public async Task The_right_builder_sees_a_question_in_Tigrinya_live_and_the_answer_brings_the_same_question_back()
    {
        using TemporaryDirectory data = new();
        await using var server = await ChatServer.StartAsync(data.Path);
        await DeskStaff.HireAsync(server);
        await using var right = await OpenDeskAsync(server, DeskStaff.Tigrinya);
        await using var otherLanguage = await OpenDeskAsync(server, DeskStaff.Arabic);
        await using var otherTown = await OpenDeskAsync(server, DeskStaff.Elsewhere);
        var (phone, newcomer) = await TalkAsync(server, "ti", until: "newcomer.languages");

        await AskAsync(phone, newcomer);
        var standing = await phone.NextAsync("newcomer.languages");

        await Expect(right.Cases).ToHaveCountAsync(1, Patiently);
        await Expect(otherLanguage.Cases).ToHaveCountAsync(0);
        await Expect(otherTown.Cases).ToHaveCountAsync(0);

        // What is asked comes with the words in which it was asked, and where they were.
        await right.OpenCaseAsync();
        await Expect(right.Page.Locator(".own-words")).ToHaveTextAsync(newcomer.WordsFor(Words, "text"));
        await Expect(right.Page.Locator("[lang=ti]").First).ToBeVisibleAsync();

        // The person goes on meanwhile, and the answer finds them where they are.
        await newcomer.AnswerAsync(phone, standing.Question!);
        standing = await newcomer.TalkAsync(phone, until: "newcomer.dutchLevel");
        await right.AnswerAsync(Answer);

        await Expect(phone.BotBubbles.Filter(new() { HasText = "ጽባሕ ክንረዳዳእ ኢና" })).ToHaveCountAsync(1, Patiently);
        var again = await phone.NextAsync("newcomer.dutchLevel");
        Assert.Equal(standing.Question!.Buttons, again.Question!.Buttons);
        await newcomer.AnswerAsync(phone, again.Question);
        await newcomer.TalkAsync(phone, until: "newcomer.interests");
        await phone.ShowsTranscriptOfAsync(server);
        Assert.Empty(Faults(right, otherLanguage, otherTown));
    }

    [ChromiumFact]
    public async Task While_a_builder_has_the_turn_the_bot_is_silent_and_both_see_each_other_live()
    {
        using TemporaryDirectory data = new();
        await using var server = await ChatServer.StartAsync(data.Path);
        await DeskStaff.HireAsync(server);
        await using var desk = await OpenDeskAsync(server, DeskStaff.Tigrinya);
        var phone = await AskedAsync(server);
        await desk.OpenCaseAsync();

        await desk.AnswerAsync("እንታይ ክሕግዘኩም ይኽእል፧", stays: true);
        await Expect(phone.BotBubbles.Last).ToContainTextAsync("እንታይ ክሕግዘኩም ይኽእል፧", new() { Timeout = Phone.Patience });
        await phone.TypeAsync("ደብዳበ መጺኡኒ");
        await Expect(desk.Page.GetByText("ደብዳበ መጺኡኒ")).ToBeVisibleAsync(new() { Timeout = Phone.Patience });
        await Expect(phone.OwnBubbles.Last).ToHaveTextAsync("ደብዳበ መጺኡኒ");
        await Expect(phone.BotBubbles.Last).ToContainTextAsync("እንታይ ክሕግዘኩም ይኽእል፧");

        await desk.AnswerAsync("ጽቡቕ");
        await phone.NextAsync("newcomer.languages");
        await phone.ShowsTranscriptOfAsync(server);
        Assert.Empty(Faults(desk));
    }

    [ChromiumFact]
    public async Task An_answer_waits_for_a_person_who_is_away()
    {
        using TemporaryDirectory data = new();
        await using var server = await ChatServer.StartAsync(data.Path);
        await DeskStaff.HireAsync(server);
        await using var desk = await OpenDeskAsync(server, DeskStaff.Tigrinya);
        var phone = await AskedAsync(server);
        phone.Watch.ExpectFailedRequests();
        await phone.SetOfflineAsync(true);

        await Expect(desk.Cases).ToHaveCountAsync(1, Patiently);
        await desk.OpenCaseAsync();
        await desk.AnswerAsync(Answer);
        await phone.SetOfflineAsync(false);

        await Expect(phone.BotBubbles.Filter(new() { HasText = "ጽባሕ ክንረዳዳእ ኢና" })).ToHaveCountAsync(1, Patiently);
        await phone.NextAsync("newcomer.languages");
        phone.Watch.ExpectNoFailedRequests();
        await phone.ShowsTranscriptOfAsync(server);
    }

    [ChromiumFact]
    public async Task Where_nobody_speaks_the_language_the_person_is_told_and_the_coordinator_sees_it()
    {
        using TemporaryDirectory data = new();
        await using var server = await ChatServer.StartAsync(data.Path);
        await DeskStaff.HireAsync(server, DeskStaff.Arabic, DeskStaff.Elsewhere, DeskStaff.Coordinator);
        await using var coordinator = await OpenDeskAsync(server, DeskStaff.Coordinator);
        await using var builder = await OpenDeskAsync(server, DeskStaff.Arabic);
        var phone = await AskedAsync(server);

        var told = Text("ti", "person.nobody").Replace("{0}", "", StringComparison.Ordinal).Split("  ")[^1];
        await Expect(phone.BotBubbles.Filter(new() { HasText = told })).ToHaveCountAsync(1, Patiently);
        await Expect(coordinator.Cases).ToHaveCountAsync(1, Patiently);
        await Expect(builder.Cases).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task What_was_typed_at_the_desk_is_there_again_when_the_page_was_closed()
    {
        using TemporaryDirectory data = new();
        await using var server = await ChatServer.StartAsync(data.Path);
        await DeskStaff.HireAsync(server);
        await AskedAsync(server);
        string address;
        await using (var desk = await OpenDeskAsync(server, DeskStaff.Tigrinya))
        {
            await desk.OpenCaseAsync();
            await desk.Draft.FillAsync("Een half antw");
            await desk.Draft.BlurAsync();
            await Expect(desk.Page.Locator("#draft-note")).ToBeVisibleAsync();
            address = desk.Page.Url;
        }

        await using var later = await OpenDeskAsync(server, DeskStaff.Tigrinya);
        await later.GoAsync(new Uri(address).AbsolutePath.TrimStart('/'));

        await Expect(later.Draft).ToHaveValueAsync("Een half antw", new() { Timeout = Phone.Patience });
    }

    private Task<DeskScreen> OpenDeskAsync(ChatServer server, StaffMember member) => DeskScreen.OpenAsync(Browser, server, member);

    private async Task<(Phone Phone, Newcomer Newcomer)> TalkAsync(ChatServer server, string language, string until)
    {
        var phone = await OpenPhoneAsync(server.Address);
        Newcomer newcomer = new(language, Manner.ByButton);
        await phone.ChooseLanguageAsync(language);
        await newcomer.TalkAsync(phone, until: "newcomer.place");
        await phone.TypeAsync("Haarlem");
        await newcomer.TalkAsync(phone, until);
        return (phone, newcomer);
    }

    // Somebody has asked in Tigrinya, and the intake's question stands again.
    private async Task<Phone> AskedAsync(ChatServer server)
    {
        var (phone, newcomer) = await TalkAsync(server, "ti", until: "newcomer.languages");
        await AskAsync(phone, newcomer);
        await phone.NextAsync("newcomer.languages");
        return phone;
    }

    private static async Task AskAsync(Phone phone, Newcomer newcomer)
    {
        await phone.CommandAsync("person");
        await phone.NextAsync(Words);
        await phone.TypeAsync(newcomer.WordsFor(Words, "text"));
    }

    private static IEnumerable<string> Faults(params DeskScreen[] screens) => screens.SelectMany(screen => screen.Watch.Faults);
}
