namespace Microsoft.Bot.Builder;

/// <summary>Values that live as long as the turn, by name or by type.</summary>
/// <remarks>Disposing it disposes the values too; after that its typed members throw <see cref="ObjectDisposedException"/>.</remarks>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>The value of a name, or null where there is none or it is of another type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The name.</param>
    /// <returns>The value or null.</returns>
    public T? Get<T>(string key)
        where T : class
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <summary>The value kept under its type's name, or null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>The value or null.</returns>
    public T? Get<T>()
        where T : class => Get<T>(KeyOf<T>());

    /// <summary>Adds a value; a name that is taken is an error.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The name.</param>
    /// <param name="value">The value.</param>
    public void Add<T>(string key, T value)
        where T : class
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Adds a value under its type's name.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    public void Add<T>(T value)
        where T : class => Add(KeyOf<T>(), value);

    /// <summary>Sets a value, in place of one that was there.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The name.</param>
    /// <param name="value">The value.</param>
    public void Set<T>(string key, T value)
        where T : class
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(key);
        this[key] = value;
    }

    /// <summary>Sets a value under its type's name.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    public void Set<T>(T value)
        where T : class => Set(KeyOf<T>(), value);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the values, once.</summary>
    /// <param name="disposing">Whether managed values are to be disposed.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        if (disposing)
        {
            foreach (var value in Values.OfType<IDisposable>())
            {
                value.Dispose();
            }
        }

        _disposed = true;
    }

    private static string KeyOf<T>() => typeof(T).FullName!;

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);
}
