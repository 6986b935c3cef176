using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Accounts;

/// <summary>Who uses the desk in this request or circuit. Scoped.</summary>
public sealed class CurrentStaff
{
    private readonly AuthenticationStateProvider authentication;
    private readonly IHttpContextAccessor http;
    private readonly RosterBoard roster;

    internal CurrentStaff(AuthenticationStateProvider authentication, IHttpContextAccessor http, RosterBoard roster) =>
        (this.authentication, this.http, this.roster) = (authentication, http, roster);

    /// <summary>Who is signed in, as the roster has them now; null for a stranger, somebody who has left, or whose second factor is not given yet.</summary>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<StaffMember?> FindAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Admit(await FindPrincipalAsync(), roster.Current);
    }

    /// <summary>Whom a principal stands for; null when they may not use the desk.</summary>
    internal static StaffMember? Admit(ClaimsPrincipal principal, Roster roster) =>
        DeskSession.Read(principal) is { Factor: not Factor.None } session && roster.Find(session.Staff) is { IsActive: true } member ? member : null;

    // A circuit lives on after its request; what its own provider says is checked again every minute.
    private async Task<ClaimsPrincipal> FindPrincipalAsync() => http.HttpContext is { } request && !request.Request.Path.IsOfCircuit()
        ? request.User
        : (await authentication.GetAuthenticationStateAsync()).User;
}
