using SamenHier.Bot.Mail;
using SamenHier.Bot.Newsletters;
using SamenHier.Bot.Tests.Mail;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Dialogs.Texts;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Newsletters;

/// <summary>Who asks for the newsletter gets one mail in their language, whatever the mail server does.</summary>
public sealed class ConfirmationMailTests
{
    private const string Address = "proef@example.nl";
    private const string Organisation = "Organisation:Url=https://samenhier.example.org";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static TheoryData<string> EveryLanguage => [.. Languages.All];

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task The_mail_is_in_the_language_of_the_request_and_holds_the_link(string language)
    {
        await using var world = await World.BeginAsync();
        await world.Server.AskAsync(Address, language);
        world.Clock.Advance(ConfirmationJob.Period);
        await world.Mail.MailsAsync(1);

        var (mail, texts) = (world.Mail.Mails[0], world.Server.Get<TextCatalog>());
        Assert.Equal(("nieuws@example.org", Address), (mail.Sender, mail.Address));
        Assert.Equal(texts.Get(language, "newsletter.mail.subject"), mail.Subject);
        Assert.StartsWith(texts.Get(language, "newsletter.mail.hello"), mail.Body, StringComparison.Ordinal);
        Assert.Contains(texts.Get(language, "newsletter.mail.ignore"), mail.Body, StringComparison.Ordinal);
        Assert.Matches($@"^https://samenhier\.example\.org/newsletter/confirm/[A-Za-z0-9_-]{{43}}\?lang={language}$", mail.Link.ToString());
        Assert.Contains("Samen Hier", mail.Header("From"), StringComparison.Ordinal);
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
    }

    [Fact]
    public async Task It_is_sent_once_however_often_the_program_looks_and_starts()
    {
        await using var world = await World.BeginAsync();
        await world.Server.AskAsync(Address);
        world.Clock.Advance(ConfirmationJob.Period);
        await world.SentAsync();

        world.Clock.Advance(Hour);
        await world.RestartAsync();
        await world.Server.AskAsync("ander@example.nl");
        world.Clock.Advance(ConfirmationJob.Period);
        await world.Mail.MailsAsync(2);

        Assert.Equal([Address, "ander@example.nl"], world.Mail.Mails.Select(mail => mail.Address));
    }

    [Fact]
    public async Task Without_a_mail_server_the_request_waits_until_there_is_one()
    {
        using TemporaryDirectory data = new();
        await using (var server = await BotServer.StartAsync(data.Path))
        {
            await server.Logs.UntilAsync("Mail:Host is not set");
            await server.AskAsync(Address);
            Assert.Equal([Address], await server.WaitingAsync());
        }

        await using var mail = StandInMailServer.Start();
        await using var later = await BotServer.StartAsync(data.Path, mail.Settings());
        await mail.MailsAsync(1);
        Assert.Equal(Address, mail.Mails[0].Address);
    }

