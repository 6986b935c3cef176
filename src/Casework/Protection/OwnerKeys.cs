using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Memory;

namespace SamenHier.Casework.Protection;

/// <summary>Makes and unwraps the keys of participants and groups. Unwrapped ones are remembered for a while, a bounded number of them.</summary>
internal sealed class OwnerKeys(IDataProtectionProvider protection) : IDisposable
{
    private const string ParticipantPurpose = "SamenHier.Casework.ParticipantKey.v1";
    private const string GroupPurpose = "SamenHier.Casework.GroupKey.v1";

    private readonly IDataProtector ofParticipants = protection.CreateProtector(ParticipantPurpose);
    private readonly IDataProtector ofGroups = protection.CreateProtector(GroupPurpose);
    private readonly MemoryCache unwrapped = new(new MemoryCacheOptions { SizeLimit = 10_000 });
    private readonly MemoryCacheEntryOptions entry = new() { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(30) };

    /// <summary>Makes a key for a new owner. It is not remembered: the commit that stores it may fail.</summary>
    public NewOwnerKey Create(KeyOwner owner)
    {
        var key = RandomNumberGenerator.GetBytes(OwnerCipher.KeySize);
        return new(new OwnerCipher(owner, key), ProtectorFor(owner).Protect([.. owner.ToBytes(), .. key]));
    }

    /// <summary>Gives the cipher of an owner's stored key.</summary>
    /// <exception cref="CryptographicException">The key ring cannot unwrap the key, or it is another owner's.</exception>
    public OwnerCipher Unwrap(KeyOwner owner, byte[] wrappedKey)
    {
        if (Find(owner) is { } known) return known;
        var content = ProtectorFor(owner).Unprotect(wrappedKey);
        if (!content.AsSpan(0, KeyOwner.IdSize).SequenceEqual(owner.ToBytes()))
            throw new CryptographicException("A row holds the key of another.");
        return unwrapped.Set(owner, new OwnerCipher(owner, content[KeyOwner.IdSize..]), entry);
    }

    public OwnerCipher? Find(KeyOwner owner) => unwrapped.Get<OwnerCipher>(owner);

    public void Forget(KeyOwner owner) => unwrapped.Remove(owner);

    public void Dispose() => unwrapped.Dispose();

    private IDataProtector ProtectorFor(KeyOwner owner) => owner.Kind is KeyOwnerKind.Participant ? ofParticipants : ofGroups;
}

/// <summary>A key that was just made, and its form for storing.</summary>
internal sealed record NewOwnerKey(OwnerCipher Cipher, byte[] WrappedKey);
