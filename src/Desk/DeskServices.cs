using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Desk.Accounts;
using SamenHier.Desk.Cases;
using SamenHier.Desk.Contents;
using SamenHier.Desk.Frame;
using SamenHier.Desk.Matches;
using SamenHier.Desk.People;
using SamenHier.Desk.Texts;

namespace SamenHier.Desk;

/// <summary>Registers and maps the desk.</summary>
public static class DeskServices
{
    /// <summary>Adds the desk. The host adds its own <see cref="ICaseTurns"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The configuration.</param>
    public static IServiceCollection AddDesk(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        return services.AddSingleton<DeskTexts>().AddDeskFrame().AddDeskAccounts(configuration).AddDeskCases().AddDeskContents().AddDeskPeople().AddDeskMatches();
    }

    /// <summary>Maps the desk under /desk.</summary>
    /// <param name="app">The application.</param>
    public static void MapDesk(this WebApplication app)
    {
        app.UseDeskAccounts();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapDeskAccounts();
        app.MapRoundRecords();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
    }
}
