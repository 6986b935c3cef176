using System.Diagnostics.CodeAnalysis;

namespace SamenHier.Translation;

/// <summary>Remembers translations for a short while, in memory only. What was used longest ago goes first.</summary>
internal sealed class TranslationCache : IDisposable
{
    // Swept once more after it, nothing stays for longer than half an hour.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(25);
    private static readonly TimeSpan SweepPeriod = TimeSpan.FromMinutes(5);

    private readonly Lock guard = new();
    private readonly Dictionary<CacheKey, LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> byUse = new();
    private readonly TimeProvider time;
    private readonly int capacity;
    private readonly ITimer sweeper;
    private int size;

    /// <summary>Begins empty.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="capacity">How many characters it holds at most, originals and translations together.</param>
    public TranslationCache(TimeProvider time, int capacity)
    {
        (this.time, this.capacity) = (time, capacity);
        sweeper = time.CreateTimer(_ => Sweep(), state: null, SweepPeriod, SweepPeriod);
    }

    /// <summary>How many translations it holds.</summary>
    public int Count
    {
        get
        {
            lock (guard) return entries.Count;
        }
    }

    /// <summary>Looks for a translation.</summary>
    public bool TryGet(CacheKey key, [NotNullWhen(true)] out string? translation)
    {
        lock (guard)
        {
            translation = null;
            if (!entries.TryGetValue(key, out var node) || node.Value.Until <= time.GetUtcNow()) return false;

            byUse.Remove(node);
            byUse.AddLast(node);
            translation = node.Value.Translation;
            return true;
        }
    }

    /// <summary>Remembers a translation.</summary>
    public void Put(CacheKey key, string translation)
    {
        var entry = new Entry(key, translation, time.GetUtcNow() + Lifetime);
        lock (guard)
        {
            if (entries.TryGetValue(key, out var known)) Forget(known);
            if (entry.Size > capacity) return;

            entries.Add(key, byUse.AddLast(entry));
            size += entry.Size;
            while (size > capacity) Forget(byUse.First!);
        }
    }

    /// <inheritdoc />
    public void Dispose() => sweeper.Dispose();

    private void Sweep()
    {
        lock (guard)
        {
            var now = time.GetUtcNow();
            for (var node = byUse.First; node is not null;)
            {
                var next = node.Next;
                if (node.Value.Until <= now) Forget(node);
                node = next;
            }
        }
    }

    private void Forget(LinkedListNode<Entry> node)
    {
        entries.Remove(node.Value.Key);
        byUse.Remove(node);
        size -= node.Value.Size;
    }

    private sealed record Entry(CacheKey Key, string Translation, DateTimeOffset Until)
    {
        public int Size => Key.Text.Length + Translation.Length;
    }
}

/// <summary>What was translated.</summary>
/// <param name="Text">The text.</param>
/// <param name="From">Its language; null when it was to be recognised.</param>
/// <param name="To">Into which language.</param>
internal readonly record struct CacheKey(string Text, string? From, string To);
