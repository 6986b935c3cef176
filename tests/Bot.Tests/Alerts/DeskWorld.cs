using Microsoft.Extensions.DependencyInjection;
using SamenHier.Bot.Alerts;
using SamenHier.Bot.Tests.Mail;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Bot.Tests.Teams;
using SamenHier.Casework;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;
using SamenHier.Desk.People;
using SamenHier.Tests.Support;
using SamenHier.Tests.Support.Channel;

namespace SamenHier.Bot.Tests.Alerts;

/// <summary>The whole program with an app id, a Teams and a mail server on loopback, and an organisation whose people work at the desk.</summary>
internal sealed class DeskWorld : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryDirectory data = new();
    private readonly string[] settings;
    private int people;
    private BotServer? bot;

    private DeskWorld(StandInBotService microsoft, TeamsConnector connector, StandInMailServer mail, string[] settings) =>
        (Microsoft, Connector, Mail, this.settings) = (microsoft, connector, mail, settings);

    public StandInBotService Microsoft { get; }

    public TeamsConnector Connector { get; }

    public StandInMailServer Mail { get; }

    public BotServer Bot => bot ?? throw new InvalidOperationException("The bot has not been started.");

    public string DataDirectory => data.Path;

    public RosterBoard Board => Bot.Get<RosterBoard>();

    public CaseDirectory Cases => Bot.Get<CaseDirectory>();

    public static async Task<DeskWorld> StartAsync(AlarmClock? clock = null, params string[] more)
    {
        var mail = StandInMailServer.Start();
        DeskWorld world = new(
            await StandInBotService.StartAsync(), await TeamsConnector.StartAsync(), mail, [.. mail.Settings(), "Organisation:Url=https://desk.example.org", .. more]);
        await world.StartBotAsync(clock);
        await world.Board.PutAsync(Samples.Organisation, CancellationToken.None);
        return world;
    }

    public async Task RestartAsync()
    {
        await Bot.DisposeAsync();
        await StartBotAsync(clock: null);
    }

    /// <summary>Somebody who works at the desk, without Teams.</summary>
    public async Task<StaffMember> AddAsync(StaffMember member)
    {
        await Board.PutAsync(member, CancellationToken.None);
        return member;
    }

    /// <summary>Somebody in Teams; their channel has a right token.</summary>
    public TeamsUser NewUser() => User($"desk-{Interlocked.Increment(ref people)}");

    /// <summary>The same after a restart.</summary>
    public TeamsUser Again(TeamsUser user) => User(user.UserId[3..]);

    /// <summary>Somebody who works at the desk and has connected Teams, as they do it themselves.</summary>
    public async Task<(StaffMember Member, TeamsUser User)> ConnectAsync(StaffMember member)
    {
        await AddAsync(member);
        var user = NewUser();
        await user.SayAsync(Bot.Get<TeamsCodes>().Issue(member.Id));
        await Connector.UntilAsync(user.ConversationId, shown => shown is [{ Message.Text: { } text }] && text.Contains(member.Name, StringComparison.Ordinal));
        return (Board.Current.Find(member.Id)!, user);
    }

    /// <summary>A newcomer in the web chat who asks a person something.</summary>
    public async Task<(IPerson Person, CaseId Case)> AskAsync(string words = Samples.Words, string language = "ti")
    {
        var person = await Bot.NewPersonAsync(Entrance.WebChat);
        await new Newcomer(language).ReachAsync(Bot, person, "newcomer.household");
        var before = await OpenAsync();
        await person.CommandAsync("person");
        await person.SayAsync(words);
        return (person, (await OpenAsync()).Except(before).Single());
    }

    public async Task<CaseRecord> CaseAsync(CaseId id) => (await Cases.LocateAsync(id, CancellationToken.None))!.Record;

    /// <summary>What a person read last.</summary>
    public async Task<IReadOnlyList<string?>> HeardAsync(IPerson person) => [.. (await Bot.TranscriptAsync(person.Conversation)).Select(activity => activity.Text)];

    /// <summary>Raises an alert of a case, as a time limit does.</summary>
    public async Task RaiseAsync(CaseId id, AlertKind kind, StaffMember? to = null)
    {
        var record = await CaseAsync(id);
        Assert.True(await Cases.TryUpdateAsync(record, [Samples.Alert(kind, record, to, at: Bot.Get<TimeProvider>().GetUtcNow())], CancellationToken.None));
        Bot.Get<AlertBell>().Ring();
    }

    /// <summary>How many alerts are still to be passed on.</summary>
    public async Task<int> WaitingAsync() => (await Bot.Get<AlertBox>().WaitingAsync(100, CancellationToken.None)).Count;

    /// <summary>Waits until nothing is left to be passed on.</summary>
    public async Task DoneAsync()
    {
        using CancellationTokenSource patience = new(Patience);
        while (await WaitingAsync() > 0) patience.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Lets time pass, round by round, until something is so.</summary>
    public static async Task PassTimeAsync(AlarmClock clock, Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            await clock.AlarmIsSetAsync(AlertRounds.Period);
            clock.Advance(AlertRounds.Period);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Mail.DisposeAsync();
        await Connector.DisposeAsync();
        await Microsoft.DisposeAsync();
        data.Dispose();
    }

    private async Task<IReadOnlyList<CaseId>> OpenAsync() =>
        [.. (await Cases.ListAsync(Samples.Administrator("Testbeheerder"), new CaseFilter(CaseBox.Open), CancellationToken.None)).Cases.Select(view => view.Record.Id)];

    private TeamsUser User(string name) => new(new HttpClient(new Signed(this)) { BaseAddress = Bot.Address }, Connector, name);

    private async Task StartBotAsync(AlarmClock? clock) => bot = await BotServer.StartAsync(data.Path, [.. Microsoft.Settings, .. settings], services =>
    {
        Microsoft.Trust(services);
        if (clock is not null) services.AddSingleton<TimeProvider>(clock);
    });

    private sealed class Signed(DeskWorld world) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + world.Microsoft.Token(world.Connector.ServiceUrl));
            return base.SendAsync(request, cancellationToken);
        }
    }
}
