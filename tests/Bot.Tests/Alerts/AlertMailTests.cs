using SamenHier.Bot.Tests.Mail;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;

namespace SamenHier.Bot.Tests.Alerts;

/// <summary>E-mail says that something waits, and nothing of the person; it goes out once, whatever the mail server does.</summary>
public sealed class AlertMailTests
{
    private static StaffMember One => Samples.Builder("Testbouwer Een", "ti") with { WantsEmail = true };

    public static TheoryData<AlertKind, string, string> Mails => new()
    {
        { AlertKind.Offered, "nl", "Samen Hier: er wacht een vraag" },
        { AlertKind.Reminded, "nl", "Samen Hier: er wacht nog een vraag" },
        { AlertKind.Alarmed, "en", "Samen Hier: a question has waited too long" },
        { AlertKind.Danger, "en", "Samen Hier: look now, there may be danger" },
        { AlertKind.Danger, "nl", "Samen Hier: kijk nu, misschien is er gevaar" },
    };

    [Theory]
    [MemberData(nameof(Mails))]
    public async Task A_mail_says_what_kind_of_thing_waits_how_urgent_and_where_and_nothing_of_the_person(AlertKind kind, string language, string subject)
    {
        await using var world = await DeskWorld.StartAsync();
        var reader = await world.AddAsync(Samples.Coordinator("Testcoordinator") with { DeskLanguage = language, WantsEmail = true });
        var (person, id) = await world.AskAsync();
        var name = new Newcomer("ti").Name;
        await world.RaiseAsync(id, kind, reader);
        var mail = await MailAsync(world, subject);

        Assert.Equal(("nieuws@example.org", reader.Email), (mail.Sender, mail.Address));
        Assert.Equal($"https://desk.example.org/desk/cases/{id}", mail.Link.ToString());
        Assert.Contains(language == "nl" ? "Hoe dringend" : "How urgent", mail.Body, StringComparison.Ordinal);
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
        foreach (var personal in new[] { "zevenster", name, Samples.Town, "Tigrinya", "Testcoordinator ", person.Conversation.ConversationId })
        {
            Assert.DoesNotContain(personal, $"{mail.Raw}\n{mail.Subject}\n{mail.Body}", StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Many_messages_of_one_wait_make_one_mail()
    {
        await using var world = await DeskWorld.StartAsync();
        var one = await world.AddAsync(One);
        var (_, id) = await world.AskAsync();
        await MailAsync(world, "Samen Hier: er wacht een vraag");
        Assert.Equal(CaseOutcome.Done, await world.Bot.Get<Desk.Cases.ICaseTurns>().TakeAsync(id, one, new CaseAction.Claim(), "claimed", CancellationToken.None));
        for (var message = 0; message < 3; message++) await world.RaiseAsync(id, AlertKind.Wrote, one);
        await world.RaiseAsync(id, AlertKind.Danger, one);
        await MailAsync(world, "Samen Hier: kijk nu, misschien is er gevaar");
        await world.DoneAsync();

        Assert.Single(world.Mail.Mails, mail => mail.Subject == "Samen Hier: er is een nieuw bericht");
    }

    [Theory]
    [InlineData(MailTrouble.GreetsWith421)]
    [InlineData(MailTrouble.NotNowForTheMail)]
    [InlineData(MailTrouble.NotNowForTheAddress)]
    public async Task A_mail_that_was_not_taken_is_tried_again_and_goes_out_once(MailTrouble trouble)
    {
        AlarmClock clock = new();
        await using var world = await DeskWorld.StartAsync(clock);
        world.Mail.Trouble = trouble;
        await world.AddAsync(One);
        var (_, id) = await world.AskAsync();
        await world.Mail.CallsAsync(1);
        world.Mail.Trouble = MailTrouble.None;

        await DeskWorld.PassTimeAsync(clock, () => Task.FromResult(world.Mail.Mails.Count > 0));
        await world.DoneAsync();

        Assert.Equal("Samen Hier: er wacht een vraag", Assert.Single(world.Mail.Mails).Subject);
        Assert.Equal(CaseState.Waiting, (await world.CaseAsync(id)).State);
    }

    [Fact]
    public async Task What_was_taken_while_the_server_was_away_is_not_told_as_waiting()
    {
        AlarmClock clock = new();
        await using var world = await DeskWorld.StartAsync(clock);
        world.Mail.Trouble = MailTrouble.HangsUpAtOnce;
        await world.AddAsync(One);
        var (_, id) = await world.AskAsync();
        await world.Mail.CallsAsync(1);
        var two = await world.AddAsync(Samples.Builder("Testbouwer Twee", "ti"));
        Assert.Equal(CaseOutcome.Done, await world.Bot.Get<Desk.Cases.ICaseTurns>().TakeAsync(id, two, new CaseAction.Claim(), "claimed", CancellationToken.None));
        world.Mail.Trouble = MailTrouble.None;

        await DeskWorld.PassTimeAsync(clock, async () => await world.WaitingAsync() == 0);

        Assert.Empty(world.Mail.Mails);
    }

    [Fact]
    public async Task An_address_that_takes_no_mail_is_given_up_with_its_ids_in_the_log()
    {
        await using var world = await DeskWorld.StartAsync();
        world.Mail.Trouble = MailTrouble.NeverForTheAddress;
        var one = await world.AddAsync(One);
        var (_, id) = await world.AskAsync();

        var line = await world.Bot.Logs.UntilAsync("it is given up");
        await world.DoneAsync();

        Assert.Contains(one.Id.ToString(), line, StringComparison.Ordinal);
        Assert.Contains(id.ToString(), line, StringComparison.Ordinal);
        Assert.DoesNotContain("@", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Danger_goes_by_every_way_at_once_whatever_somebody_wants()
    {
        await using var world = await DeskWorld.StartAsync();
        var (member, user) = await world.ConnectAsync(Samples.Coordinator("Testcoordinator"));
        var (_, id) = await world.AskAsync();
        await world.RaiseAsync(id, AlertKind.Danger, member);

        await MailAsync(world, "Samen Hier: kijk nu, misschien is er gevaar");
        await world.CardSaysAsync(user.ConversationId, "Iemand is misschien in gevaar. Kijk alsjeblieft nu.");
    }

    [Fact]
    public async Task A_mail_server_that_is_away_does_not_hold_up_Teams()
    {
        await using var world = await DeskWorld.StartAsync();
        world.Mail.Trouble = MailTrouble.SaysNothing;
        var (_, user) = await world.ConnectAsync(One);
        await world.AskAsync();

        await world.DeskCardAsync(user, "Neem");
    }

    [Fact]
    public async Task What_waited_at_a_stop_is_told_after_the_start()
    {
        await using var world = await DeskWorld.StartAsync();
        world.Mail.Trouble = MailTrouble.GreetsWith421;
        await world.AddAsync(One);
        await world.AskAsync();
        await world.Mail.CallsAsync(1);
        world.Mail.Trouble = MailTrouble.None;

        await world.RestartAsync();

        await MailAsync(world, "Samen Hier: er wacht een vraag");
    }

    private static async Task<ReceivedMail> MailAsync(DeskWorld world, string subject)
    {
        var count = 0;
        ReceivedMail? found = null;
        while (found is null)
        {
            await world.Mail.MailsAsync(++count);
            found = world.Mail.Mails.FirstOrDefault(mail => mail.Subject == subject);
        }

        return found;
    }
}
