using System.Diagnostics.CodeAnalysis;

namespace SamenHier.Bot.Tests.AzureChannels;

/// <summary>One program with an app id for all tests of a class.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The test runner ends it by IAsyncLifetime.")]
public sealed class SharedAzure : IAsyncLifetime
{
    private AzureServer? server;

    internal AzureServer Server => server ?? throw new InvalidOperationException("The server has not been started.");

    public async Task InitializeAsync() => server = await AzureServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
