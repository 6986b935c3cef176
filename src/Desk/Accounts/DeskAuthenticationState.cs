using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Logging;

namespace SamenHier.Desk.Accounts;

/// <summary>Looks every minute whether the owner of an open page may still have it; otherwise the page becomes a stranger's.</summary>
internal sealed class DeskAuthenticationState(ILoggerFactory logs, DeskSessions sessions, CircuitActivity activity) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        !activity.IsIdle && await sessions.IsGoodAsync(authenticationState.User, cancellationToken);
}
