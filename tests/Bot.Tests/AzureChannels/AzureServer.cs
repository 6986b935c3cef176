using Microsoft.Extensions.DependencyInjection;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Tests.Support;
using SamenHier.Tests.Support.Channel;

namespace SamenHier.Bot.Tests.AzureChannels;

/// <summary>The whole program with an app id, with Microsoft's side on loopback: its keys and tokens, and the connector of its channels.</summary>
internal sealed class AzureServer : IAsyncDisposable
{
    private readonly TemporaryDirectory data = new();
    private BotServer? server;

    private AzureServer(StandInBotService microsoft, StandInConnector connector) => (Microsoft, Connector) = (microsoft, connector);

    public StandInBotService Microsoft { get; }

    public StandInConnector Connector { get; }

    public BotServer Bot => server ?? throw new InvalidOperationException("The bot has been stopped.");

    public string Data => data.Path;

    /// <summary>Starts it.</summary>
    /// <param name="settings">The bot's settings; by default those of a bot of no tenant.</param>
    /// <param name="clock">The bot's clock.</param>
    public static async Task<AzureServer> StartAsync(Func<StandInBotService, string[]>? settings = null, AlarmClock? clock = null)
    {
        AzureServer azure = new(await StandInBotService.StartAsync(), await StandInConnector.StartAsync());
        await azure.StartBotAsync(settings, clock);
        return azure;
    }

    /// <summary>Starts the bot, again after <see cref="StopBotAsync"/>.</summary>
    public async Task StartBotAsync(Func<StandInBotService, string[]>? settings = null, AlarmClock? clock = null) =>
        server = await BotServer.StartAsync(Data, settings?.Invoke(Microsoft) ?? Microsoft.Settings, services =>
        {
            Microsoft.Trust(services);
            if (clock is not null) services.AddSingleton<TimeProvider>(clock);
        });

    public async Task StopBotAsync()
    {
        await Bot.DisposeAsync();
        server = null;
    }

    /// <summary>A person whose channel has a right token.</summary>
    public ChannelUser Person(string conversation) => Person(conversation, Connector.ServiceUrl, () => "Bearer " + Microsoft.Token(Connector.ServiceUrl));

    /// <summary>A person whose channel shows what the test says.</summary>
    public ChannelUser Person(string conversation, string serviceUrl, Func<string?> header) =>
        new(new HttpClient(new Shown(header)) { BaseAddress = Bot.Address }, serviceUrl, conversation);

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        await Connector.DisposeAsync();
        await Microsoft.DisposeAsync();
        data.Dispose();
    }

    private sealed class Shown(Func<string?> header) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (header() is { } value) request.Headers.TryAddWithoutValidation("Authorization", value);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
