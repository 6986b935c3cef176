using Microsoft.Playwright;
using SamenHier.Browser.Tests.Servers;
using SamenHier.Tests.Support;

namespace SamenHier.Browser.Tests.Devices;

/// <summary>One running server and one running Chromium for all tests; Chromium stays away where it is missing and tests skip.</summary>
public sealed class Chromium : IAsyncLifetime, IDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly TemporaryDirectory data = new();
    private IPlaywright? playwright;
    private IBrowser? browser;
    private ChatServer? server;

    internal IBrowser Browser => browser ?? throw new InvalidOperationException("Chromium is not running.");

    internal ChatServer Server => server ?? throw new InvalidOperationException("The server is not running.");

    public async Task InitializeAsync()
    {
        server = await ChatServer.StartAsync(data.Path);
        if (ChromiumProgram.SkipReason is not null)
            return;

        // Playwright gives each start a user-data directory that is empty.
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Phone.Patience);
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ChromiumProgram.Path ?? throw new InvalidOperationException("Chromium is required and is not on the PATH."),
            Headless = true,
            Args = Arguments,
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
    }

    public void Dispose()
    {
        playwright?.Dispose();
        data.Dispose();
    }
}

/// <summary>All tests in one line: they share Chromium, and two at once would only wait for each other.</summary>
[CollectionDefinition(Name)]
public sealed class ChromiumTests : ICollectionFixture<Chromium>
{
    public const string Name = "Chromium";
}
