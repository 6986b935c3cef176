using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Tests.Support;
using SamenHier.Tests.Support.Channel;

namespace SamenHier.BotFramework.Tests.Channel;

/// <summary>Microsoft's side, and a bot's authentication that trusts it; its clock stands.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The test runner ends it by IAsyncLifetime.")]
public sealed class ChannelSide : IAsyncLifetime
{
    public const string ServiceUrl = "https://channel.example.test/amer";

    private ServiceProvider? _services;

    internal StandInBotService Service { get; private set; } = null!;

    internal ManualTimeProvider Time { get; } = new(TimeProvider.System.GetUtcNow());

    public async Task InitializeAsync()
    {
        Service = await StandInBotService.StartAsync();
        ServiceCollection services = new();
        services.AddHttpClient();
        Service.Trust(services);
        _services = services.BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await Service.DisposeAsync();
        await _services!.DisposeAsync();
    }

    internal static Activity Incoming(string? channelId = TokenCases.Channel) => new(ActivityTypes.Message) { ChannelId = channelId, ServiceUrl = ServiceUrl };

    /// <summary>A bot's authentication with nothing read yet.</summary>
    internal ConfigurationBotFrameworkAuthentication Bot(AuthenticationConfiguration? asked = null, params string[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(Pairs([.. Service.Settings, .. settings])).Build();
        IHttpClientFactory clients = _services!.GetRequiredService<IHttpClientFactory>();
        ConfigurationServiceClientCredentialFactory credentials = new(configuration, clients.CreateClient());
        return new ConfigurationBotFrameworkAuthentication(configuration, credentials, asked ?? new AuthenticationConfiguration(), clients, Time);
    }

    /// <summary>The header with a right token that a key signed.</summary>
    internal string SignedBy(StandInKey key) => "Bearer " + new ChannelToken(StandInBotService.AppId, ServiceUrl, Time.GetUtcNow()).SignedBy(key);

    private static Dictionary<string, string?> Pairs(IEnumerable<string> settings) =>
        settings.Select(setting => setting.Split('=', 2)).GroupBy(pair => pair[0]).ToDictionary(group => group.Key, group => (string?)group.Last()[1]);
}
