namespace Microsoft.Rest;

/// <summary>Proves to a service who calls.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Adds the proof to a request; the base class adds none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
