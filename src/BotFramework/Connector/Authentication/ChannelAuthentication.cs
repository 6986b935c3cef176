using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The authentication that all configurations share.</summary>
internal sealed class ChannelAuthentication(
    ServiceClientCredentialsFactory credentialsFactory,
    string? audience,
    IHttpClientFactory? httpClientFactory) : BotFrameworkAuthentication
{
    private readonly string _audience = string.IsNullOrWhiteSpace(audience) ? AuthenticationConstants.DefaultOutgoingAudience : audience;

    public override string GetOriginatingAudience() => _audience;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ClaimsIdentity identity = await AuthenticateChannelRequestAsync(authHeader, cancellationToken);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = _audience,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    /// <summary>Closed by default: tokens are not read here, so whoever must prove something is refused.</summary>
    public override async Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string? authHeader, CancellationToken cancellationToken)
    {
        bool needsNoProof = string.IsNullOrEmpty(authHeader) && await credentialsFactory.IsAuthenticationDisabledAsync(cancellationToken);
        return needsNoProof
            ? new ClaimsIdentity(claims: [], AuthenticationConstants.AnonymousAuthType)
            : throw new UnauthorizedAccessException("The sender of the request is not known.");
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        string? appId = claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value;
        return new HttpConnectorFactory(appId, _audience, credentialsFactory, httpClientFactory);
    }
}
