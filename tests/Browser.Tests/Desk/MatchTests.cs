using System.Diagnostics;
using Microsoft.Playwright;
using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.People;
using SamenHier.Browser.Tests.Servers;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Staff;
using SamenHier.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SamenHier.Browser.Tests.Desk;

/// <summary>From a newcomer's chat and a group's chats to a match, by three people's own acts.</summary>
public sealed class MatchTests(Chromium chromium) : PhoneTest(chromium)
{
    private const string Menu = "mygroup.menu";
    private const int Members = 3;

    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = Phone.Patience };

    [ChromiumFact]
    public async Task A_newcomer_who_speaks_Tigrinya_and_a_group_are_matched_when_a_builder_the_newcomer_and_the_group_have_said_yes()
    {
        using TemporaryDirectory data = new();
        await using var server = await ChatServer.StartAsync(data.Path);
        await DeskStaff.HireAsync(server);
        await using var desk = await OpenDeskAsync(server, DeskStaff.Tigrinya);
        var newcomer = await FinishAsync(server, "ti");
        var coordinator = await FormAsync(server, DeskStaff.Tigrinya);

        // The verb proposes, and can be given as often as one likes: nobody is matched by it, nor told.
        await MatchAsync(data.Path);
        await MatchAsync(data.Path);
        var proposal = Assert.Single(await ProposalsAsync(server));
        Assert.Equal((ProposalState.Proposed, null), (proposal.State, (await GroupAsync(server)).Newcomer));

        await ApproveAsync(desk);
        await AcceptAsync(newcomer);
        Assert.Null((await GroupAsync(server)).Newcomer);

        var offer = await coordinator.NextAsync("offer.answer");
        await coordinator.PressAsync(offer.Question!.LabelOf("accept")!);

        await Expect(coordinator.BotBubbles.Last).ToContainTextAsync(DeskStaff.Tigrinya.Name, Patiently);
        await Expect(newcomer.BotBubbles.Last).ToContainTextAsync(DeskStaff.Tigrinya.Name, Patiently);
        proposal = Assert.Single(await ProposalsAsync(server));
        Assert.Equal(ProposalState.Final, proposal.State);
        Assert.Equal([ActKind.Builder, ActKind.Newcomer, ActKind.Group], proposal.Acts.Select(act => act.Kind));
        Assert.Equal(DeskStaff.Tigrinya.Id, proposal.Acts[0].Staff);
        Assert.NotNull(proposal.BeginsOn);
        Assert.Equal(proposal.Newcomer, (await GroupAsync(server)).Newcomer);
        await newcomer.ShowsTranscriptOfAsync(server);
        await coordinator.ShowsTranscriptOfAsync(server);
        Assert.Empty(desk.Watch.Faults);
        await ClosePhonesAsync();
    }

    [ChromiumFact]
    public async Task Who_asks_for_another_group_gets_another_proposal()
    {
        using TemporaryDirectory data = new();
        await using var server = await ChatServer.StartAsync(data.Path);
        await DeskStaff.HireAsync(server);
        await using var desk = await OpenDeskAsync(server, DeskStaff.Coordinator);
        var newcomer = await FinishAsync(server, "ti");
        await FormAsync(server, DeskStaff.Tigrinya);
        await FormAsync(server, DeskStaff.Tigrinya);

        await desk.ReadAsync("desk/matches");
        await RunAsync(desk);
        var first = Assert.Single(await ProposalsAsync(server));
        await ApproveAsync(desk);

        var asked = await newcomer.NextAsync("proposal.answer");
        await newcomer.PressAsync(asked.Question!.LabelOf("another")!);
        var why = await newcomer.NextAsync("proposal.why");
        await newcomer.PressAsync(why.Question!.LabelOf("far")!);
        await Expect(newcomer.BotBubbles.Last).ToContainTextAsync(Text("ti", "proposal.declined"), Patiently);

        await desk.ReadAsync("desk/matches");
        await RunAsync(desk);
        var second = Assert.Single(await ProposalsAsync(server), proposal => proposal.IsOpen);
        Assert.Equal((first.Newcomer, false), (second.Newcomer, first.Group == second.Group));
        await ApproveAsync(desk);
        await AcceptAsync(newcomer);
        Assert.Empty(desk.Watch.Faults);
        await ClosePhonesAsync();
    }

    private Task<DeskScreen> OpenDeskAsync(ChatServer server, StaffMember member) => DeskScreen.OpenAsync(Browser, server, member);

    private async Task<Phone> FinishAsync(ChatServer server, string language)
    {
        var phone = await OpenPhoneAsync(server.Address);
        await phone.ChooseLanguageAsync(language);
        Newcomer newcomer = new(language, Manner.ByTyping);
        var check = await newcomer.TalkAsync(phone, until: "check.send");
        await phone.PressAsync(check.Question!.LabelOf("send")!);
        await phone.NextAsync();
        return phone;
    }

    // Three volunteers, the second and third by invitation; the coordinator sends the group in.
    private async Task<Phone> FormAsync(ChatServer server, StaffMember builder)
    {
        var coordinator = await OpenPhoneAsync(server.Address);
        await coordinator.ChooseLanguageAsync("nl");
        await AnswerAllAsync(coordinator, Volunteer("form"));
        var formed = await LatestGroupAsync(server);
        for (var member = 1; member < Members; member++)
        {
            await using var phone = await OpenPhoneAsync(new Uri(server.Address, $"/?join={formed.Invitation!.Code}"));
            await phone.ChooseLanguageAsync("nl");
            var volunteer = Volunteer("join");
            await volunteer.AnswerAsync(phone, (await phone.NextAsync("consent.keep")).Question!);
            await AnswerAllAsync(phone, volunteer);
        }

        // Each who joins and answers is told of; only a complete group can be sent in.
        var menu = await coordinator.NextAsync(Menu, "send");
        await coordinator.PressAsync(menu.Question!.LabelOf("send")!);
        var sure = await coordinator.NextAsync("mygroup.sendSure");
        await coordinator.PressAsync(sure.Question!.LabelOf("yes")!);
        await coordinator.NextAsync(Menu);
        formed = await LatestGroupAsync(server);
        Assert.True(await server.Get<GroupDirectory>().TrySetBuilderAsync(formed.Id, formed.Version, builder.Id, CancellationToken.None));
        return coordinator;
    }

    private static async Task AnswerAllAsync(Phone phone, Newcomer volunteer)
    {
        var check = await volunteer.TalkAsync(phone, until: "check.send");
        await phone.PressAsync(check.Question!.LabelOf("send")!);
        await phone.NextAsync(Menu);
    }

    private static Newcomer Volunteer(string start)
    {
        Newcomer volunteer = new("nl", Manner.ByTyping);
        volunteer.Corrects("start.role", "volunteer");
        volunteer.Corrects("group.start", start);
        volunteer.Corrects("volunteer.place", "Haarlem");
        return volunteer;
    }

    // As an operator gives it, while the server runs.
    private static async Task MatchAsync(string directory)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { "exec", Path.Combine(AppContext.BaseDirectory, "SamenHier.Bot.dll"), "match", "--data-directory", directory }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.Equal((0, ""), (process.ExitCode, await errors));
        Assert.Contains("\"certificate\": \"checked\"", await output, StringComparison.Ordinal);
    }

    private static async Task RunAsync(DeskScreen desk)
    {
        await desk.Page.Locator(".desk-page-head button[type=submit]").ClickAsync();
        await Expect(desk.Page.Locator(".desk-alert.good")).ToBeVisibleAsync(new() { Timeout = Phone.Patience });
    }

    private static async Task ApproveAsync(DeskScreen desk)
    {
        await desk.ReadAsync("desk/matches?state=proposed");
        await desk.Page.Locator("#state-proposed ~ ol a").First.ClickAsync();
        await desk.Page.Locator("section[aria-labelledby=approve] button[type=submit]").ClickAsync();
        await Expect(desk.Page.Locator(".desk-alert.good")).ToBeVisibleAsync(new() { Timeout = Phone.Patience });
    }

    private static async Task AcceptAsync(Phone newcomer)
    {
        var asked = await newcomer.NextAsync("proposal.answer");
        await newcomer.PressAsync(asked.Question!.LabelOf("accept")!);
        var show = await newcomer.NextAsync("proposal.show");
        await newcomer.PressAsync(show.Question!.LabelOf("everything")!);
    }

    private static Task<IReadOnlyList<Proposal>> ProposalsAsync(ChatServer server) =>
        server.Get<MatchBoard>().ListForDeskAsync(DeskStaff.Administrator, Enum.GetValues<ProposalState>(), CancellationToken.None);

    private static async Task<GroupRecord> GroupAsync(ChatServer server) => Assert.Single(await server.Get<GroupDirectory>().ListAsync(CancellationToken.None));

    private static async Task<GroupRecord> LatestGroupAsync(ChatServer server) => (await server.Get<GroupDirectory>().ListAsync(CancellationToken.None))[^1];
}
