using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Memory;
using SamenHier.Casework.Records;

namespace SamenHier.Casework.Protection;

/// <summary>Makes and unwraps the participants' keys. Unwrapped ones are remembered for a while, a bounded number of them.</summary>
internal sealed class ParticipantKeys(IDataProtectionProvider protection) : IDisposable
{
    private const string Purpose = "SamenHier.Casework.ParticipantKey.v1";
    private const int IdSize = 16;

    private readonly IDataProtector protector = protection.CreateProtector(Purpose);
    private readonly MemoryCache unwrapped = new(new MemoryCacheOptions { SizeLimit = 10_000 });
    private readonly MemoryCacheEntryOptions entry = new() { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(30) };

    /// <summary>Makes a key for a new participant. It is not remembered: the commit that stores it may fail.</summary>
    public NewParticipantKey Create(ParticipantId participant)
    {
        var key = RandomNumberGenerator.GetBytes(ParticipantCipher.KeySize);
        return new(new ParticipantCipher(participant, key), protector.Protect([.. participant.ToBytes(), .. key]));
    }

    /// <summary>Gives the cipher of a participant's stored key.</summary>
    /// <exception cref="CryptographicException">The key ring cannot unwrap the key, or it is another participant's.</exception>
    public ParticipantCipher Unwrap(ParticipantId participant, byte[] wrappedKey)
    {
        if (Find(participant) is { } known) return known;
        var content = protector.Unprotect(wrappedKey);
        if (!content.AsSpan(0, IdSize).SequenceEqual(participant.ToBytes()))
            throw new CryptographicException("A participant's row holds another participant's key.");
        return unwrapped.Set(participant, new ParticipantCipher(participant, content[IdSize..]), entry);
    }

    public ParticipantCipher? Find(ParticipantId participant) => unwrapped.Get<ParticipantCipher>(participant);

    public void Forget(ParticipantId participant) => unwrapped.Remove(participant);

    public void Dispose() => unwrapped.Dispose();
}

/// <summary>A key that was just made, and its form for storing.</summary>
internal sealed record NewParticipantKey(ParticipantCipher Cipher, byte[] WrappedKey);
