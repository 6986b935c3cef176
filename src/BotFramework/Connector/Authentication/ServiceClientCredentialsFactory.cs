using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's app id and makes the proof of it.</summary>
public abstract class ServiceClientCredentialsFactory
{
    /// <summary>Whether the app id is the bot's.</summary>
    /// <param name="appId">The app id.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>Whether callers need prove nothing, as there is no app id.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    /// <summary>Makes credentials for outgoing calls.</summary>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="audience">Whom the calls are meant for.</param>
    /// <param name="loginEndpoint">Where tokens are asked for.</param>
    /// <param name="validateAuthority">Whether that place must be a known one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(string? appId, string? audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken);
}
