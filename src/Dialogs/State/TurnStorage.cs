using Microsoft.Bot.Builder;

namespace SamenHier.Dialogs.State;

/// <summary>
/// The storage of one turn: it hands out the state that was loaded before the turn and keeps what is written for the commit.
/// It never touches the database, so a turn that fails leaves nothing behind.
/// </summary>
public sealed class TurnStorage : IStorage
{
    private readonly Dictionary<string, byte[]?> changes = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, byte[]> loaded = new Dictionary<string, byte[]>(StringComparer.Ordinal);

    /// <summary>What the turn wrote; null means deleted.</summary>
    public IReadOnlyDictionary<string, byte[]?> Changes => changes;

    /// <summary>Sets what was loaded for the turn.</summary>
    /// <param name="state">The stored parts by name.</param>
    public void Load(IReadOnlyDictionary<string, byte[]> state) => loaded = state;

    /// <inheritdoc />
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var items = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (Find(key) is { } bytes)
            {
                items[key] = StateCodec.Decode(bytes);
            }
        }

        return Task.FromResult<IDictionary<string, object>>(items);
    }

    /// <inheritdoc />
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            this.changes[key] = StateCodec.Encode((IDictionary<string, object>)value);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            changes[key] = null;
        }

        return Task.CompletedTask;
    }

    private byte[]? Find(string key) => changes.TryGetValue(key, out var changed) ? changed : loaded.GetValueOrDefault(key);
}
