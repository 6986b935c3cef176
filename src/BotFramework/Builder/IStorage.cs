namespace Microsoft.Bot.Builder;

/// <summary>Where state is kept between turns: objects by key.</summary>
public interface IStorage
{
    /// <summary>Reads what is there for the keys.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The objects found, by key; keys without one are left out.</returns>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes objects; those that are <see cref="IStoreItem"/> only where their ETag still fits.</summary>
    /// <param name="changes">The objects by key.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the writing.</returns>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes what is there for the keys; keys without anything are no error.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the deletion.</returns>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
