using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The authentication that all configurations share.</summary>
internal sealed class ChannelAuthentication : BotFrameworkAuthentication
{
    /// <summary>For hosts without a client factory; connections are renewed so that a change of address is noticed.</summary>
    private static readonly HttpClient SharedClient = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    private readonly ServiceClientCredentialsFactory _credentialsFactory;
    private readonly AuthenticationConfiguration _configuration;
    private readonly ChannelSettings _settings;
    private readonly Func<HttpClient> _client;
    private readonly ChannelTokens _tokens;

    public ChannelAuthentication(
        ServiceClientCredentialsFactory credentialsFactory,
        AuthenticationConfiguration configuration,
        ChannelSettings settings,
        IHttpClientFactory? httpClientFactory,
        TimeProvider time)
    {
        _credentialsFactory = credentialsFactory;
        _configuration = configuration;
        _settings = settings;
        _client = () => httpClientFactory?.CreateClient() ?? SharedClient;
        _tokens = new ChannelTokens(settings.Issuer, new SigningKeys(settings.MetadataUrl, _client, time), credentialsFactory, time);
    }

    public override string GetOriginatingAudience() => _settings.Audience;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ChannelIdentity? channel = await ReadChannelAsync(authHeader, cancellationToken);
        channel?.CheckMaySend(activity.ChannelId, activity.ServiceUrl);
        ClaimsIdentity identity = await CheckedAsync(channel);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = _settings.Audience,
            CallerId = channel is null ? null : AuthenticationConstants.PublicAzureChannel,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override async Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string? authHeader, CancellationToken cancellationToken) =>
        await CheckedAsync(await ReadChannelAsync(authHeader, cancellationToken));

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        string? appId = claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value;
        return new HttpConnectorFactory(appId, _settings, _credentialsFactory, _client);
    }

    /// <summary>The channel that calls; null for a caller who need prove nothing. Without an app id nobody's token can be meant for the bot.</summary>
    private async Task<ChannelIdentity?> ReadChannelAsync(string? authHeader, CancellationToken cancellationToken)
    {
        bool provesNothing = string.IsNullOrWhiteSpace(authHeader);
        if (provesNothing != await _credentialsFactory.IsAuthenticationDisabledAsync(cancellationToken))
            throw new UnauthorizedAccessException(provesNothing ? "The caller has no token." : "The bot has no app id that a token could be for.");

        return provesNothing ? null : await _tokens.ValidateAsync(authHeader!, cancellationToken);
    }

    private async Task<ClaimsIdentity> CheckedAsync(ChannelIdentity? channel)
    {
        if (channel is null)
            return new ClaimsIdentity(claims: [], AuthenticationConstants.AnonymousAuthType);

        channel.CheckEndorsedFor(_configuration.RequiredEndorsements);
        if (_configuration.ClaimsValidator is { } validator)
            await validator.ValidateClaimsAsync([.. channel.Identity.Claims]);

        return channel.Identity;
    }
}
