using System.Text.Json;
using System.Text.Json.Serialization;
using SamenHier.Casework.Protection;

namespace SamenHier.Casework.People;

/// <summary>The part of an answer that is sealed.</summary>
internal sealed record AnswerContent(string Value, string? OwnWords, string? Detail)
{
    public static AnswerContent Of(Answer answer) => new(answer.Value, answer.OwnWords, answer.Detail);

    public byte[] Seal(OwnerCipher cipher, string question) =>
        cipher.Seal(Cell.AnswerContent(question), JsonSerializer.SerializeToUtf8Bytes(this, AnswerContentJson.Default.AnswerContent));

    public static AnswerContent Open(OwnerCipher cipher, string question, byte[] content) =>
        JsonSerializer.Deserialize(cipher.Open(Cell.AnswerContent(question), content), AnswerContentJson.Default.AnswerContent)
            ?? throw new InvalidOperationException("A stored answer is empty.");

    public static Answer Open(OwnerCipher cipher, string question, byte[] content, string language, string wording, DateTimeOffset at)
    {
        var opened = Open(cipher, question, content);
        return new(question, opened.Value, opened.OwnWords, language, wording, at, opened.Detail);
    }
}

/// <summary>Writes and reads the sealed part of an answer.</summary>
[JsonSerializable(typeof(AnswerContent))]
internal sealed partial class AnswerContentJson : JsonSerializerContext;
