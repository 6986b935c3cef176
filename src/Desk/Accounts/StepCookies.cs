using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace SamenHier.Desk.Accounts;

/// <summary>Keeps what one step of a sign-in leaves for the next: sealed, in a cookie, for ten minutes.</summary>
internal sealed class StepCookies(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>Somebody's password was right; a code is still to come.</summary>
    public const string Factor = "samenhier-desk-step";

    /// <summary>A passkey was asked for.</summary>
    public const string Passkey = "samenhier-desk-passkey";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private readonly DeskCookies cookies = new();

    /// <summary>Leaves it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="name">One of the names of this class.</param>
    /// <param name="value">What.</param>
    public void Leave<T>(HttpContext http, string name, T value)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new Step<T>(time.GetUtcNow() + Lifetime, value), JsonSerializerOptions.Default);
        cookies.AppendResponseCookie(http, name, Base64Url(ProtectorOf(name).Protect(json)), OptionsOf(http));
    }

    /// <summary>Finds what was left; null when there is nothing, it is too old or not ours.</summary>
    public T? Find<T>(HttpContext http, string name) where T : class
    {
        if (cookies.GetRequestCookie(http, name) is not { Length: > 0 } text) return null;
        try
        {
            var json = ProtectorOf(name).Unprotect(System.Buffers.Text.Base64Url.DecodeFromChars(text));
            return JsonSerializer.Deserialize<Step<T>>(json, JsonSerializerOptions.Default) is { } step && step.Until > time.GetUtcNow() ? step.Value : null;
        }
        catch (Exception error) when (error is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Takes it away.</summary>
    public void Drop(HttpContext http, string name) => cookies.DeleteCookie(http, name, OptionsOf(http));

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

#pragma warning disable S2092 // It is secure wherever the request was: without https the desk opens on this machine only.
    private static CookieOptions OptionsOf(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/", IsEssential = true };
#pragma warning restore S2092

    private IDataProtector ProtectorOf(string name) => protection.CreateProtector("SamenHier.Desk.Step.v1", name);

    private sealed record Step<T>(DateTimeOffset Until, T Value);
}

/// <summary>Whose password was right.</summary>
/// <param name="Account">Their account's id.</param>
/// <param name="Stamp">Its security stamp then.</param>
/// <param name="ReturnUrl">Where they were going.</param>
internal sealed record PendingFactor(Guid Account, string Stamp, string ReturnUrl);

/// <summary>What a browser was asked to prove with a passkey.</summary>
/// <param name="State">Identity's own words for it.</param>
/// <param name="Account">For whom a passkey is made; null when one is used.</param>
internal sealed record PendingPasskey(string State, Guid? Account);
