using System.Text.Json;
using System.Text.Json.Serialization;
using SamenHier.Casework.Protection;

namespace SamenHier.Casework.Questions;

/// <summary>The part of an unanswered question that is sealed: all but its time.</summary>
internal sealed record UnansweredContent(string Words, string Language, string Outcome, string? Entry, string? Question)
{
    public static UnansweredContent Of(UnansweredQuestion question) =>
        new(question.Words, question.Language, question.Outcome, question.Entry, question.Question);

    public byte[] Seal(OwnerCipher cipher, byte[] id) =>
        cipher.Seal(Cell.UnansweredContent(id), JsonSerializer.SerializeToUtf8Bytes(this, UnansweredContentJson.Default.UnansweredContent));

    public static UnansweredQuestion Open(OwnerCipher cipher, byte[] id, byte[] content, DateTimeOffset at)
    {
        var opened = JsonSerializer.Deserialize(cipher.Open(Cell.UnansweredContent(id), content), UnansweredContentJson.Default.UnansweredContent)
            ?? throw new InvalidOperationException("A stored question is empty.");
        return new(opened.Words, opened.Language, opened.Outcome, opened.Entry, opened.Question, at);
    }
}

/// <summary>Writes and reads the sealed part of an unanswered question.</summary>
[JsonSerializable(typeof(UnansweredContent))]
internal sealed partial class UnansweredContentJson : JsonSerializerContext;
