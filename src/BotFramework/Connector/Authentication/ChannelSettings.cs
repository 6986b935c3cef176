namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where the channels are and how they sign: the public cloud's, unless configured otherwise.</summary>
internal sealed record ChannelSettings
{
    /// <summary>Whom the bot's calls to channels are meant for.</summary>
    public string Audience { get; private init; } = AuthenticationConstants.DefaultOutgoingAudience;

    /// <summary>Where the bot asks for tokens.</summary>
    public string LoginUrl { get; private init; } = AuthenticationConstants.ToChannelFromBotLoginUrl;

    /// <summary>Whether that place must be one that Microsoft knows.</summary>
    public bool ValidateAuthority { get; private init; } = true;

    /// <summary>The issuer of the channels' tokens.</summary>
    public string Issuer { get; private init; } = AuthenticationConstants.ToBotFromChannelTokenIssuer;

    /// <summary>Where the channels publish their keys.</summary>
    public string MetadataUrl { get; private init; } = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;

    /// <summary>Reads the settings by the SDK's keys; whatever is not set is the public cloud's.</summary>
    /// <param name="setting">Gives the value of a key.</param>
    /// <exception cref="FormatException"><c>ValidateAuthority</c> is neither true nor false.</exception>
    public static ChannelSettings Read(Func<string, string?> setting)
    {
        ChannelSettings usual = new();
        return new ChannelSettings
        {
            Audience = Or(setting("ToChannelFromBotOAuthScope"), usual.Audience),
            LoginUrl = Or(setting("ToChannelFromBotLoginUrl"), usual.LoginUrl),
            ValidateAuthority = bool.Parse(Or(setting("ValidateAuthority"), bool.TrueString)),
            Issuer = Or(setting("ToBotFromChannelTokenIssuer"), usual.Issuer),
            MetadataUrl = Or(setting("ToBotFromChannelOpenIdMetadataUrl"), usual.MetadataUrl),
        };
    }

    private static string Or(string? set, string usual) => string.IsNullOrWhiteSpace(set) ? usual : set;
}
