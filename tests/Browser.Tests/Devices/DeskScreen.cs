using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using SamenHier.Browser.Tests.Servers;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Accounts;

namespace SamenHier.Browser.Tests.Devices;

/// <summary>A browser in which somebody is signed in at the desk.</summary>
internal sealed class DeskScreen : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private readonly Uri home;

    private DeskScreen(IBrowserContext context, Uri home, IPage page, PageWatch watch) => (this.context, this.home, Page, Watch) = (context, home, page, watch);

    public IPage Page { get; }

    public PageWatch Watch { get; }

    /// <summary>The cases of the box in sight.</summary>
    public ILocator Cases => Page.Locator("a[data-row]");

    /// <summary>What is typed as an answer.</summary>
    public ILocator Draft => Page.Locator("#draft");

    /// <summary>Opens the desk.</summary>
    /// <param name="browser">Runs it.</param>
    /// <param name="server">Where the desk is.</param>
    /// <param name="member">Who; the roster has them.</param>
    /// <param name="settings">Further settings of the browser.</param>
    public static async Task<DeskScreen> OpenAsync(IBrowser browser, ChatServer server, StaffMember member, Action<BrowserNewContextOptions>? settings = null)
    {
        BrowserNewContextOptions options = new() { ViewportSize = new() { Width = 1280, Height = 800 }, ReducedMotion = ReducedMotion.Reduce, Locale = "nl-NL" };
        settings?.Invoke(options);
        var fresh = await browser.NewContextAsync(options);
        fresh.SetDefaultTimeout(Phone.Patience);
        await fresh.AddCookiesAsync([await CookieAsync(server, member)]);
        var page = await fresh.NewPageAsync();
        DeskScreen screen = new(fresh, server.Address, page, await PageWatch.OfAsync(page, server.Address));
        await screen.GoAsync("desk");
        return screen;
    }

    /// <summary>Goes to a page, and waits until it is live.</summary>
    /// <param name="path">Its path.</param>
    public async Task GoAsync(string path)
    {
        var live = Page.WaitForWebSocketAsync();
        await Page.GotoAsync(new Uri(home, path).ToString());
        await live;
    }

    /// <summary>Goes to a page that does not change by itself.</summary>
    /// <param name="path">Its path.</param>
    public Task ReadAsync(string path) => Page.GotoAsync(new Uri(home, path).ToString());

    /// <summary>Opens the only case in sight.</summary>
    public async Task OpenCaseAsync()
    {
        await Cases.First.ClickAsync();
        await Assertions.Expect(Draft).ToBeEnabledAsync(new() { Timeout = Phone.Patience });
    }

    /// <summary>Answers, and hands back to the bot or stays.</summary>
    /// <param name="words">The answer.</param>
    /// <param name="stays">Whether the bot stays silent.</param>
    public async Task AnswerAsync(string words, bool stays = false)
    {
        await Draft.FillAsync(words);
        await Page.Locator(stays ? "[data-answer] button:not([data-send]).desk-button:last-of-type" : "[data-send]").ClickAsync();
        await Assertions.Expect(Draft).ToHaveValueAsync(string.Empty, new() { Timeout = Phone.Patience });
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    // As the sign-in would make it, after a password and a second factor.
    private static async Task<Cookie> CookieAsync(ChatServer server, StaffMember member)
    {
        await server.Get<DeskInvitations>().CreateAsync(member.Id, CancellationToken.None);
        var stamp = await server.Get<DeskAccounts>().FindStampAsync(member.Id, CancellationToken.None);
        var now = server.Get<TimeProvider>().GetUtcNow();
        var options = server.Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(DeskSession.Scheme);
        AuthenticationTicket ticket = new(
            new DeskSession(member.Id, stamp!, Factor.Authenticator, now).ToPrincipal(),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + DeskSession.Idle },
            DeskSession.Scheme);
        return new Cookie { Name = options.Cookie.Name!, Value = options.TicketDataFormat.Protect(ticket), Url = server.Address.ToString() };
    }
}
