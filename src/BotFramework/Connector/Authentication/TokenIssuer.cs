namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where the bot asks for tokens, and whom they are for.</summary>
/// <param name="LoginUrl">The address, with the tenant.</param>
/// <param name="ValidateAuthority">Whether it must be one that Microsoft knows.</param>
/// <param name="Scope">Whom the tokens are for, as a scope.</param>
internal sealed record TokenIssuer(string LoginUrl, bool ValidateAuthority, string Scope)
{
    private const string WholeApp = "/.default";

    /// <summary>The issuer for an app; in the public cloud the app's tenant, or the one of apps that have none. An address that is configured stays as it is.</summary>
    /// <param name="loginEndpoint">Where tokens are asked for.</param>
    /// <param name="validateAuthority">Whether that must be a known place.</param>
    /// <param name="audience">Whom they are for.</param>
    /// <param name="tenantId">The app's tenant, if it has one.</param>
    public static TokenIssuer For(string loginEndpoint, bool validateAuthority, string audience, string? tenantId)
    {
        bool isPublic = string.Equals(loginEndpoint, AuthenticationConstants.ToChannelFromBotLoginUrl, StringComparison.OrdinalIgnoreCase);
        string loginUrl = isPublic && !string.IsNullOrWhiteSpace(tenantId)
            ? AuthenticationConstants.ToChannelFromBotLoginUrlTemplate.Replace("{0}", tenantId, StringComparison.Ordinal)
            : loginEndpoint;
        return new TokenIssuer(loginUrl, validateAuthority, audience.EndsWith(WholeApp, StringComparison.Ordinal) ? audience : audience + WholeApp);
    }
}
