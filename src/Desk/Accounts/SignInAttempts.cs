using Microsoft.EntityFrameworkCore;
using SamenHier.Casework;

namespace SamenHier.Desk.Accounts;

/// <summary>Counts the failed tries on an account. A try is counted before it is looked at, in one statement, so that many at once gain nothing.</summary>
internal sealed class SignInAttempts(IDbContextFactory<DeskAccountsContext> contexts, TimeProvider time)
{
    /// <summary>After so many failures an account is locked.</summary>
    public const int Most = 5;

    /// <summary>For how long.</summary>
    public static readonly TimeSpan Locked = TimeSpan.FromMinutes(15);

    /// <summary>Counts a try; false when the account is locked or is none.</summary>
    public async Task<bool> TryTakeAsync(StaffId id, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = time.GetUtcNow(), until = now + Locked, never = null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.Where(account => account.Id == id.Value && (account.LockoutEnd == null || account.LockoutEnd <= now)).ExecuteUpdateAsync(
            row => row
                .SetProperty(account => account.AccessFailedCount, account => account.LockoutEnd != null ? 1 : account.AccessFailedCount + 1)
                .SetProperty(account => account.LockoutEnd, account => account.LockoutEnd == null && account.AccessFailedCount + 1 >= Most ? until : never),
            cancellationToken) == 1;
    }

    /// <summary>Takes back the count of a try that was right, but not the last of a sign-in.</summary>
    public async Task GiveBackAsync(StaffId id, CancellationToken cancellationToken)
    {
        DateTimeOffset? never = null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Accounts.Where(account => account.Id == id.Value && account.AccessFailedCount > 0).ExecuteUpdateAsync(
            row => row.SetProperty(account => account.AccessFailedCount, account => account.AccessFailedCount - 1).SetProperty(account => account.LockoutEnd, never),
            cancellationToken);
    }

    /// <summary>Forgets all failures: somebody proved who they are.</summary>
    public async Task ForgetAsync(StaffId id, CancellationToken cancellationToken)
    {
        DateTimeOffset? never = null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Accounts.Where(account => account.Id == id.Value).ExecuteUpdateAsync(
            row => row.SetProperty(account => account.AccessFailedCount, 0).SetProperty(account => account.LockoutEnd, never), cancellationToken);
    }

    /// <summary>Takes a code of the authenticator app; false when it, or a later one, was taken before.</summary>
    public async Task<bool> TryTakeCodeAsync(StaffId id, long step, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.Where(account => account.Id == id.Value && account.LastCodeStep < step)
            .ExecuteUpdateAsync(row => row.SetProperty(account => account.LastCodeStep, step), cancellationToken) == 1;
    }
}
