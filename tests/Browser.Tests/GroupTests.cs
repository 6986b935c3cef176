using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.People;
using SamenHier.Browser.Tests.Servers;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Groups;
using SamenHier.Tests.Clients;
using SamenHier.Tests.Support;
using SamenHier.Tests.Support.Channel;
using static Microsoft.Playwright.Assertions;

namespace SamenHier.Browser.Tests;

/// <summary>A group of four comes to be: three on phones, one on Microsoft Teams.</summary>
public sealed class GroupTests(Chromium chromium) : PhoneTest(chromium)
{
    private const string Menu = "mygroup.menu";

    [ChromiumFact]
    public async Task A_group_of_four_forms_by_invitation_and_is_complete_when_the_last_has_answered()
    {
        using TemporaryDirectory data = new();
        await using var microsoft = await StandInBotService.StartAsync();
        await using var connector = await StandInConnector.StartAsync();
        await using var server = await ChatServer.StartAsync(data.Path, settings: microsoft.SingleTenant, configure: microsoft.Trust);

        var first = await OpenPhoneAsync(server.Address);
        await first.ChooseLanguageAsync("nl");
        await FinishAsync(first, Volunteer("nl", "form", "-2"));
        var invitation = (await GroupAsync(server)).Invitation!.Code;

        var second = Volunteer("en", "join", "0");
        await FinishAsync(await JoinAsync(server, invitation, second), second);
        using TeamsMember member = new(server.Address, microsoft, connector);
        await member.AnswerAsync(invitation, until: "check.send");
        var fourth = Volunteer("nl", "join", "2");
        var last = await JoinAsync(server, invitation, fourth);
        var check = await fourth.TalkAsync(last, until: "check.send");
        await member.AnswerAsync(until: Menu);
        Assert.Equal((4, 3, GroupStage.Forming), await StandsAsync(server));

        await last.PressAsync(check.Question!.LabelOf("send")!);
        await last.NextAsync(Menu);

        // They lie four steps apart, and it says so without a name.
        await Expect(last.BotBubbles.Last).ToContainTextAsync(Text("nl", "group.talkAboutIt"));
        Assert.Equal((4, 4, GroupStage.Ready), await StandsAsync(server));

        // Whoever is away is told: on the open page at once, and on Teams by a message of the bot's own.
        await Expect(first.BotBubbles.Last).ToContainTextAsync(Text("nl", "group.offers"));
        Assert.Equal(Menu, (await member.HearAsync()).Id);
        await first.ShowsTranscriptOfAsync(server);
        await last.ShowsTranscriptOfAsync(server);
    }

    private static Newcomer Volunteer(string language, string start, string birthday)
    {
        Newcomer volunteer = new(language, Manner.ByButton);
        volunteer.Corrects("start.role", "volunteer");
        volunteer.Corrects("group.start", start);
        volunteer.Corrects("weegschaal.birthday", birthday);
        return volunteer;
    }

    // By the link, which the page passes on once a language is chosen.
    private async Task<Phone> JoinAsync(ChatServer server, string invitation, Newcomer volunteer)
    {
        var phone = await OpenPhoneAsync(new Uri(server.Address, $"/?join={invitation}"));
        await phone.ChooseLanguageAsync(volunteer.Language);
        await volunteer.AnswerAsync(phone, (await phone.NextAsync("consent.keep")).Question!);
        return phone;
    }

    private static async Task FinishAsync(Phone phone, Newcomer volunteer)
    {
        var check = await volunteer.TalkAsync(phone, until: "check.send");
        await phone.PressAsync(check.Question!.LabelOf("send")!);
        await phone.NextAsync(Menu);
    }

    private static async Task<(int Members, int Answered, GroupStage Stage)> StandsAsync(ChatServer server)
    {
        var group = await GroupAsync(server);
        return (group.Members.Count, group.Members.Count(member => member.State is IntakeState.Sent), GroupOverview.Of(group.Profile, group.Members, GroupRules.Shipped).Stage);
    }

    private static async Task<GroupRecord> GroupAsync(ChatServer server) =>
        Assert.Single(await server.Get<GroupDirectory>().ListAsync(CancellationToken.None));
}
