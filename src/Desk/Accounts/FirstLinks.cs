using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace SamenHier.Desk.Accounts;

/// <summary>The one-time link by which the first administrator makes their account.</summary>
public sealed class FirstLinks
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const int TokenBytes = 32;

    private readonly IDbContextFactory<DeskAccountsContext> contexts;
    private readonly DeskAccounts accounts;
    private readonly TimeProvider time;

    internal FirstLinks(IDbContextFactory<DeskAccountsContext> contexts, DeskAccounts accounts, TimeProvider time) =>
        (this.contexts, this.accounts, this.time) = (contexts, accounts, time);

    /// <summary>Makes a link, and no earlier one works any more; null when an administrator can sign in already.</summary>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Its path and query.</returns>
    public async Task<string?> MakeAsync(CancellationToken cancellationToken)
    {
        if (await accounts.HasAdministratorAsync(cancellationToken)) return null;
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.FirstLinks.ExecuteDeleteAsync(cancellationToken);
        context.FirstLinks.Add(new FirstLinkRow { TokenHash = Hash(token), ExpiresAt = time.GetUtcNow() + Lifetime });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return $"/desk/first?token={token}";
    }

    /// <summary>Whether a token still works.</summary>
    /// <param name="token">What the link had; null for nothing.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    internal async Task<bool> IsGoodAsync(string? token, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Open(context, token).AnyAsync(cancellationToken) && !await accounts.HasAdministratorAsync(cancellationToken);
    }

    /// <summary>Uses a token up; false when it does not work.</summary>
    internal async Task<bool> TryTakeAsync(string? token, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Open(context, token).ExecuteDeleteAsync(cancellationToken) == 1 && !await accounts.HasAdministratorAsync(cancellationToken);
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private IQueryable<FirstLinkRow> Open(DeskAccountsContext context, string? token)
    {
        var (hash, now) = (Hash(token ?? ""), time.GetUtcNow());
        return context.FirstLinks.Where(link => link.TokenHash == hash && link.ExpiresAt > now);
    }
}
