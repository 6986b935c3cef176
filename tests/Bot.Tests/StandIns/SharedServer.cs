using System.Diagnostics.CodeAnalysis;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.StandIns;

/// <summary>One server for all tests of a class, whose clock stands; each test has conversations of its own.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The test runner ends it by IAsyncLifetime.")]
public sealed class SharedServer : IAsyncLifetime
{
    private readonly TemporaryDirectory data = new();
    private BotServer? server;

    internal BotServer Server => server ?? throw new InvalidOperationException("The server has not been started.");

    internal AlarmClock Clock { get; } = new();

    public async Task InitializeAsync() => server = await BotServer.StartAsync(data.Path, Clock);

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        data.Dispose();
    }
}
