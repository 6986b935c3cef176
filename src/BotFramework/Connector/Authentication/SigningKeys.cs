using System.Diagnostics.CodeAnalysis;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys that channels sign with, as they publish them. They are kept, and read again when they grow old or when a token names a key that is not among them; no caller can make that happen often.</summary>
/// <param name="metadataUrl">Where they are published; https.</param>
/// <param name="client">Gives the client that reads them.</param>
/// <param name="time">The clock.</param>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The semaphore has no handle as long as nobody asks for it, and the keys live as long as the program.")]
internal sealed class SigningKeys(string metadataUrl, Func<HttpClient> client, TimeProvider time)
{
    /// <summary>After this long they are read again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    /// <summary>After this long without a successful reading they are no longer believed.</summary>
    public static readonly TimeSpan Believed = TimeSpan.FromHours(24);

    /// <summary>The least time between two readings for the sake of an unknown key.</summary>
    public static readonly TimeSpan PauseAfterUnknownKey = TimeSpan.FromMinutes(1);

    /// <summary>The least time between a failed reading and the next.</summary>
    public static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _oneReader = new(1);
    private volatile Published? _published;
    private DateTimeOffset _pauseUntil = DateTimeOffset.MinValue;
    private Exception? _fault;

    /// <summary>Finds a key; null where none of this id is published.</summary>
    /// <param name="keyId">The key's id.</param>
    /// <param name="cancellationToken">Ends the waiting early; a reading that has begun goes on for others.</param>
    /// <exception cref="InvalidOperationException">The keys cannot be read just now, so that nothing can be said of this one.</exception>
    public async Task<SigningKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        // While somebody reads, the keys of before serve the others.
        if (_published is { } published
            && published.Keys.TryGetValue(keyId, out SigningKey? known)
            && (IsFresh(published) || (IsBelieved(published) && _oneReader.CurrentCount == 0)))
        {
            return known;
        }

        await _oneReader.WaitAsync(cancellationToken);
        try
        {
            return await FindAloneAsync(keyId);
        }
        finally
        {
            _oneReader.Release();
        }
    }

    private async Task<SigningKey?> FindAloneAsync(string keyId)
    {
        if (IsToBeRead(keyId) && time.GetUtcNow() >= _pauseUntil)
            await ReadAsync();

        if (_published is not { } published || !IsBelieved(published))
            throw Unreadable();
        if (published.Keys.TryGetValue(keyId, out SigningKey? key))
            return key;

        // It may be a new key.
        return _fault is null ? null : throw Unreadable();
    }

    private bool IsToBeRead(string keyId) => _published is not { } published || !IsFresh(published) || !published.Keys.ContainsKey(keyId);

    private bool IsFresh(Published published) => time.GetUtcNow() - published.At <= Fresh;

    private bool IsBelieved(Published published) => time.GetUtcNow() - published.At <= Believed;

    private async Task ReadAsync()
    {
        bool isForUnknownKey = _published is { } before && IsFresh(before);
        try
        {
            _published = new Published(await ReadPublishedAsync(), time.GetUtcNow());
            _fault = null;
            _pauseUntil = isForUnknownKey ? time.GetUtcNow() + PauseAfterUnknownKey : DateTimeOffset.MinValue;
        }
        catch (Exception exception)
        {
            // Whatever went wrong, the answer is the same: nobody is let in by a key that is not known.
            _fault = exception;
            _pauseUntil = time.GetUtcNow() + PauseAfterFault;
        }
    }

    private async Task<IReadOnlyDictionary<string, SigningKey>> ReadPublishedAsync()
    {
        using CancellationTokenSource patience = new(Patience, time);
        HttpDocumentRetriever documents = new(client());
        OpenIdConnectConfiguration metadata = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, documents, patience.Token);
        Dictionary<string, SigningKey> keys = SigningKey.Read(metadata.JsonWebKeySet ?? new());
        return keys.Count > 0 ? keys : throw new InvalidOperationException("The channels' metadata names no key.");
    }

    private InvalidOperationException Unreadable() => new($"The channels' signing keys cannot be read from {metadataUrl} just now.", _fault);

    private sealed record Published(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset At);
}
