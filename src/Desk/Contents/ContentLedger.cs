using SamenHier.Casework.Contents;

namespace SamenHier.Desk.Contents;

/// <summary>The newest version of each piece, as the pages look them up; proposals and withdrawals too.</summary>
/// <param name="newest">The newest versions.</param>
public sealed class ContentLedger(IReadOnlyList<ContentEdit> newest)
{
    private readonly Dictionary<(string Kind, string Key, string Language), ContentEdit> pieces =
        newest.ToDictionary(edit => (edit.Kind, edit.Key, edit.Language));

    /// <summary>Reads them.</summary>
    /// <param name="store">The versions.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="Casework.StoreUnavailableException">The database could not be read.</exception>
    public static async Task<ContentLedger> ReadAsync(ContentStore store, CancellationToken cancellationToken) => new(await store.NewestAsync(cancellationToken));

    /// <summary>The newest version; null when it was never edited.</summary>
    /// <param name="kind">A code of <see cref="ContentKinds"/>.</param>
    /// <param name="key">Its key.</param>
    /// <param name="language">The language.</param>
    public ContentEdit? Find(string kind, string key, string language) => pieces.GetValueOrDefault((kind, key, language));

    /// <summary>The newest versions of a kind.</summary>
    /// <param name="kind">A code of <see cref="ContentKinds"/>.</param>
    public IEnumerable<ContentEdit> Of(string kind) => newest.Where(edit => edit.Kind == kind);
}
