using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SamenHier.Dialogs.Faq;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Contents;

/// <summary>What an entry has in common in every language, as it is stored for the language <see cref="Language"/>.</summary>
/// <param name="Topic">The topic under which it stands in the menu.</param>
/// <param name="Audience">For whom it is.</param>
/// <param name="OwnCase">The field in which a question about one's own case goes to a person; null when there is none.</param>
/// <param name="Sources">Where its facts come from; at least one.</param>
public sealed record FaqFrame(string Topic, FaqAudience Audience, OwnCaseField? OwnCase, IReadOnlyList<FaqSource> Sources)
{
    /// <summary>The language under which this part is stored: it belongs to all.</summary>
    public const string Language = "*";

    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, FaqContentJson.Default.FaqFrame);

    /// <summary>Reads it; null for what is none.</summary>
    /// <param name="json">As it was stored.</param>
    public static FaqFrame? Read(string? json) => FaqContentJson.Read(json, FaqContentJson.Default.FaqFrame) is { Topic.Length: > 0, Sources.Count: > 0 } frame ? frame : null;
}

/// <summary>The words of an entry in one language, as they are stored.</summary>
/// <param name="Question">The question, as a button shows it.</param>
/// <param name="Asked">Ways in which people ask it, beside those that ship.</param>
/// <param name="Answer">The answer, plain text.</param>
public sealed record FaqWords(string Question, IReadOnlyList<string> Asked, string Answer)
{
    /// <summary>As they are stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, FaqContentJson.Default.FaqWords);

    /// <summary>Reads them; null for what is none.</summary>
    /// <param name="json">As they were stored.</param>
    public static FaqWords? Read(string? json) => FaqContentJson.Read(json, FaqContentJson.Default.FaqWords) is { Question.Length: > 0, Answer.Length: > 0, Asked: not null } words ? words : null;
}

/// <summary>A standard reply in one language, as it is stored.</summary>
/// <param name="Title">By which name it is chosen.</param>
/// <param name="Text">The words.</param>
public sealed record StandardReply(string Title, string Text)
{
    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, FaqContentJson.Default.StandardReply);

    /// <summary>Reads it; null for what is none.</summary>
    /// <param name="json">As it was stored.</param>
    public static StandardReply? Read(string? json) => FaqContentJson.Read(json, FaqContentJson.Default.StandardReply) is { Title.Length: > 0, Text.Length: > 0 } reply ? reply : null;
}

/// <summary>Writes and reads what the desk edits.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FaqFrame))]
[JsonSerializable(typeof(FaqWords))]
[JsonSerializable(typeof(StandardReply))]
internal sealed partial class FaqContentJson : JsonSerializerContext
{
    // What another release wrote may be unreadable to this one; then what ships counts.
    public static T? Read<T>(string? json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
