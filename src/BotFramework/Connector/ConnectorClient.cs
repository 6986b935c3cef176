using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Speaks to a channel over HTTP.</summary>
internal sealed class ConnectorClient : IConnectorClient
{
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient httpClient)
    {
        BaseUri = baseUri;
        Credentials = credentials;
        Conversations = new Conversations(this, httpClient);
    }

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials Credentials { get; }

    public IConversations Conversations { get; }

    /// <summary>Nothing to let go of: the HTTP client belongs to whoever gave it.</summary>
    public void Dispose()
    {
    }
}
