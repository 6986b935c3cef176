using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;

namespace SamenHier.Casework.Organisations;

/// <summary>The part of an organisation that is sealed by the key ring, for its own row only.</summary>
internal sealed record OrganisationContent(
    string Name, IReadOnlyDictionary<string, IReadOnlyList<OpenPeriod>> Hours, IReadOnlyList<DateOnly> ClosedOn, string? Email, byte[]? TeamsChannel)
{
    private const string Purpose = "SamenHier.Casework.Organisation.v1";

    public static byte[] Seal(Organisation organisation, IDataProtectionProvider protection)
    {
        var content = new OrganisationContent(organisation.Name, organisation.Hours, organisation.ClosedOn, organisation.Email, organisation.TeamsChannel);
        return Protector(protection, organisation.Id).Protect(JsonSerializer.SerializeToUtf8Bytes(content, OrganisationContentJson.Default.OrganisationContent));
    }

    public static Organisation Open(byte[] content, IDataProtectionProvider protection, string id, IReadOnlyList<string> towns, bool takesTheRest)
    {
        var opened = JsonSerializer.Deserialize(Protector(protection, id).Unprotect(content), OrganisationContentJson.Default.OrganisationContent)
            ?? throw new InvalidOperationException("A stored organisation is empty.");
        return new(id, opened.Name, towns)
        {
            TakesTheRest = takesTheRest,
            Hours = opened.Hours,
            ClosedOn = opened.ClosedOn,
            Email = opened.Email,
            TeamsChannel = opened.TeamsChannel is { Length: > 0 } channel ? channel : null,
        };
    }

    private static IDataProtector Protector(IDataProtectionProvider protection, string id) => protection.CreateProtector(Purpose, id);
}

/// <summary>Writes and reads the sealed part of an organisation.</summary>
[JsonSerializable(typeof(OrganisationContent))]
internal sealed partial class OrganisationContentJson : JsonSerializerContext;
