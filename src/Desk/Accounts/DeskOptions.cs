using SamenHier.Desk.Accounts.OpenId;

namespace SamenHier.Desk.Accounts;

/// <summary>The section <c>Desk</c>.</summary>
public sealed class DeskOptions
{
    /// <summary>Its name.</summary>
    public const string Section = "Desk";

    /// <summary><c>Desk:LocalAccounts</c>: whether people sign in with a password and a second factor, or a passkey; false leaves only the OpenID provider.</summary>
    public bool LocalAccounts { get; set; } = true;

    /// <summary><c>Desk:AttemptsPerAddress</c>: how many failed tries an address has in a quarter of an hour.</summary>
    public int AttemptsPerAddress { get; set; } = 50;

    /// <summary><c>Desk:OpenId</c>: the provider; nobody's where its authority is empty.</summary>
    public OpenIdSettings OpenId { get; set; } = new();
}
