using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SamenHier.Casework;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Accounts;

/// <summary>What a step of a sign-in led to.</summary>
internal enum SignInOutcome
{
    /// <summary>Nobody is told why.</summary>
    Refused,

    /// <summary>Too many failures from this address.</summary>
    TooMany,

    /// <summary>A second factor is to be given.</summary>
    NeedsFactor,

    /// <summary>They are in, but only to set up a second factor.</summary>
    NeedsSetUp,

    /// <summary>They are in.</summary>
    Done,
}

/// <summary>Signs people in: password, then a code; or a passkey.</summary>
internal sealed class DeskSignIn(
    UserManager<DeskAccount> manager,
    SignInAttempts attempts,
    AddressLimits addresses,
    SecondFactors factors,
    DeskSessions sessions,
    StepCookies steps,
    RosterBoard roster,
    IOptions<DeskOptions> options)
{
    private static readonly DeskAccount Nobody = new();
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<DeskAccount>(DeskAccountsServices.Hashing).HashPassword(Nobody, AuthenticatorCodes.NewKey()));

    /// <summary>Looks at an e-mail address and a password. For nobody's address it does the same work as for somebody's.</summary>
    public async Task<SignInOutcome> GivePasswordAsync(HttpContext http, string? email, string? password, string returnUrl)
    {
        if (!options.Value.LocalAccounts) return SignInOutcome.Refused;
        if (!addresses.TryTake(http.Connection.RemoteIpAddress)) return SignInOutcome.TooMany;
        var member = FindByEmail(email);
        var mayTry = await attempts.TryTakeAsync(member?.Id ?? new StaffId(Guid.Empty), http.RequestAborted);
        var account = member is null ? null : await manager.FindByIdAsync(member.Id.Value.ToString());
        var isRight = manager.PasswordHasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? NobodysHash.Value, Bounded(password))
            is not PasswordVerificationResult.Failed;
        if (!isRight || !mayTry || account?.PasswordHash is null) return SignInOutcome.Refused;

        addresses.GiveBack(http.Connection.RemoteIpAddress);
        return await ContinueAsync(http, account, returnUrl);
    }

    /// <summary>Goes on after a first proof: to the second factor, or to where one is set up.</summary>
    public async Task<SignInOutcome> ContinueAsync(HttpContext http, DeskAccount account, string returnUrl)
    {
        if (await factors.HasAnyAsync(account))
        {
            await attempts.GiveBackAsync(new(account.Id), http.RequestAborted);
            steps.Leave(http, StepCookies.Factor, new PendingFactor(account.Id, account.SecurityStamp!, returnUrl));
            return SignInOutcome.NeedsFactor;
        }

        await attempts.ForgetAsync(new(account.Id), http.RequestAborted);
        await sessions.BeginAsync(http, account, Factor.None);
        return SignInOutcome.NeedsSetUp;
    }

    /// <summary>Who is to give a second factor in this browser; null when nobody is.</summary>
    public async Task<(DeskAccount Account, string ReturnUrl)?> FindPendingAsync(HttpContext http) =>
        steps.Find<PendingFactor>(http, StepCookies.Factor) is { } pending
        && roster.Current.Find(new StaffId(pending.Account)) is { IsActive: true }
        && await manager.FindByIdAsync(pending.Account.ToString()) is { } account
        && account.SecurityStamp == pending.Stamp
            ? (account, pending.ReturnUrl)
            : null;

    /// <summary>Looks at a code of the authenticator app, or at a recovery code.</summary>
    public async Task<SignInOutcome> GiveCodeAsync(HttpContext http, DeskAccount account, string? code, Factor kind)
    {
        if (!addresses.TryTake(http.Connection.RemoteIpAddress)) return SignInOutcome.TooMany;
        if (!await attempts.TryTakeAsync(new(account.Id), http.RequestAborted)) return SignInOutcome.Refused;
        var isRight = kind is Factor.Recovery
            ? (await manager.RedeemTwoFactorRecoveryCodeAsync(account, Bounded(code).Trim().ToUpperInvariant())).Succeeded
            : await factors.TakeCodeAsync(account, Bounded(code), http.RequestAborted);
        if (!isRight) return SignInOutcome.Refused;

        addresses.GiveBack(http.Connection.RemoteIpAddress);
        await attempts.ForgetAsync(new(account.Id), http.RequestAborted);
        steps.Drop(http, StepCookies.Factor);
        await sessions.BeginAsync(http, account, kind);
        return SignInOutcome.Done;
    }

    /// <summary>Looks at what a browser answered for a passkey. A locked account does not stop it: a passkey cannot be guessed.</summary>
    public async Task<SignInOutcome> GivePasskeyAsync(HttpContext http, Passkeys passkeys, string? credential)
    {
        if (!options.Value.LocalAccounts) return SignInOutcome.Refused;
        if (!addresses.TryTake(http.Connection.RemoteIpAddress)) return SignInOutcome.TooMany;
        if (await passkeys.FindOwnerAsync(http, credential) is not { } account || roster.Current.Find(new StaffId(account.Id)) is not { IsActive: true })
            return SignInOutcome.Refused;

        addresses.GiveBack(http.Connection.RemoteIpAddress);
        steps.Drop(http, StepCookies.Factor);
        await sessions.BeginAsync(http, account, Factor.Passkey);
        return SignInOutcome.Done;
    }

    // An address that two people have is nobody's.
    private StaffMember? FindByEmail(string? email)
    {
        var typed = (email ?? "").Trim();
        var found = typed.Length == 0 ? [] : roster.Current.Staff
            .Where(member => member.IsActive && string.Equals(member.Email, typed, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return found is [var only] ? only : null;
    }

    private static string Bounded(string? text) => text is { Length: <= PasswordRules.Longest } ? text : "";
}
