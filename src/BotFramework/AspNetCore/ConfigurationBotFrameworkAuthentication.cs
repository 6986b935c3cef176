using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Authentication as configured: the app, and for stand-ins and other clouds <c>ToChannelFromBotLoginUrl</c>, <c>ToChannelFromBotOAuthScope</c>, <c>ToBotFromChannelTokenIssuer</c>, <c>ToBotFromChannelOpenIdMetadataUrl</c>, <c>ValidateAuthority</c>. Callers are channels; emulators with a token and skills are refused.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly BotFrameworkAuthentication _inner;

    /// <summary>Makes one.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="credentialsFactory">Knows the app id and makes its proof; read from the configuration if absent.</param>
    /// <param name="authConfiguration">What is asked of tokens beyond the protocol.</param>
    /// <param name="httpClientFactory">Makes the clients of outgoing calls.</param>
    /// <param name="logger">The log.</param>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory = null,
        AuthenticationConfiguration? authConfiguration = null,
        IHttpClientFactory? httpClientFactory = null,
        ILogger? logger = null)
        : this(
            configuration,
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: logger),
            authConfiguration ?? new AuthenticationConfiguration(),
            httpClientFactory,
            TimeProvider.System)
    {
    }

    /// <summary>Makes one with a clock of its own.</summary>
    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory? httpClientFactory,
        TimeProvider time)
    {
        _inner = new ChannelAuthentication(credentialsFactory, authConfiguration, ChannelSettings.Read(key => configuration[key]), httpClientFactory, time);
    }

    /// <inheritdoc/>
    public override string GetOriginatingAudience() => _inner.GetOriginatingAudience();

    /// <inheritdoc/>
    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string? authHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateChannelRequestAsync(authHeader, cancellationToken);

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _inner.CreateConnectorFactory(claimsIdentity);
}
