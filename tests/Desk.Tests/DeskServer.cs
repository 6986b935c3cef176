using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SamenHier.Casework;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Accounts;
using SamenHier.Desk.Cases;
using SamenHier.Dialogs;
using SamenHier.Tests.Support;

namespace SamenHier.Desk.Tests;

/// <summary>The desk on its own: on a loopback port, with a database in a directory of its own, a clock that stands still, and case turns that a test hands in.</summary>
public sealed class DeskServer : IAsyncDisposable
{
    private readonly TemporaryDirectory directory;
    private readonly WebApplication app;

    private DeskServer(TemporaryDirectory directory, WebApplication app) => (this.directory, this.app) = (directory, app);

    /// <summary>Where it is, without a slash at the end.</summary>
    public string Address => app.Urls.Single();

    /// <summary>Its services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Its clock.</summary>
    public ManualTimeProvider Time => (ManualTimeProvider)Services.GetRequiredService<TimeProvider>();

    /// <summary>Who works there.</summary>
    public RosterBoard Roster => Services.GetRequiredService<RosterBoard>();

    /// <summary>What it logged.</summary>
    public LogLines Logs => Services.GetRequiredService<LogLines>();

    /// <summary>Its data directory.</summary>
    public string Directory => directory.Path;

    /// <summary>Starts one.</summary>
    /// <param name="settings">Settings beside the defaults, e.g. <c>Desk:LocalAccounts</c>.</param>
    /// <param name="configure">Replaces parts.</param>
    /// <param name="turns">What does things with cases; by default everything is done, and nothing happens.</param>
    /// <param name="map">Maps routes of a test's own.</param>
    public static async Task<DeskServer> StartAsync(
        IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? configure = null, ICaseTurns? turns = null, Action<WebApplication>? map = null)
    {
        var own = new TemporaryDirectory();
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions
            {
                ApplicationName = typeof(DeskServices).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = "Production",
            });
            builder.Configuration.Sources.Clear();
            builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>(StringComparer.Ordinal));
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var lines = new LogLines();
            builder.Logging.ClearProviders().AddProvider(lines);
            builder.Services.AddSingleton(lines);
            builder.Services.AddSingleton<TimeProvider>(new ManualTimeProvider());
            builder.Services.AddCasework(new CaseworkOptions { DataDirectory = own.Path }).AddDialogs();
            builder.Services.AddSingleton(turns ?? new TurnsThatDoNothing());
            builder.Services.AddDesk(builder.Configuration);
            configure?.Invoke(builder.Services);

            var server = builder.Build();
            server.MapDesk();
            map?.Invoke(server);
            await server.Services.GetRequiredService<CaseworkDatabase>().PrepareAsync(CancellationToken.None);
            await server.Services.PrepareDeskAsync(CancellationToken.None);
            await server.StartAsync();
            return new(own, server);
        }
        catch
        {
            own.Dispose();
            throw;
        }
    }

    /// <summary>A browser of a stranger: it keeps cookies, asks for pages and follows no redirects.</summary>
    public DeskBrowser Open() => new(Address);

    /// <summary>A browser in which somebody is signed in with their second factor; the roster has them afterwards.</summary>
    /// <param name="member">Who.</param>
    public Task<DeskBrowser> SignInAsAsync(StaffMember member) => SignInAsAsync(member, Factor.Authenticator);

    /// <summary>The same, by another second factor or none yet.</summary>
    internal async Task<DeskBrowser> SignInAsAsync(StaffMember member, Factor factor)
    {
        if (Roster.Current.Find(member.Id) != member) await Roster.PutAsync(member, CancellationToken.None);
        await Services.GetRequiredService<DeskInvitations>().CreateAsync(member.Id, CancellationToken.None);
        var stamp = await Services.GetRequiredService<DeskAccounts>().FindStampAsync(member.Id, CancellationToken.None);
        var session = new DeskSession(member.Id, stamp!, factor, Time.GetUtcNow());
        var cookie = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(DeskSession.Scheme);
        var ticket = new AuthenticationTicket(
            session.ToPrincipal(),
            new AuthenticationProperties { IssuedUtc = Time.GetUtcNow(), ExpiresUtc = Time.GetUtcNow() + DeskSession.Idle },
            DeskSession.Scheme);
        var browser = Open();
        browser.Cookies.Add(new Uri(Address), new Cookie(cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(ticket), "/"));
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        directory.Dispose();
    }
}
