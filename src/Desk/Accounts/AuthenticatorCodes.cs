using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SamenHier.Desk.Accounts;

/// <summary>The codes of an authenticator app (RFC 6238, SHA-1, six digits, thirty seconds). Pure: time is handed in.</summary>
internal static class AuthenticatorCodes
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int KeyBytes = 20;
    private const int Digits = 6;
    private const int StepSeconds = 30;

    // A clock that is a little off, or a code typed slowly.
    private const int StepsOff = 1;

    /// <summary>A new key in base 32.</summary>
    public static string NewKey() => ToBase32(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>The code of a time step.</summary>
    /// <param name="key">The key in base 32.</param>
    /// <param name="step">The count of half minutes since 1970.</param>
    public static string Compute(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // Authenticator apps know no other.
        var hash = HMACSHA1.HashData(FromBase32(key), counter);
#pragma warning restore CA5350
        var value = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (value % 1_000_000).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    /// <summary>The time step of a moment.</summary>
    public static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The step whose code this is, about now; null when it is none, or not after the last that was taken.</summary>
    /// <param name="key">The key in base 32.</param>
    /// <param name="code">What was typed; spaces do not matter.</param>
    /// <param name="now">The time.</param>
    /// <param name="lastTaken">The last step that was taken.</param>
    public static long? Find(string key, string? code, DateTimeOffset now, long lastTaken)
    {
        var typed = Encoding.UTF8.GetBytes(string.Concat((code ?? "").Where(character => !char.IsWhiteSpace(character))));
        var current = StepOf(now);
        for (var step = Math.Max(current - StepsOff, lastTaken + 1); step <= current + StepsOff; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(Compute(key, step)))) return step;
        }

        return null;
    }

    /// <summary>The address that an authenticator app reads from the picture.</summary>
    /// <param name="key">The key in base 32.</param>
    /// <param name="account">What the app shows beside the codes.</param>
    public static string ToAddress(string key, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString("Samen Hier:" + account)}?secret={key}&issuer={Uri.EscapeDataString("Samen Hier")}";

    private static string ToBase32(byte[] bytes)
    {
        var text = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var next in bytes)
        {
            (bits, count) = (((bits << 8) | next) & 0xFFF, count + 8);
            while (count >= 5)
            {
                count -= 5;
                text.Append(Alphabet[(bits >> count) & 31]);
            }
        }

        return text.ToString();
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>(KeyBytes);
        var (bits, count) = (0, 0);
        foreach (var character in text)
        {
            (bits, count) = (((bits << 5) | Alphabet.IndexOf(character, StringComparison.Ordinal)) & 0xFFF, count + 5);
            if (count < 8) continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
        }

        return [.. bytes];
    }
}
