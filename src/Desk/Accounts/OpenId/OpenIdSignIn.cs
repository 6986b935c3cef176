using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using SamenHier.Casework;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Accounts.OpenId;

/// <summary>Whom a provider vouches for.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Their id there.</param>
/// <param name="Tenant">Entra ID's tenant; null elsewhere.</param>
/// <param name="Object">Entra ID's object id; null elsewhere.</param>
internal sealed record OpenIdSubject(string Issuer, string Subject, string? Tenant, string? Object)
{
    /// <summary>Who they are on Microsoft Teams; null when the provider is not Entra ID.</summary>
    public string? TeamsIdentity => Tenant is { Length: > 0 } && Object is { Length: > 0 } ? $"msteams:{Tenant}:{Object}" : null;
}

/// <summary>Signs in whom the provider knows, by issuer and subject. Somebody new is linked by their invitation only, never by an e-mail address.</summary>
internal sealed class OpenIdSignIn(UserManager<DeskAccount> manager, DeskInvitations invitations, DeskSessions sessions, RosterBoard roster, ILogger<OpenIdSignIn> log)
{
    /// <summary>Signs them in; false when nobody of the desk is linked to them.</summary>
    /// <param name="http">The request.</param>
    /// <param name="subject">Whom the provider vouches for.</param>
    /// <param name="invitation">The token of the invitation with which they came; null without one.</param>
    public async Task<bool> SignInAsync(HttpContext http, OpenIdSubject subject, string? invitation)
    {
        var account = await manager.FindByLoginAsync(subject.Issuer, subject.Subject)
            ?? await LinkAsync(subject, invitation, http.RequestAborted);
        if (account is null || roster.Current.Find(new StaffId(account.Id)) is not { IsActive: true } member) return false;
        await KeepIdentityAsync(member, subject, http.RequestAborted);
        await sessions.BeginAsync(http, account, Factor.Provider);
        return true;
    }

    private async Task<DeskAccount?> LinkAsync(OpenIdSubject subject, string? invitation, CancellationToken cancellationToken)
    {
        if (await invitations.FindAsync(invitation, cancellationToken) is not { } member || await manager.FindByIdAsync(member.Id.Value.ToString()) is not { } account)
            return null;
        var linked = await manager.AddLoginAsync(account, new(subject.Issuer, subject.Subject, null));

        // The invitation is used up: it was bound to the stamp.
        if (!linked.Succeeded || !(await manager.UpdateSecurityStampAsync(account)).Succeeded) return null;
        log.LogInformation("Account {Account} was linked to the OpenID provider.", account.Id);
        return account;
    }

    private Task KeepIdentityAsync(StaffMember member, OpenIdSubject subject, CancellationToken cancellationToken) =>
        member.Identity is null && subject.TeamsIdentity is { } identity ? roster.PutAsync(member with { Identity = identity }, cancellationToken) : Task.CompletedTask;
}
