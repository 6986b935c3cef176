using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients that speak HTTP, with the credentials of one app.</summary>
internal sealed class HttpConnectorFactory(
    string? appId,
    ChannelSettings settings,
    ServiceClientCredentialsFactory credentialsFactory,
    Func<HttpClient> client) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        ServiceClientCredentials credentials = await credentialsFactory.CreateCredentialsAsync(
            appId,
            audience ?? settings.Audience,
            settings.LoginUrl,
            settings.ValidateAuthority,
            cancellationToken);

        return new ConnectorClient(new Uri(serviceUrl), credentials, client());
    }
}
