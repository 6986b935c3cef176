using System.Net.Http.Headers;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Adds the bot's token to calls.</summary>
/// <param name="tokens">The tokens.</param>
internal sealed class AppTokenCredentials(AppTokens tokens) : ServiceClientCredentials
{
    private const string Scheme = "Bearer";

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.Headers.Authorization = new AuthenticationHeaderValue(Scheme, await tokens.GetAsync(cancellationToken));

    /// <summary>Drops the token of a call that was refused.</summary>
    /// <param name="request">The call.</param>
    public void Drop(HttpRequestMessage request)
    {
        if (request.Headers.Authorization?.Parameter is { } token)
            tokens.Refuse(token);
    }
}
