using Microsoft.EntityFrameworkCore;
using SamenHier.Casework;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Accounts;

/// <summary>Makes the links by which people of the roster get in: the first time, with a forgotten password, or without their second factor.</summary>
public sealed class DeskInvitations
{
    private readonly IDbContextFactory<DeskAccountsContext> contexts;
    private readonly InvitationTokens tokens;
    private readonly RosterBoard roster;
    private readonly DeskAccounts accounts;

    internal DeskInvitations(IDbContextFactory<DeskAccountsContext> contexts, InvitationTokens tokens, RosterBoard roster, DeskAccounts accounts) =>
        (this.contexts, this.tokens, this.roster, this.accounts) = (contexts, tokens, roster, accounts);

    /// <summary>Makes a link by which somebody chooses a password, or is linked to the OpenID provider. It works once, for seven days. A second factor that they have stays.</summary>
    /// <param name="staff">Who; active in the roster.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Its path and query; the address of the desk comes before it. Whoever has it gets in: show it once and store it nowhere.</returns>
    /// <exception cref="InvalidOperationException">Nobody active has this id.</exception>
    public async Task<string> CreateAsync(StaffId staff, CancellationToken cancellationToken)
    {
        if (roster.Current.Find(staff) is not { IsActive: true }) throw new InvalidOperationException("An invitation is for somebody who works at the desk.");
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stamp = await context.Accounts.Where(account => account.Id == staff.Value).Select(account => account.SecurityStamp).SingleOrDefaultAsync(cancellationToken);
        if (stamp is null)
        {
            stamp = NewStamp();
            context.Accounts.Add(new DeskAccount { Id = staff.Value, SecurityStamp = stamp });
            await context.SaveChangesAsync(cancellationToken);
        }

        return $"/desk/join?token={tokens.Write(new(staff, stamp))}";
    }

    /// <summary>Takes away every way in that somebody has, ends their sessions, and makes a link as <see cref="CreateAsync"/> does.</summary>
    /// <param name="staff">Who; active in the roster.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Its path and query.</returns>
    /// <exception cref="InvalidOperationException">Nobody active has this id.</exception>
    public async Task<string> ResetAsync(StaffId staff, CancellationToken cancellationToken)
    {
        await CloseAsync(staff, cancellationToken);
        return await CreateAsync(staff, cancellationToken);
    }

    /// <summary>Takes away every way in that somebody has, and ends their sessions.</summary>
    /// <param name="staff">Who.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task CloseAsync(StaffId staff, CancellationToken cancellationToken)
    {
        DateTimeOffset? never = null;
        string stamp = NewStamp(), version = NewStamp();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Accounts.Where(account => account.Id == staff.Value).ExecuteUpdateAsync(
            row => row
                .SetProperty(account => account.PasswordHash, (string?)null)
                .SetProperty(account => account.TwoFactorEnabled, false)
                .SetProperty(account => account.AccessFailedCount, 0)
                .SetProperty(account => account.LockoutEnd, never)
                .SetProperty(account => account.SecurityStamp, stamp)
                .SetProperty(account => account.ConcurrencyStamp, version),
            cancellationToken);
        await context.Tokens.Where(token => token.UserId == staff.Value).ExecuteDeleteAsync(cancellationToken);
        await context.Passkeys.Where(passkey => passkey.UserId == staff.Value).ExecuteDeleteAsync(cancellationToken);
        await context.Logins.Where(login => login.UserId == staff.Value).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // Somebody whom the operator's command line has just added is in the database before they are in this process.
    /// <summary>For whom a link works now; null when it does not.</summary>
    internal async Task<StaffMember?> FindAsync(string? token, CancellationToken cancellationToken) =>
        tokens.Read(token) is { } invitation
        && (roster.Current.Find(invitation.Staff) ?? (await roster.RefreshAsync(cancellationToken)).Find(invitation.Staff)) is { IsActive: true } member
        && await accounts.FindStampAsync(invitation.Staff, cancellationToken) == invitation.Stamp
            ? member
            : null;

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
