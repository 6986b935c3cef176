using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app id that is a managed identity of the machine in Azure.</summary>
/// <param name="appId">The app id.</param>
/// <param name="httpClient">Asks for tokens; one of its own if absent.</param>
/// <param name="logger">Is told why there is no token.</param>
internal sealed class ManagedIdentityCredentialFactory(string appId, HttpClient? httpClient, ILogger? logger) : ServiceClientCredentialsFactory
{
    private readonly ConcurrentDictionary<string, AppTokenCredentials> _credentials = new(StringComparer.Ordinal);

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(IsOwn(appId));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string? appId, string? audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        IsOwn(appId)
            ? Task.FromResult<ServiceClientCredentials>(_credentials.GetOrAdd(audience ?? AuthenticationConstants.DefaultOutgoingAudience, Make))
            : throw new InvalidOperationException("The app id is not the bot's.");

    private bool IsOwn(string? asked) => string.Equals(asked, appId, StringComparison.Ordinal);

    private AppTokenCredentials Make(string audience) => new(new ManagedIdentityAppTokens(appId, audience, httpClient, logger ?? NullLogger.Instance));
}
