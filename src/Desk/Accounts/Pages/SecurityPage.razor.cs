using System.Buffers.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using SamenHier.Casework;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Accounts.Pages;

/// <summary>Where somebody sets up how they sign in. Until they have a second factor no other page opens.</summary>
public sealed partial class SecurityPage
{
    private const int LongestPasskeyName = 40;

    private DeskAccount? account;
    private StaffMember? member;
    private IList<UserPasskeyInfo> passkeys = [];
    private IReadOnlyList<string> codes = [];
    private string? newKey;
    private string? done;
    private bool hasFactor;
    private int codesLeft;

    [SupplyParameterFromForm(Name = "code")]
    private string? Code { get; set; }

    [SupplyParameterFromForm(Name = "credential")]
    private string? Credential { get; set; }

    [SupplyParameterFromForm(Name = "passkeyName")]
    private string? PasskeyName { get; set; }

    [SupplyParameterFromForm(Name = "passkey")]
    private string? Passkey { get; set; }

    [SupplyParameterFromForm(Name = "current")]
    private string? Current { get; set; }

    [SupplyParameterFromForm(Name = "password")]
    private string? Password { get; set; }

    [SupplyParameterFromForm(Name = "again")]
    private string? Again { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        member = MemberOfSession();
        if (member is null) return;
        account = await Accounts.FindByIdAsync(member.Id.Value.ToString());
        if (account is null) return;
        await ShowAsync();

        // Whoever has a second factor gave it, or set it up in this session.
        if (hasFactor && !HasGivenFactor()) Navigation.NavigateTo("/desk/sign-in");
    }

    private async Task ConfirmAsync()
    {
        var isFirst = !hasFactor;
        if (!await Factors.ConfirmAsync(account!, Code, Http.RequestAborted))
        {
            Refuse("accounts.factor.refused");
            return;
        }

        await WelcomeAsync(isFirst, Factor.Authenticator, "accounts.app.done");
    }

    private async Task AddPasskeyAsync()
    {
        var isFirst = !hasFactor;
        if (await Keys.FindNewAsync(Http, account!, Credential) is not { } passkey)
        {
            Refuse("accounts.passkey.failed");
            return;
        }

        passkey.Name = (PasskeyName ?? "").Trim() is { Length: > 0 and <= LongestPasskeyName } name ? name : null;
        await Factors.AddPasskeyAsync(account!, passkey);
        await WelcomeAsync(isFirst, Factor.Passkey, "accounts.passkey.done");
    }

    private async Task RemovePasskeyAsync() =>
        await AfterAsync(Base64Url.IsValid(Passkey) && await Factors.RemovePasskeyAsync(account!, Base64Url.DecodeFromChars(Passkey)), "accounts.removed", "accounts.lastFactor");

    private async Task RemoveAppAsync() => await AfterAsync(await Factors.RemoveAuthenticatorAsync(account!), "accounts.removed", "accounts.lastFactor");

    private async Task StartAppAsync()
    {
        newKey = await Factors.NewKeyAsync(account!);
    }

    private async Task NewCodesAsync()
    {
        if (!HasGivenFactor()) return;
        codes = await Factors.NewRecoveryCodesAsync(account!);
        await ShowAsync();
    }

    private async Task ChangePasswordAsync()
    {
        if (!HasGivenFactor()) return;
        var id = new StaffId(account!.Id);
        if (!await Attempts.TryTakeAsync(id, Http.RequestAborted) || !await Accounts.CheckPasswordAsync(account, Current ?? ""))
        {
            Refuse("accounts.password.wrong");
            return;
        }

        await Attempts.ForgetAsync(id, Http.RequestAborted);
        Fault = FaultOf(Password, Again, member!.Name, member.Email);
        if (Fault is not null)
        {
            SetStatus(StatusCodes.Status400BadRequest);
            return;
        }

        await Factors.SetPasswordAsync(account, Password!);
        await AfterAsync(isDone: true, "accounts.password.changed", "");
    }

    private async Task EndOthersAsync()
    {
        await Factors.EndSessionsAsync(account!);
        await AfterAsync(isDone: true, "accounts.sessions.ended", "");
    }

    // The first factor opens the desk to this session; its owner gets recovery codes with it.
    private async Task WelcomeAsync(bool isFirst, Factor factor, string said)
    {
        if (isFirst) codes = await Factors.NewRecoveryCodesAsync(account!);
        await DeskSessions.GoOnAsync(Http, account!, isFirst ? factor : null);
        done = Words[said];
        await ShowAsync();
    }

    private async Task AfterAsync(bool isDone, string said, string refused)
    {
        if (!isDone)
        {
            Refuse(refused);
            return;
        }

        await DeskSessions.GoOnAsync(Http, account!);
        done = Words[said];
        await ShowAsync();
    }

    private async Task ShowAsync()
    {
        passkeys = await Accounts.GetPasskeysAsync(account!);
        hasFactor = account!.TwoFactorEnabled || passkeys.Count > 0;
        codesLeft = await Factors.CountRecoveryCodesAsync(account);
        newKey = !hasFactor && Settings.Value.LocalAccounts ? await Factors.NewKeyAsync(account) : await Factors.FindNewKeyAsync(account);
    }

    private void Refuse(string key)
    {
        Fault = Words[key];
        SetStatus(StatusCodes.Status400BadRequest);
    }

    private bool HasGivenFactor() => DeskSession.Read(Http.User) is { Factor: not Factor.None };

    private static string Spaced(string key) => string.Join(' ', key.Chunk(4).Select(part => new string(part)));
}
