using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The app as configured: <c>MicrosoftAppType</c> (MultiTenant, SingleTenant or UserAssignedMSI; MultiTenant if absent or unknown), <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c>, <c>MicrosoftAppTenantId</c>.</summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private const string TypeKey = "MicrosoftAppType";
    private const string AppIdKey = "MicrosoftAppId";
    private const string PasswordKey = "MicrosoftAppPassword";
    private const string TenantIdKey = "MicrosoftAppTenantId";

    private readonly ServiceClientCredentialsFactory _inner;

    /// <summary>Makes one.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="httpClient">Asks for tokens; one of its own if absent.</param>
    /// <param name="logger">Is told why there is no token.</param>
    /// <exception cref="ArgumentException">A value that the type needs is missing.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient? httpClient = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _inner = TypeIn(configuration) switch
        {
            MicrosoftAppType.UserAssignedMsi => ManagedIdentity(configuration, httpClient, logger),
            MicrosoftAppType.SingleTenant => new PasswordServiceClientCredentialFactory(
                Required(configuration, AppIdKey), Required(configuration, PasswordKey), Required(configuration, TenantIdKey), httpClient, logger),
            _ => new PasswordServiceClientCredentialFactory(configuration[AppIdKey], configuration[PasswordKey], tenantId: null, httpClient, logger),
        };
    }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => _inner.IsValidAppIdAsync(appId, cancellationToken);

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => _inner.IsAuthenticationDisabledAsync(cancellationToken);

    /// <inheritdoc/>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string? appId, string? audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static MicrosoftAppType TypeIn(IConfiguration configuration) =>
        Enum.TryParse(configuration[TypeKey], ignoreCase: true, out MicrosoftAppType type) ? type : MicrosoftAppType.MultiTenant;

    private static ManagedIdentityCredentialFactory ManagedIdentity(IConfiguration configuration, HttpClient? httpClient, ILogger? logger)
    {
        Required(configuration, TenantIdKey);
        return new ManagedIdentityCredentialFactory(Required(configuration, AppIdKey), httpClient, logger);
    }

    private static string Required(IConfiguration configuration, string key) =>
        configuration[key] is { } value && !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new ArgumentException($"{key} is missing, which {configuration[TypeKey]} needs.", nameof(configuration));
}
