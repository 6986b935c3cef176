using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app id with a password; without an app id callers need prove nothing.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    /// <summary>Makes one without an app id.</summary>
    public PasswordServiceClientCredentialFactory()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="appId">The app id.</param>
    /// <param name="password">The password.</param>
    /// <param name="tenantId">The app's tenant; the shared one if absent.</param>
    /// <param name="httpClient">Unused as long as no tokens are asked for.</param>
    /// <param name="logger">Likewise.</param>
    public PasswordServiceClientCredentialFactory(string? appId, string? password, string? tenantId, HttpClient? httpClient, ILogger? logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
    }

    /// <summary>The app id.</summary>
    public string? AppId { get; set; }

    /// <summary>The password.</summary>
    public string? Password { get; set; }

    /// <summary>The app's tenant.</summary>
    public string? TenantId { get; }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(string.Equals(appId, AppId, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">There is an app id: this build asks for no tokens.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string? appId, string? audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(AppId)
            ? Task.FromResult<ServiceClientCredentials>(AnonymousCredentials.Instance)
            : throw new NotSupportedException("Calls to a channel with an app id are not supported: remove MicrosoftAppId, or use a build that asks for tokens.");
}
