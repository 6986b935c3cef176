namespace SamenHier.Casework.Contents;

/// <summary>Stores the versions of content that was edited at the desk. Nothing is ever overwritten.</summary>
public sealed class ContentStore
{
    /// <summary>The newest version of each piece in each language, those that withdraw included.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<ContentEdit>> NewestAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>All versions of a piece in a language, the newest first.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<ContentEdit>> HistoryAsync(string kind, string key, string language, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Adds versions, all or none; each must be one above the newest that is stored. False when somebody else was first.</summary>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public Task<bool> TryAddAsync(IReadOnlyList<ContentEdit> edits, CancellationToken cancellationToken) => throw new NotImplementedException();
}
