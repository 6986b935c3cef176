using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SamenHier.Casework;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Plans;

/// <summary>Writes passes into addresses, and reads them back: sealed by Data Protection, so that nobody else makes one and every node reads it.</summary>
/// <param name="protection">The key ring.</param>
public sealed class PlanTokens(IDataProtectionProvider protection)
{
    /// <summary>Where the page of a token lies, from the root of the site.</summary>
    public const string Path = "/plan/";

    private const int LongestToken = 512;
    private const int IdBytes = 16;
    private const int LanguageAt = 2 * IdBytes;
    private const int ExpiryAt = LanguageAt + 1;
    private const int PassBytes = ExpiryAt + sizeof(long);

    private readonly IDataProtector seal = protection.CreateProtector("SamenHier.Plans.PlanPass.v1");

    /// <summary>How long a token is good for.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(24);

    /// <summary>Writes a token.</summary>
    /// <param name="pass">What it allows.</param>
    /// <param name="now">The time from which its life counts.</param>
    public string Write(PlanPass pass, DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[PassBytes];
        pass.Group.Value.TryWriteBytes(bytes);
        pass.Participant.Value.TryWriteBytes(bytes[IdBytes..]);
        bytes[LanguageAt] = (byte)Languages.All.Index().First(language => language.Item == Languages.OrEnglish(pass.Language)).Index;
        BinaryPrimitives.WriteInt64BigEndian(bytes[ExpiryAt..], (now + Lifetime).ToUnixTimeMilliseconds());
        return Base64Url.EncodeToString(seal.Protect(bytes.ToArray()));
    }

    /// <summary>Reads a token.</summary>
    /// <param name="token">Any text.</param>
    /// <param name="now">The time of reading.</param>
    public PlanTokenReading Read(string token, DateTimeOffset now)
    {
        if (Open(token) is not { Length: PassBytes } bytes || bytes[LanguageAt] >= Languages.All.Count)
        {
            return new PlanTokenReading.Foreign();
        }

        var pass = new PlanPass(new GroupId(new Guid(bytes.AsSpan(0, IdBytes))), new ParticipantId(new Guid(bytes.AsSpan(IdBytes, IdBytes))), Languages.All[bytes[LanguageAt]]);
        return now.ToUnixTimeMilliseconds() < BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(ExpiryAt))
            ? new PlanTokenReading.Valid(pass)
            : new PlanTokenReading.Expired(pass.Language);
    }

    private byte[]? Open(string token)
    {
        if (token.Length > LongestToken)
        {
            return null;
        }

        try
        {
            return seal.Unprotect(Base64Url.DecodeFromChars(token));
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>What a token turned out to be.</summary>
public abstract record PlanTokenReading
{
    private PlanTokenReading()
    {
    }

    /// <summary>One of ours, in time.</summary>
    /// <param name="Pass">What it allows.</param>
    public sealed record Valid(PlanPass Pass) : PlanTokenReading;

    /// <summary>One of ours, too old.</summary>
    /// <param name="Language">The language of whoever got it.</param>
    public sealed record Expired(string Language) : PlanTokenReading;

    /// <summary>None of ours.</summary>
    public sealed record Foreign : PlanTokenReading;
}
