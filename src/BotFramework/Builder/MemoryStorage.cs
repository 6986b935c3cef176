using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Builder;

/// <summary>Storage in memory, for tests and trials: it keeps JSON, so what is read is never the object that was written.</summary>
/// <param name="dictionary">Where the JSON is kept; a new dictionary where it is null.</param>
public class MemoryStorage(Dictionary<string, JsonObject>? dictionary = null) : IStorage
{
    private const string ETagKey = "eTag";
    private const string AnyETag = "*";

    private readonly Dictionary<string, JsonObject> _items = dictionary ?? [];
    private readonly Lock _lock = new();
    private int _nextETag;

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var item) && item is not null)
                {
                    found[key] = item.Deserialize<object>(StateJson.Typed)!;
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
            {
                _items[key] = value is null ? null! : ToJson(value, ETagOf(key));
            }
        }

        return Task.CompletedTask;
    }

    private string? ETagOf(string key) =>
        _items.TryGetValue(key, out var item) && item is not null ? (string?)item[ETagKey] : null;

    [SuppressMessage("Usage", "CA2201", Justification = "The published exception of a conflict.")]
    [SuppressMessage("Design", "MA0012", Justification = "The published exception of a conflict.")]
    [SuppressMessage("Major Code Smell", "S112", Justification = "The published exception of a conflict.")]
    private JsonObject ToJson(object value, string? currentETag)
    {
        var json = (JsonObject)JsonSerializer.SerializeToNode(value, StateJson.Typed)!;
        if (value is IStoreItem item)
        {
            if (currentETag is not null && item.ETag is not AnyETag && !string.Equals(item.ETag, currentETag, StringComparison.Ordinal))
            {
                throw new Exception($"Etag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {currentETag}");
            }

            foreach (var name in json.Select(member => member.Key).Where(name => name.Equals(ETagKey, StringComparison.OrdinalIgnoreCase)).ToList())
            {
                json.Remove(name);
            }

            json[ETagKey] = (_nextETag++).ToString(CultureInfo.InvariantCulture);
        }

        return json;
    }
}
