using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace SamenHier.Desk.Accounts;

/// <summary>Identity's store, which seals authenticator keys and recovery codes by the key ring.</summary>
internal sealed class DeskAccountStore(DeskAccountsContext context, IDataProtectionProvider protection)
    : UserOnlyStore<DeskAccount, DeskAccountsContext, Guid>(context)
{
    private const string Purpose = "SamenHier.Desk.AccountToken.v1";

    public override Task SetTokenAsync(DeskAccount user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : SealFor(user).Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(DeskAccount user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } value ? SealFor(user).Unprotect(value) : null;

    // A value copied into another's row opens nothing.
    private IDataProtector SealFor(DeskAccount user) => protection.CreateProtector(Purpose, user.Id.ToString("N"));
}
