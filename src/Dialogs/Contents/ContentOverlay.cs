using SamenHier.Casework;
using SamenHier.Casework.Contents;

namespace SamenHier.Dialogs.Contents;

/// <summary>Keeps at hand what the desk has put in the place of what ships, for turns, which cannot wait for a database. Safe for many threads.</summary>
public sealed class ContentOverlay
{
    private readonly Lock gate = new();
    private volatile ContentSnapshot current = ContentSnapshot.Empty;

    /// <summary>What counts now; take it afresh for each message.</summary>
    public ContentSnapshot Current => current;

    /// <summary>Tells that <see cref="Current"/> is another. Listeners are called on the thread that changed it and must not wait.</summary>
#pragma warning disable MA0046 // Nobody who listens asks who tells.
    public event Action? Changed;
#pragma warning restore MA0046

    /// <summary>From now on these count; those that do not are left out. The same ones again change nothing.</summary>
    /// <param name="edits">One version of each piece at most.</param>
    public void Use(IEnumerable<ContentEdit> edits)
    {
        var next = new ContentSnapshot(edits);
        lock (gate)
        {
            if (next.All.SequenceEqual(current.All))
            {
                return;
            }

            current = next;
        }

        Changed?.Invoke();
    }

    /// <summary>Reads anew what counts: of each piece the newest version, or, while a newer one is only proposed, the one before it that was reviewed.</summary>
    /// <param name="store">The versions.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="StoreUnavailableException">The database could not be read; what counted before still does.</exception>
    public async Task LoadAsync(ContentStore store, CancellationToken cancellationToken)
    {
        List<ContentEdit> edits = [];
        foreach (var newest in await store.NewestAsync(cancellationToken))
        {
            edits.Add(IsOnlyProposed(newest) && newest.Version > 1 ? await DecidedAsync(store, newest, cancellationToken) : newest);
        }

        Use(edits);
    }

    private static bool IsOnlyProposed(ContentEdit edit) => edit.Value is not null && !ContentSnapshot.Counts(edit);

    private static async Task<ContentEdit> DecidedAsync(ContentStore store, ContentEdit newest, CancellationToken cancellationToken)
    {
        var history = await store.HistoryAsync(newest.Kind, newest.Key, newest.Language, cancellationToken);
        return history.FirstOrDefault(edit => !IsOnlyProposed(edit)) ?? newest;
    }
}
