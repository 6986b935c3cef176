using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Accounts;

/// <summary>That somebody works at the desk now.</summary>
/// <param name="Least">The least role that will do.</param>
/// <param name="NeedsFactor">Whether their second factor must have been given.</param>
internal sealed record StaffRequirement(StaffRole Least, bool NeedsFactor = true) : IAuthorizationRequirement
{
    /// <summary>Whether a principal meets it, as the roster is now.</summary>
    public bool Admits(ClaimsPrincipal principal, Roster roster) =>
        DeskSession.Read(principal) is { } session
        && (session.Factor is not Factor.None || !NeedsFactor)
        && roster.Find(session.Staff) is { IsActive: true } member
        && member.Role >= Least;
}

/// <summary>Asks the roster, at every check.</summary>
internal sealed class StaffRequirementHandler(RosterBoard roster) : AuthorizationHandler<StaffRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, StaffRequirement requirement)
    {
        if (requirement.Admits(context.User, roster.Current)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