    [Theory]
    [InlineData(MailTrouble.HangsUpAtOnce)]
    [InlineData(MailTrouble.GreetsWith421)]
    [InlineData(MailTrouble.RefusesTheSender)]
    [InlineData(MailTrouble.NotNowForTheAddress)]
    [InlineData(MailTrouble.NotNowForTheMail)]
    [InlineData(MailTrouble.NeverForTheMail)]
    public async Task Whatever_goes_wrong_it_is_tried_again_after_a_pause_and_then_sent_once(MailTrouble trouble)
    {
        await using var world = await World.BeginAsync(trouble);
        await world.Server.AskAsync(Address);
        world.Clock.Advance(ConfirmationJob.Period);
        await world.NotedAsync("The mail server");
        Assert.Equal([Address], await world.Server.WaitingAsync());
        Assert.Empty(world.Mail.Mails);

        world.Mail.Trouble = MailTrouble.None;
        world.Clock.Advance(ConfirmationAttempts.FirstPause);
        await world.SentAsync();
        Assert.Single(world.Mail.Mails);
        Assert.Empty(await world.Server.WaitingAsync());
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_after_a_minute()
    {
        await using var world = await World.BeginAsync(MailTrouble.SaysNothing);
        await world.Server.AskAsync(Address);
        world.Clock.Advance(ConfirmationJob.Period);
        await world.Clock.AlarmIsSetAsync(MailSender.Patience);
        await world.Mail.CallsAsync(1);
        world.Clock.Advance(MailSender.Patience);
        await world.NotedAsync("cannot be used");

        world.Mail.Trouble = MailTrouble.None;
        world.Clock.Advance(ConfirmationAttempts.FirstPause);
        await world.SentAsync();
        Assert.Single(world.Mail.Mails);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_called_less_and_less_often()
    {
        await using var world = await World.BeginAsync(MailTrouble.HangsUpAtOnce);
        await world.Server.AskAsync(Address);
        await world.Server.AskAsync("ander@example.nl");
        world.Clock.Advance(ConfirmationJob.Period);
        await world.NotedAsync("tried again in 00:01:00");
        world.Clock.Advance(ConfirmationAttempts.FirstPause);
        await world.NotedAsync("tried again in 00:02:00");
        world.Clock.Advance(ConfirmationAttempts.FirstPause * 2);
        await world.NotedAsync("tried again in 00:04:00");
        Assert.Equal(2, (await world.Server.WaitingAsync()).Count);
    }

    // Whether the server took the mail cannot be known then; the same id tells other servers that it is the same mail.
    [Fact]
    public async Task A_server_that_hangs_up_after_the_mail_gets_the_same_mail_again()
    {
        await using var world = await World.BeginAsync(MailTrouble.HangsUpAfterTheMail);
        await world.Server.AskAsync(Address);
        world.Clock.Advance(ConfirmationJob.Period);
        await world.NotedAsync("The mail server");
        world.Mail.Trouble = MailTrouble.None;
        world.Clock.Advance(ConfirmationAttempts.FirstPause);
        await world.SentAsync();

        Assert.Equal(2, world.Mail.Mails.Count);
        Assert.Single(world.Mail.Mails.Select(mail => mail.Header("Message-ID")).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(MailTrouble.CannotEncrypt)]
    [InlineData(MailTrouble.HasAForgedCertificate)]
    public async Task Nothing_is_said_to_a_server_that_cannot_be_trusted(MailTrouble trouble)
    {
        await using var world = await World.BeginAsync(trouble, security: "starttls");
        await world.Server.AskAsync(Address);
        world.Clock.Advance(ConfirmationJob.Period);
        await world.NotedAsync("cannot be used");

        Assert.Empty(world.Mail.Mails);
        Assert.DoesNotContain(world.Mail.Commands, command => command.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase) || command.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase));
        Assert.Equal([Address], await world.Server.WaitingAsync());
    }

    [Fact]
    public async Task An_address_that_takes_no_mail_is_not_tried_again_and_holds_up_nobody()
    {
        await using var world = await World.BeginAsync(MailTrouble.NeverForTheAddress);
        world.Mail.TroubleWith = Address;
        await world.Server.AskAsync(Address);
        await world.Server.AskAsync("ander@example.nl");
        world.Clock.Advance(ConfirmationJob.Period);
        await world.SentAsync();

        Assert.Equal(["ander@example.nl"], world.Mail.Mails.Select(mail => mail.Address));
        Assert.Empty(await world.Server.WaitingAsync());
    }

    [Fact]
    public async Task An_address_that_takes_no_mail_just_now_holds_up_nobody()
    {
        await using var world = await World.BeginAsync(MailTrouble.NotNowForTheAddress);
        world.Mail.TroubleWith = Address;
        await world.Server.AskAsync(Address);
        await world.Server.AskAsync("ander@example.nl");
        world.Clock.Advance(ConfirmationJob.Period);
        await world.SentAsync();

        Assert.Equal(["ander@example.nl"], world.Mail.Mails.Select(mail => mail.Address));
        Assert.Equal([Address], await world.Server.WaitingAsync());
    }

    [Fact]
    public async Task A_mail_that_went_out_while_the_store_was_out_of_reach_is_not_sent_again()
    {
        await using var world = await World.BeginAsync();
        await using var file = StoredFile.In(world.Directory);
        await world.Server.AskAsync(Address);
        world.Mail.WhenTaken = () => file.ScalarAsync("ALTER TABLE newsletter_requests RENAME TO lost");
        world.Clock.Advance(ConfirmationJob.Period);
        await world.NotedAsync("confirmations are put off");
        await file.ScalarAsync("ALTER TABLE lost RENAME TO newsletter_requests");
        Assert.Equal([Address], await world.Server.WaitingAsync());

        world.Mail.WhenTaken = () => Task.CompletedTask;
        await world.Server.AskAsync("ander@example.nl");
        world.Clock.Advance(ConfirmationJob.Period);
        await world.Mail.MailsAsync(2);

        Assert.Equal([Address, "ander@example.nl"], world.Mail.Mails.Select(mail => mail.Address));
    }

    [Fact]
    public async Task Nobody_can_have_an_address_flooded()
    {
        await using var world = await World.BeginAsync();
        for (var time = 0; time <= ConfirmationAttempts.MostADay; time++) await world.Server.AskAsync(time % 2 == 0 ? Address : Address.ToUpperInvariant());
        world.Clock.Advance(ConfirmationJob.Period);
        await world.NotedAsync("often enough");
        await world.Server.AskAsync("ander@example.nl");
        world.Clock.Advance(ConfirmationJob.Period);
        await world.Mail.MailsAsync(ConfirmationAttempts.MostADay + 1);

        Assert.Equal(ConfirmationAttempts.MostADay, world.Mail.Mails.Count(mail => mail.Address.Equals(Address, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task The_server_is_signed_in_to_where_it_asks_for_it()
    {
        await using var world = await World.BeginAsync(more: ["Mail:UserName=proef", "Mail:Password=geheim-wachtwoord"]);
        await world.Server.AskAsync(Address);
        world.Clock.Advance(ConfirmationJob.Period);
        await world.SentAsync();
        Assert.DoesNotContain(world.Server.Logs.Lines, line => line.Contains("geheim-wachtwoord", StringComparison.Ordinal));
    }

    /// <summary>A server whose clock stands, and a mail server.</summary>
    private sealed class World : IAsyncDisposable
    {
        private readonly TemporaryDirectory data = new();
        private readonly string[] settings;
        private BotServer? server;

        private World(StandInMailServer mail, string[] settings) => (Mail, this.settings) = (mail, settings);

        public StandInMailServer Mail { get; }

        public AlarmClock Clock { get; private set; } = new();

        public BotServer Server => server ?? throw new InvalidOperationException("The server has not been started.");

        public string Directory => data.Path;

        public static async Task<World> BeginAsync(MailTrouble trouble = MailTrouble.None, string security = "none", string[]? more = null)
        {
            var mail = StandInMailServer.Start();
            mail.Trouble = trouble;
            World world = new(mail, [.. mail.Settings(security), Organisation, .. more ?? []]);
            await world.StartAsync();
            return world;
        }

        public async Task RestartAsync()
        {
            await Server.DisposeAsync();
            Clock = new();
            await StartAsync();
        }

        /// <summary>Waits for a line in the log.</summary>
        public Task<string> NotedAsync(string words) => Server.Logs.UntilAsync(words);

        /// <summary>Waits until a mail was sent and that was noted; the note is written after the log line.</summary>
        public async Task SentAsync()
        {
            await NotedAsync("A confirmation of the newsletter was sent");
            using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
            var taken = Mail.Mails.Select(mail => mail.Address).ToList();
            while ((await Server.WaitingAsync()).Intersect(taken, StringComparer.Ordinal).Any()) patience.Token.ThrowIfCancellationRequested();
        }

        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            await Mail.DisposeAsync();
            data.Dispose();
        }

        private async Task StartAsync()
        {
            server = await BotServer.StartAsync(data.Path, Clock, settings);
            await Clock.AlarmIsSetAsync(ConfirmationJob.Period);
        }
    }
}
