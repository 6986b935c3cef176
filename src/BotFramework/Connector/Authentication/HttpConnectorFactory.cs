using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients that speak HTTP, with the credentials of one app.</summary>
internal sealed class HttpConnectorFactory(
    string? appId,
    string defaultAudience,
    ServiceClientCredentialsFactory credentialsFactory,
    IHttpClientFactory? httpClientFactory) : ConnectorFactory
{
    /// <summary>For hosts without a client factory; connections are renewed so that a change of address is noticed.</summary>
    private static readonly HttpClient SharedClient = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        ServiceClientCredentials credentials = await credentialsFactory.CreateCredentialsAsync(
            appId,
            audience ?? defaultAudience,
            AuthenticationConstants.ToChannelFromBotLoginUrl,
            validateAuthority: true,
            cancellationToken);

        return new ConnectorClient(new Uri(serviceUrl), credentials, httpClientFactory?.CreateClient() ?? SharedClient);
    }
}
