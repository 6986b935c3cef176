namespace SamenHier.Desk.Accounts.OpenId;

/// <summary>The section <c>Desk:OpenId</c>: Entra ID or another OpenID provider. It has to ask for a second factor itself.</summary>
public sealed class OpenIdSettings
{
    /// <summary><c>Desk:OpenId:Authority</c>: its address, under which <c>.well-known/openid-configuration</c> is found; empty for no provider.</summary>
    public string Authority { get; set; } = "";

    /// <summary><c>Desk:OpenId:ClientId</c>: the desk's name there.</summary>
    public string ClientId { get; set; } = "";

    /// <summary><c>Desk:OpenId:ClientSecret</c>: the desk's secret there.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary><c>Desk:OpenId:Name</c>: what people call it; stands on the button.</summary>
    public string Name { get; set; } = "Microsoft";

    /// <summary>Whether there is one.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(Authority);
}
