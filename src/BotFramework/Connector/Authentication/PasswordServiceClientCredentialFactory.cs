using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app id with a password; without an app id callers need prove nothing.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ConcurrentDictionary<TokenIssuer, AppTokenCredentials> _credentials = new();
    private readonly HttpClient? _httpClient;
    private readonly ILogger _logger = NullLogger.Instance;

    /// <summary>Makes one without an app id.</summary>
    public PasswordServiceClientCredentialFactory()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="appId">The app id.</param>
    /// <param name="password">The password.</param>
    /// <param name="tenantId">The app's tenant; the shared one if absent.</param>
    /// <param name="httpClient">Asks for tokens; one of its own if absent.</param>
    /// <param name="logger">Is told why there is no token.</param>
    public PasswordServiceClientCredentialFactory(string? appId, string? password, string? tenantId, HttpClient? httpClient, ILogger? logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger ?? NullLogger.Instance;
    }

    /// <summary>The app id; not changed once credentials were made.</summary>
    public string? AppId { get; set; }

    /// <summary>The password; not changed once credentials were made.</summary>
    public string? Password { get; set; }

    /// <summary>The app's tenant.</summary>
    public string? TenantId { get; }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(string.Equals(appId, AppId, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The app id is another one, or there is no password.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string? appId, string? audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(AppId))
            return Task.FromResult<ServiceClientCredentials>(AnonymousCredentials.Instance);
        if (!string.Equals(appId, AppId, StringComparison.Ordinal))
            throw new InvalidOperationException("The app id is not the bot's.");
        if (string.IsNullOrEmpty(Password))
            throw new InvalidOperationException("The app has no password to ask for tokens with.");

        TokenIssuer issuer = TokenIssuer.For(loginEndpoint, validateAuthority, audience ?? AuthenticationConstants.DefaultOutgoingAudience, TenantId);
        return Task.FromResult<ServiceClientCredentials>(
            _credentials.GetOrAdd(issuer, wanted => new AppTokenCredentials(new SecretAppTokens(AppId, Password, wanted, _httpClient, _logger))));
    }
}
