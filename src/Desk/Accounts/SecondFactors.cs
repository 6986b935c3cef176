using Microsoft.AspNetCore.Identity;
using SamenHier.Casework;

namespace SamenHier.Desk.Accounts;

/// <summary>Sets up and takes away second factors. Every change ends the account's other sessions.</summary>
internal sealed class SecondFactors(UserManager<DeskAccount> manager, SignInAttempts attempts, TimeProvider time)
{
    /// <summary>How many recovery codes somebody gets.</summary>
    public const int RecoveryCodes = 10;

    private const string Kind = "desk";
    private const string Key = "authenticator";
    private const string NewKey = "authenticator.new";

    /// <summary>Whether somebody has a second factor.</summary>
    public async Task<bool> HasAnyAsync(DeskAccount account) => account.TwoFactorEnabled || (await manager.GetPasskeysAsync(account)).Count > 0;

    /// <summary>The key that is being set up; null when none is.</summary>
    public Task<string?> FindNewKeyAsync(DeskAccount account) => manager.GetAuthenticationTokenAsync(account, Kind, NewKey);

    /// <summary>The key that is being set up: the one that was shown before, or a new one.</summary>
    public async Task<string> NewKeyAsync(DeskAccount account)
    {
        if (await FindNewKeyAsync(account) is { } shown) return shown;
        var key = AuthenticatorCodes.NewKey();
        Check(await manager.SetAuthenticationTokenAsync(account, Kind, NewKey, key));
        return key;
    }

    /// <summary>Takes the new key into use, when the code shows that the app has it.</summary>
    public async Task<bool> ConfirmAsync(DeskAccount account, string? code, CancellationToken cancellationToken)
    {
        if (await FindNewKeyAsync(account) is not { } key
            || AuthenticatorCodes.Find(key, code, time.GetUtcNow(), 0) is not { } step)
        {
            return false;
        }

        account.TwoFactorEnabled = true;
        Check(await manager.SetAuthenticationTokenAsync(account, Kind, Key, key));
        Check(await manager.RemoveAuthenticationTokenAsync(account, Kind, NewKey));
        Check(await manager.UpdateSecurityStampAsync(account));
        await attempts.TryTakeCodeAsync(new StaffId(account.Id), step, cancellationToken);
        return true;
    }

    /// <summary>Whether this is a code of the account's app that was not used before; it is used now.</summary>
    public async Task<bool> TakeCodeAsync(DeskAccount account, string code, CancellationToken cancellationToken) =>
        account.TwoFactorEnabled
        && await manager.GetAuthenticationTokenAsync(account, Kind, Key) is { } key
        && AuthenticatorCodes.Find(key, code, time.GetUtcNow(), account.LastCodeStep) is { } step
        && await attempts.TryTakeCodeAsync(new StaffId(account.Id), step, cancellationToken);

    /// <summary>Takes the authenticator away; false when it is the only second factor.</summary>
    public async Task<bool> RemoveAuthenticatorAsync(DeskAccount account)
    {
        if ((await manager.GetPasskeysAsync(account)).Count == 0) return false;
        account.TwoFactorEnabled = false;
        Check(await manager.RemoveAuthenticationTokenAsync(account, Kind, Key));
        Check(await manager.UpdateSecurityStampAsync(account));
        return true;
    }

    /// <summary>Keeps a passkey.</summary>
    public async Task AddPasskeyAsync(DeskAccount account, UserPasskeyInfo passkey)
    {
        Check(await manager.AddOrUpdatePasskeyAsync(account, passkey));
        Check(await manager.UpdateSecurityStampAsync(account));
    }

    /// <summary>Takes a passkey away; false when there is no such one, or it is the only second factor.</summary>
    public async Task<bool> RemovePasskeyAsync(DeskAccount account, byte[] credential)
    {
        var passkeys = await manager.GetPasskeysAsync(account);
        if (!passkeys.Any(passkey => passkey.CredentialId.AsSpan().SequenceEqual(credential))) return false;
        if (passkeys.Count == 1 && !account.TwoFactorEnabled) return false;
        Check(await manager.RemovePasskeyAsync(account, credential));
        Check(await manager.UpdateSecurityStampAsync(account));
        return true;
    }

    /// <summary>New recovery codes in the place of the old; they are shown once.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(DeskAccount account) =>
        [.. await manager.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []];

    /// <summary>How many recovery codes are left.</summary>
    public Task<int> CountRecoveryCodesAsync(DeskAccount account) => manager.CountRecoveryCodesAsync(account);

    /// <summary>Sets a password, which the rules have passed.</summary>
    public async Task SetPasswordAsync(DeskAccount account, string password)
    {
        account.PasswordHash = manager.PasswordHasher.HashPassword(account, password);
        Check(await manager.UpdateSecurityStampAsync(account));
    }

    /// <summary>Ends every session of an account.</summary>
    public async Task EndSessionsAsync(DeskAccount account) => Check(await manager.UpdateSecurityStampAsync(account));

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded) throw new AccountChangedException(string.Join(", ", result.Errors.Select(error => error.Code)));
    }
}

/// <summary>Another request changed the account at the same time; nothing was stored.</summary>
public sealed class AccountChangedException(string codes) : Exception($"The account could not be stored: {codes}.");
