using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using SamenHier.Casework;

namespace SamenHier.Desk.Accounts;

/// <summary>Whom an invitation is for.</summary>
/// <param name="Staff">Who.</param>
/// <param name="Stamp">The account's security stamp when it was written; another stamp makes it void.</param>
internal sealed record Invitation(StaffId Staff, string Stamp);

/// <summary>Writes and reads the tokens of invitations.</summary>
internal sealed class InvitationTokens(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long one works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private const int IdSize = 16;
    private const int HeadSize = IdSize + sizeof(long);
    private readonly IDataProtector protector = protection.CreateProtector("SamenHier.Desk.Invitation.v1");

    /// <summary>Writes one.</summary>
    public string Write(Invitation invitation)
    {
        var head = new byte[HeadSize];
        invitation.Staff.Value.TryWriteBytes(head);
        BinaryPrimitives.WriteInt64BigEndian(head.AsSpan(IdSize), (time.GetUtcNow() + Lifetime).ToUnixTimeMilliseconds());
        return Base64Url.EncodeToString(protector.Protect([.. head, .. Encoding.UTF8.GetBytes(invitation.Stamp)]));
    }

    /// <summary>Reads one; null when it is too old, or none of ours.</summary>
    public Invitation? Read(string? token)
    {
        if (string.IsNullOrEmpty(token)) return null;
        try
        {
            var content = protector.Unprotect(Base64Url.DecodeFromChars(token));
            return BinaryPrimitives.ReadInt64BigEndian(content.AsSpan(IdSize)) > time.GetUtcNow().ToUnixTimeMilliseconds()
                ? new(new(new Guid(content.AsSpan(0, IdSize))), Encoding.UTF8.GetString(content.AsSpan(HeadSize)))
                : null;
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
