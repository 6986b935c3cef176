using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace SamenHier.Desk.Accounts;

/// <summary>Keeps a page of the desk that says nothing about who may open it for those who work there.</summary>
internal sealed class DeskGate(RequestDelegate next, IAuthorizationService authorization)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (IsUnmarked(http) && !(await authorization.AuthorizeAsync(http.User, http, DeskPolicies.Staff)).Succeeded)
        {
            await (DeskSession.Read(http.User) is null ? http.ChallengeAsync(DeskSession.Scheme) : http.ForbidAsync(DeskSession.Scheme));
            return;
        }

        await next(http);
    }

    private static bool IsUnmarked(HttpContext http) =>
        http.Request.Path.IsOfDesk()
        && http.GetEndpoint() is { } endpoint
        && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null
        && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;
}
