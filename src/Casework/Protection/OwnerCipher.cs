using System.Security.Cryptography;
using System.Text;

namespace SamenHier.Casework.Protection;

/// <summary>Seals and opens one owner's values: AES-256-GCM with a random nonce, bound to owner, column and row.</summary>
internal sealed class OwnerCipher(KeyOwner owner, byte[] key)
{
    public const int KeySize = 32;

    // A sealed value: format, nonce, tag, ciphertext.
    private const byte Format = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeaderSize = 1 + NonceSize + TagSize;

    public byte[] Seal(Cell cell, ReadOnlySpan<byte> value)
    {
        var result = new byte[HeaderSize + value.Length];
        result[0] = Format;
        var nonce = result.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, value, result.AsSpan(HeaderSize), result.AsSpan(1 + NonceSize, TagSize), AssociatedData(cell));
        return result;
    }

    public byte[] Seal(Cell cell, string value) => Seal(cell, Encoding.UTF8.GetBytes(value));

    /// <summary>Opens what was sealed for the same owner and cell.</summary>
    /// <exception cref="CryptographicException">The value was changed, belongs elsewhere, or has an unknown format.</exception>
    public byte[] Open(Cell cell, ReadOnlySpan<byte> value)
    {
        if (value.Length < HeaderSize || value[0] != Format) throw new CryptographicException($"A value in {cell.Column} has an unknown format.");
        var result = new byte[value.Length - HeaderSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(value.Slice(1, NonceSize), value[HeaderSize..], value.Slice(1 + NonceSize, TagSize), result, AssociatedData(cell));
        return result;
    }

    public string OpenText(Cell cell, ReadOnlySpan<byte> value) => Encoding.UTF8.GetString(Open(cell, value));

    // Column names hold no NUL and an owner has a fixed length, so no two cells share their associated data.
    private byte[] AssociatedData(Cell cell) => [.. Encoding.UTF8.GetBytes(cell.Column), 0, .. owner.ToBytes(), .. cell.Row];
}
