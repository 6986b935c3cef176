using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens for an app id and its password.</summary>
internal sealed class SecretAppTokens : AppTokens
{
    private readonly IConfidentialClientApplication _app;
    private readonly string[] _scopes;

    /// <summary>Makes the source; nothing is asked for yet.</summary>
    /// <param name="appId">The app id.</param>
    /// <param name="password">The password.</param>
    /// <param name="issuer">Where tokens are asked for, and whom for.</param>
    /// <param name="httpClient">Asks; the library's own if absent.</param>
    /// <param name="log">The log.</param>
    public SecretAppTokens(string appId, string password, TokenIssuer issuer, HttpClient? httpClient, ILogger log)
        : base(log)
    {
        ConfidentialClientApplicationBuilder builder = ConfidentialClientApplicationBuilder.Create(appId)
            .WithClientSecret(password)
            .WithAuthority(issuer.LoginUrl, issuer.ValidateAuthority)
            .WithInstanceDiscovery(issuer.ValidateAuthority);
        if (httpClient is not null)
            builder.WithHttpClientFactory(new GivenHttpClient(httpClient));

        _app = builder.Build();
        _scopes = [issuer.Scope];
    }

    protected override async Task<string> AcquireAsync(bool isNew) =>
        (await _app.AcquireTokenForClient(_scopes).WithForceRefresh(isNew).ExecuteAsync()).AccessToken;
}
