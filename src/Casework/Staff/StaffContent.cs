using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;

namespace SamenHier.Casework.Staff;

/// <summary>The part of somebody who works at the desk that is sealed by the key ring, for their own row only.</summary>
internal sealed record StaffContent(
    string Name,
    IReadOnlyList<string> Languages,
    bool IsOnCall,
    DateTimeOffset? AwayUntil,
    string? Email,
    bool WantsEmail,
    string? Identity,
    byte[]? TeamsReference,
    string DeskLanguage)
{
    private const string Purpose = "SamenHier.Casework.Staff.v1";

    public static byte[] Seal(StaffMember member, IDataProtectionProvider protection) =>
        Protector(protection, member.Id).Protect(JsonSerializer.SerializeToUtf8Bytes(Of(member), StaffContentJson.Default.StaffContent));

    public static StaffMember Open(byte[] content, IDataProtectionProvider protection, StaffId id, StaffRole role, string? organisation, bool isActive)
    {
        var opened = JsonSerializer.Deserialize(Protector(protection, id).Unprotect(content), StaffContentJson.Default.StaffContent)
            ?? throw new InvalidOperationException("A stored member of staff is empty.");
        return new(id, opened.Name, role, organisation, opened.Languages)
        {
            IsActive = isActive,
            IsOnCall = opened.IsOnCall,
            AwayUntil = opened.AwayUntil,
            Email = opened.Email,
            WantsEmail = opened.WantsEmail,
            Identity = opened.Identity,
            TeamsReference = opened.TeamsReference is { Length: > 0 } reference ? reference : null,
            DeskLanguage = opened.DeskLanguage,
        };
    }

    private static StaffContent Of(StaffMember member) => new(
        member.Name, member.Languages, member.IsOnCall, member.AwayUntil, member.Email, member.WantsEmail, member.Identity, member.TeamsReference, member.DeskLanguage);

    private static IDataProtector Protector(IDataProtectionProvider protection, StaffId id) => protection.CreateProtector(Purpose, id.ToString());
}

/// <summary>Writes and reads the sealed part of who works at the desk.</summary>
[JsonSerializable(typeof(StaffContent))]
internal sealed partial class StaffContentJson : JsonSerializerContext;
