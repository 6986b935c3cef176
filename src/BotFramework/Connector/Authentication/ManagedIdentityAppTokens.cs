using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens for a managed identity: the machine in Azure vouches for the bot, and there is no password.</summary>
internal sealed class ManagedIdentityAppTokens : AppTokens
{
    private readonly IManagedIdentityApplication _app;
    private readonly string _audience;

    /// <summary>Makes the source; nothing is asked for yet.</summary>
    /// <param name="appId">The identity's client id.</param>
    /// <param name="audience">Whom the tokens are for.</param>
    /// <param name="httpClient">Asks; the library's own if absent.</param>
    /// <param name="log">The log.</param>
    public ManagedIdentityAppTokens(string appId, string audience, HttpClient? httpClient, ILogger log)
        : base(log)
    {
        ManagedIdentityApplicationBuilder builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId));
        if (httpClient is not null)
            builder.WithHttpClientFactory(new GivenHttpClient(httpClient));

        _app = builder.Build();
        _audience = audience;
    }

    protected override async Task<string> AcquireAsync(bool isNew) =>
        (await _app.AcquireTokenForManagedIdentity(_audience).WithForceRefresh(isNew).ExecuteAsync()).AccessToken;
}
