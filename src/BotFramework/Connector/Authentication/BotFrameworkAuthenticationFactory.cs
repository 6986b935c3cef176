namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes authentications.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>Makes one without an app id, for callers who prove nothing.</summary>
    public static BotFrameworkAuthentication Create() =>
        new ChannelAuthentication(new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(), new ChannelSettings(), httpClientFactory: null, TimeProvider.System);
}
