namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients that speak to a channel.</summary>
public abstract class ConnectorFactory
{
    /// <summary>Makes a client.</summary>
    /// <param name="serviceUrl">Where the channel takes replies.</param>
    /// <param name="audience">Whom the calls are meant for; the channels if absent.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken);
}
