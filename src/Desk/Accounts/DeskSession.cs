using System.Globalization;
using System.Security.Claims;
using SamenHier.Casework;

namespace SamenHier.Desk.Accounts;

/// <summary>By what somebody proved, beside a password, that they are who they say.</summary>
internal enum Factor
{
    /// <summary>By nothing yet: they may only set one up.</summary>
    None,

    /// <summary>A code of their authenticator app.</summary>
    Authenticator,

    /// <summary>A passkey.</summary>
    Passkey,

    /// <summary>A recovery code.</summary>
    Recovery,

    /// <summary>Their organisation's OpenID provider vouches.</summary>
    Provider,
}

/// <summary>What the cookie says.</summary>
/// <param name="Staff">Who.</param>
/// <param name="Stamp">The account's security stamp at the sign-in.</param>
/// <param name="Factor">Their second factor.</param>
/// <param name="Began">When they signed in.</param>
internal sealed record DeskSession(StaffId Staff, string Stamp, Factor Factor, DateTimeOffset Began)
{
    /// <summary>The name of the cookie's scheme.</summary>
    public const string Scheme = "SamenHier.Desk";

    /// <summary>How long a session lasts at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    /// <summary>How long a session lasts without a request.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    private const string StaffClaim = "sub";
    private const string StampClaim = "samenhier/stamp";
    private const string FactorClaim = "samenhier/factor";
    private const string BeganClaim = "samenhier/began";

    /// <summary>Reads it; null for a stranger.</summary>
    public static DeskSession? Read(ClaimsPrincipal? principal) =>
        principal?.Identity is { IsAuthenticated: true, AuthenticationType: Scheme }
        && Guid.TryParseExact(principal.FindFirstValue(StaffClaim), "N", out var id)
        && principal.FindFirstValue(StampClaim) is { } stamp
        && Enum.TryParse<Factor>(principal.FindFirstValue(FactorClaim), out var factor)
        && long.TryParse(principal.FindFirstValue(BeganClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var began)
            ? new(new(id), stamp, factor, DateTimeOffset.FromUnixTimeMilliseconds(began))
            : null;

    /// <summary>Writes it as the cookie's claims.</summary>
    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [
            new(StaffClaim, Staff.ToString()),
            new(StampClaim, Stamp),
            new(FactorClaim, Factor.ToString()),
            new(BeganClaim, Began.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
        ],
        Scheme));
}
