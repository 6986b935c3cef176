using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using SamenHier.Casework;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Accounts;

/// <summary>Begins, checks and ends sessions.</summary>
internal sealed class DeskSessions(DeskAccounts accounts, RosterBoard roster, TimeProvider time)
{
    /// <summary>Begins one: the answer carries its cookie.</summary>
    public Task BeginAsync(HttpContext http, DeskAccount account, Factor factor) => BeginAsync(http, new DeskSession(
        new StaffId(account.Id), account.SecurityStamp ?? throw new InvalidOperationException("An account has no stamp."), factor, time.GetUtcNow()));

    /// <summary>Goes on with the session of this request under the account's new stamp, so that only the others end.</summary>
    public static async Task GoOnAsync(HttpContext http, DeskAccount account, Factor? factor = null)
    {
        if (DeskSession.Read(http.User) is { } session)
            await BeginAsync(http, session with { Stamp = account.SecurityStamp!, Factor = factor ?? session.Factor });
    }

    /// <summary>Ends the session of this request.</summary>
    public static Task EndAsync(HttpContext http) => http.SignOutAsync(DeskSession.Scheme);

    /// <summary>Whether a session may go on: its owner works at the desk, nothing about their sign-in changed, and it is not too old.</summary>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateException">The database failed.</exception>
    public async Task<bool> IsGoodAsync(ClaimsPrincipal? principal, CancellationToken cancellationToken) =>
        DeskSession.Read(principal) is { } session
        && time.GetUtcNow() < session.Began + DeskSession.Longest
        && roster.Current.Find(session.Staff) is { IsActive: true }
        && await accounts.FindStampAsync(session.Staff, cancellationToken) == session.Stamp;

    private static Task BeginAsync(HttpContext http, DeskSession session)
    {
        var principal = session.ToPrincipal();
        http.User = principal;
        return http.SignInAsync(DeskSession.Scheme, principal, new AuthenticationProperties { IsPersistent = false });
    }
}
