using Microsoft.EntityFrameworkCore;
using SamenHier.Casework;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Accounts;

/// <summary>The accounts as a whole.</summary>
public sealed class DeskAccounts
{
    private readonly SharedDatabase database;
    private readonly IDbContextFactory<DeskAccountsContext> contexts;
    private readonly RosterBoard roster;

    internal DeskAccounts(SharedDatabase database, IDbContextFactory<DeskAccountsContext> contexts, RosterBoard roster) =>
        (this.database, this.contexts, this.roster) = (database, contexts, roster);

    /// <summary>Brings the tables of the sign-in up to date; safe when several nodes start at once.</summary>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using (await database.LockForMigrationAsync(cancellationToken))
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
                await context.Database.MigrateAsync(cancellationToken);
        }
    }

    /// <summary>Whether an active administrator can sign in by some means.</summary>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<bool> HasAdministratorAsync(CancellationToken cancellationToken)
    {
        foreach (var member in roster.Current.Staff.Where(member => member is { IsActive: true, Role: StaffRole.Administrator }))
        {
            if (await CanSignInAsync(member.Id, cancellationToken)) return true;
        }

        return false;
    }

    /// <summary>Whether somebody has a password, a passkey or an account at the OpenID provider.</summary>
    /// <param name="id">Who.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<bool> CanSignInAsync(StaffId id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.AnyAsync(account => account.Id == id.Value && account.PasswordHash != null, cancellationToken)
            || await context.Passkeys.AnyAsync(passkey => passkey.UserId == id.Value, cancellationToken)
            || await context.Logins.AnyAsync(login => login.UserId == id.Value, cancellationToken);
    }

    /// <summary>The security stamp of an account, which changes with every way of signing in; null when there is no such account.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    internal async Task<string?> FindStampAsync(StaffId id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.Where(account => account.Id == id.Value).Select(account => account.SecurityStamp).SingleOrDefaultAsync(cancellationToken);
    }
}
