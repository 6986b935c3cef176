using System.Text.Json;
using System.Text.Json.Serialization;
using SamenHier.Casework.Protection;

namespace SamenHier.Casework.Cases;

/// <summary>The part of a case that is sealed under the participant's key.</summary>
internal sealed record CaseContent(string? Question, IReadOnlyList<CaseWords> Words, IReadOnlyList<Guid> OfferedBefore)
{
    public static CaseContent Of(CaseRecord record) => new(record.Question, record.Words, [.. record.OfferedBefore.Select(id => id.Value)]);

    public static CaseContent Open(OwnerCipher cipher, CaseId id, byte[] content) =>
        JsonSerializer.Deserialize(cipher.Open(Cell.CaseContent(id), content), CaseContentJson.Default.CaseContent)
            ?? throw new InvalidOperationException("A stored case is empty.");

    public byte[] Seal(OwnerCipher cipher, CaseId id) =>
        cipher.Seal(Cell.CaseContent(id), JsonSerializer.SerializeToUtf8Bytes(this, CaseContentJson.Default.CaseContent));
}

/// <summary>Writes and reads the sealed part of a case.</summary>
[JsonSerializable(typeof(CaseContent))]
internal sealed partial class CaseContentJson : JsonSerializerContext;
