using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Accounts;

/// <summary>What of the sign-in is no page.</summary>
internal static class AccountRoutes
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Maps it.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/sign-out", SignOutAsync).AllowAnonymous();
        routes.MapGet("/desk/session", () => TypedResults.NoContent()).RequireAuthorization(DeskPolicies.Staff);
        routes.MapPost("/desk/passkey/request", AskForPasskeyAsync).AllowAnonymous();
        routes.MapPost("/desk/passkey/creation", AskForNewPasskeyAsync).RequireAuthorization(DeskPolicies.SettingUp);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return TypedResults.BadRequest();
        await DeskSessions.EndAsync(http);
        return TypedResults.LocalRedirect("/desk/sign-in?reason=signed-out");
    }

    private static async Task<IResult> AskForPasskeyAsync(HttpContext http, IAntiforgery antiforgery, Passkeys passkeys) =>
        await antiforgery.IsRequestValidAsync(http) ? TypedResults.Text(await passkeys.AskAsync(http), Json) : TypedResults.BadRequest();

    private static async Task<IResult> AskForNewPasskeyAsync(
        HttpContext http, IAntiforgery antiforgery, Passkeys passkeys, UserManager<DeskAccount> manager, RosterBoard roster)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return TypedResults.BadRequest();
        return DeskSession.Read(http.User) is { } session
            && roster.Current.Find(session.Staff) is { } member
            && await manager.FindByIdAsync(session.Staff.Value.ToString()) is { } account
                ? TypedResults.Text(await passkeys.AskForNewAsync(http, account, member), Json)
                : TypedResults.Unauthorized();
    }
}
