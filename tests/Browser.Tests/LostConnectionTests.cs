using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.People;
using SamenHier.Browser.Tests.Servers;
using SamenHier.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SamenHier.Browser.Tests;

public sealed class LostConnectionTests(Chromium chromium) : PhoneTest(chromium)
{
    [ChromiumFact]
    public async Task What_is_typed_without_a_network_arrives_once_and_in_order()
    {
        var phone = await OpenPhoneAsync();
        Newcomer newcomer = new("ti", Manner.ByTyping);
        await phone.ChooseLanguageAsync("ti");
        var standing = await newcomer.TalkAsync(phone, until: "newcomer.name");

        phone.Watch.ExpectFailedRequests();
        await phone.SetOfflineAsync(true);
        await Expect(phone.Status).ToHaveTextAsync(Text("ti", "page.offline"));
        await newcomer.AnswerAsync(phone, standing.Question!);
        await Expect(phone.OwnBubbles.Last).ToHaveTextAsync(TypedReplies.In("ti").For("newcomer.name", "text"));
        await phone.SetOfflineAsync(false);

        standing = await newcomer.TalkAsync(phone, until: "newcomer.birthYear");
        phone.Watch.ExpectNoFailedRequests();
        await Expect(phone.Status).ToBeEmptyAsync();
        await newcomer.AnswerAsync(phone, standing.Question!);
        var end = await newcomer.TalkAsync(phone);
        newcomer.IsKeptIn(await Server.ExportAsync(end.Reference!));
        Assert.Equal(0, phone.UnseenQuestions);
        await phone.ShowsTranscriptOfAsync(Server);
    }

    [ChromiumFact]
    public async Task A_restarted_server_goes_on_where_it_was()
    {
        using TemporaryDirectory data = new();
        var before = await ChatServer.StartAsync(data.Path);
        var address = before.Address;
        var phone = await OpenPhoneAsync(address);
        Newcomer newcomer = new("ar", Manner.ByButton);
        await phone.ChooseLanguageAsync("ar");
        var standing = await newcomer.TalkAsync(phone, until: "newcomer.household");

        phone.Watch.ExpectFailedRequests();
        await before.DisposeAsync();
        await newcomer.AnswerAsync(phone, standing.Question!);
        await Expect(phone.Status).ToHaveTextAsync(Text("ar", "page.offline"));
        await using var after = await ChatServer.StartAsync(data.Path, address);

        standing = await newcomer.TalkAsync(phone, until: "newcomer.children");
        phone.Watch.ExpectNoFailedRequests();
        await newcomer.AnswerAsync(phone, standing.Question!);
        var end = await newcomer.TalkAsync(phone);
        newcomer.IsKeptIn(await after.ExportAsync(end.Reference!));
        Assert.Equal(0, phone.UnseenQuestions);
        await phone.ShowsTranscriptOfAsync(after);
        await phone.DisposeAsync();
    }
}
