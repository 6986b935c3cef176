using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks who calls the bot, and proves to channels who the bot is.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Checks the sender of an activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="authHeader">The request's Authorization header, if it has one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="UnauthorizedAccessException">The sender proved nothing, or not enough.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken);

    /// <summary>Makes the factory of clients that act for an identity.</summary>
    /// <param name="claimsIdentity">The identity.</param>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>Whom the bot's calls to channels are meant for.</summary>
    public virtual string GetOriginatingAudience() =>
        throw new NotSupportedException($"{GetType().Name} names no audience.");

    /// <summary>Checks the sender of a request that carries no activity.</summary>
    /// <param name="authHeader">The request's Authorization header, if it has one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="UnauthorizedAccessException">The sender proved nothing, or not enough.</exception>
    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string? authHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{GetType().Name} checks activities only.");
}
