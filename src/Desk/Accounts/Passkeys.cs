using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Accounts;

/// <summary>Asks browsers for passkeys, and checks what they answer.</summary>
internal sealed class Passkeys(IPasskeyHandler<DeskAccount> handler, UserManager<DeskAccount> manager, StepCookies steps)
{
    /// <summary>What a browser is asked to make a passkey of, as JSON.</summary>
    public async Task<string> AskForNewAsync(HttpContext http, DeskAccount account, StaffMember member)
    {
        var entity = new PasskeyUserEntity { Id = account.Id.ToString(), Name = member.Email ?? member.Name, DisplayName = member.Name };
        var asked = await handler.MakeCreationOptionsAsync(entity, http);
        steps.Leave(http, StepCookies.Passkey, new PendingPasskey(asked.AttestationState ?? "", account.Id));
        return asked.CreationOptionsJson;
    }

    /// <summary>What a browser is asked to prove with a passkey of its choice, as JSON.</summary>
    public async Task<string> AskAsync(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(user: null, http);
        steps.Leave(http, StepCookies.Passkey, new PendingPasskey(asked.AssertionState ?? "", Account: null));
        return asked.RequestOptionsJson;
    }

    /// <summary>The passkey that a browser made for an account; null when it is not right.</summary>
    public async Task<UserPasskeyInfo?> FindNewAsync(HttpContext http, DeskAccount account, string? credential)
    {
        var pending = Take(http);
        if (pending?.Account != account.Id || !IsJson(credential)) return null;
        var result = await handler.PerformAttestationAsync(new() { CredentialJson = credential!, HttpContext = http, AttestationState = pending.State });
        return result.Succeeded && result.UserEntity.Id == account.Id.ToString() ? result.Passkey : null;
    }

    /// <summary>Whose passkey a browser answered with; null when it is not right.</summary>
    public async Task<DeskAccount?> FindOwnerAsync(HttpContext http, string? credential)
    {
        if (Take(http) is not { Account: null } pending || !IsJson(credential)) return null;
        var result = await handler.PerformAssertionAsync(new() { CredentialJson = credential!, HttpContext = http, AssertionState = pending.State });
        if (!result.Succeeded) return null;
        return (await manager.AddOrUpdatePasskeyAsync(result.User, result.Passkey)).Succeeded ? result.User : null;
    }

    private PendingPasskey? Take(HttpContext http)
    {
        var pending = steps.Find<PendingPasskey>(http, StepCookies.Passkey);
        steps.Drop(http, StepCookies.Passkey);
        return pending;
    }

    private static bool IsJson(string? text)
    {
        if (text is not { Length: > 0 and < 100_000 }) return false;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
