using System.Text.Json;
using System.Text.Json.Serialization;
using SamenHier.Casework.Protection;

namespace SamenHier.Casework.People;

/// <summary>The part of a request for a human being that is sealed.</summary>
internal sealed record RequestContent(string Reason, string? Question, string Language, string? Words = null)
{
    public static RequestContent Of(PersonRequest request) => new(request.Reason, request.Question, request.Language, request.Words);

    public byte[] Seal(OwnerCipher cipher, byte[] id) =>
        cipher.Seal(Cell.RequestContent(id), JsonSerializer.SerializeToUtf8Bytes(this, RequestContentJson.Default.RequestContent));

    public static PersonRequest Open(OwnerCipher cipher, byte[] id, byte[] content, DateTimeOffset at)
    {
        var opened = JsonSerializer.Deserialize(cipher.Open(Cell.RequestContent(id), content), RequestContentJson.Default.RequestContent)
            ?? throw new InvalidOperationException("A stored request is empty.");
        return new(opened.Reason, opened.Question, opened.Language, at, opened.Words);
    }
}

/// <summary>Writes and reads the sealed part of a request.</summary>
[JsonSerializable(typeof(RequestContent))]
internal sealed partial class RequestContentJson : JsonSerializerContext;
