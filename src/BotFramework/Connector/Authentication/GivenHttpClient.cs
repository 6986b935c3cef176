using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Hands the host's HTTP client to the library that asks for tokens.</summary>
/// <param name="client">The client.</param>
internal sealed class GivenHttpClient(HttpClient client) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => client;
}
