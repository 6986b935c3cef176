using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Names and addresses of channel authentication.</summary>
[SuppressMessage("Minor Code Smell", "S1075:URIs should not be hardcoded", Justification = "The protocol's own addresses; configuration can name others.")]
public static class AuthenticationConstants
{
    /// <summary>The issuer of the channels' tokens.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    /// <summary>Where the channels publish their keys.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where the bot asks for tokens.</summary>
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.com/botframework.com";

    /// <summary>Where a bot of a tenant asks for tokens.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";

    /// <summary>The tenant of bots that have none of their own.</summary>
    public const string DefaultChannelAuthTenant = "botframework.com";

    /// <summary>The claim with the app that the token was given to.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>The claim with the app that the token is meant for.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>The header with the key that signed the token.</summary>
    public const string KeyIdHeader = "kid";

    /// <summary>The claim with the token's version.</summary>
    public const string VersionClaim = "ver";

    /// <summary>The claim with the app's id.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>The claim with the address that the channel takes replies at.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>The authentication type of a caller who proved nothing.</summary>
    public const string AnonymousAuthType = "anonymous";

    /// <summary>The claim with the tenant's id.</summary>
    public const string TenantIdClaim = "tid";

    /// <summary>Whom the bot's calls to a channel are meant for, if not said otherwise.</summary>
    internal const string DefaultOutgoingAudience = "https://api.botframework.com";

    /// <summary>How a turn names a channel of the public cloud as its caller.</summary>
    internal const string PublicAzureChannel = "urn:botframework:azure";
}
