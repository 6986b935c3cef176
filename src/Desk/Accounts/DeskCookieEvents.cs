using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SamenHier.Desk.Accounts;

/// <summary>Checks the session of every request for the desk, and leads away whoever may not be there.</summary>
internal sealed class DeskCookieEvents : CookieAuthenticationEvents
{
    private const string SetUp = "/desk/me/security";

    /// <inheritdoc />
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // Elsewhere nobody asks who they are.
        var path = context.Request.Path;
        if (!path.IsOfDesk() && !path.IsOfCircuit()) return;
        var sessions = context.HttpContext.RequestServices.GetRequiredService<DeskSessions>();
        if (await sessions.IsGoodAsync(context.Principal, context.HttpContext.RequestAborted)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(DeskSession.Scheme);
    }

    /// <inheritdoc />
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        // A chat that polls in the same browser is no use of the desk.
        context.ShouldRenew &= context.Request.Path.IsOfDesk();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        LeadAsync(context.HttpContext, StatusCodes.Status401Unauthorized, context.RedirectUri);

    /// <inheritdoc />
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) => LeadAsync(
        context.HttpContext,
        StatusCodes.Status403Forbidden,
        DeskSession.Read(context.HttpContext.User) is { Factor: Factor.None } ? SetUp : context.RedirectUri);

    // What a script or a circuit asks for wants no page in answer.
    private static Task LeadAsync(HttpContext http, int status, string address)
    {
        var wantsPage = !http.Request.Path.IsOfCircuit() && http.Request.Headers.Accept.Any(kinds => kinds?.Contains("text/html", StringComparison.OrdinalIgnoreCase) is true);
        if (wantsPage) http.Response.Redirect(address);
        else http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
