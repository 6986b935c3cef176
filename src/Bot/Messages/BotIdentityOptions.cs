namespace SamenHier.Bot.Messages;

/// <summary>Who the bot is to the Azure Bot Service, under the SDK's own keys at the root of the configuration.</summary>
public sealed class BotIdentityOptions
{
    /// <summary><c>MultiTenant</c> (also when absent), <c>SingleTenant</c> or <c>UserAssignedMSI</c>; small and capital letters are alike.</summary>
    [ConfigurationKeyName("MicrosoftAppType")]
    public string? AppType { get; set; }

    /// <summary>The app id: a GUID in small letters. Without one there is no channel.</summary>
    [ConfigurationKeyName("MicrosoftAppId")]
    public string? AppId { get; set; }

    /// <summary>The app's password; a managed identity has none.</summary>
    [ConfigurationKeyName("MicrosoftAppPassword")]
    public string? Password { get; set; }

    /// <summary>The app's tenant, a GUID: what Teams sends from another tenant is refused.</summary>
    [ConfigurationKeyName("MicrosoftAppTenantId")]
    public string? TenantId { get; set; }

    /// <summary>Where channels publish their keys, if not at the public cloud's address; https.</summary>
    [ConfigurationKeyName("ToBotFromChannelOpenIdMetadataUrl")]
    public string? MetadataUrl { get; set; }

    /// <summary>Where the bot asks for tokens, if not at the public cloud's address; https, with the tenant.</summary>
    [ConfigurationKeyName("ToChannelFromBotLoginUrl")]
    public string? LoginUrl { get; set; }

    /// <summary>Whether that address must be one that Microsoft knows; false for a stand-in.</summary>
    public bool ValidateAuthority { get; set; } = true;

    /// <summary>Whether callers prove nothing, as there is no app id.</summary>
    public bool IsAnonymous => string.IsNullOrWhiteSpace(AppId);
}
