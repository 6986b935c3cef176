using System.Runtime.InteropServices;
using System.Text.Json;

namespace SamenHier.Bot.DirectLine.Activities;

/// <summary>A member of an activity that a client may set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Complaint">Says what is wrong with a value, as the end of a sentence that begins with the name; null when nothing is.</param>
/// <param name="Write">Writes the value.</param>
internal sealed record ClientMember(string Name, Func<JsonElement, string?> Complaint, Action<Utf8JsonWriter, JsonElement> Write);

/// <summary>The closed list of members that a client may set; all others are dropped.</summary>
internal static class ClientMembers
{
    private const int LongestName = 256;
    private const int LongestClientActivityId = 200;
    private const int MostAttachments = 20;

    /// <summary>The list.</summary>
    /// <param name="maxChannelDataBytes">The largest <c>channelData</c>, in bytes of JSON.</param>
    public static IReadOnlyList<ClientMember> All(int maxChannelDataBytes) =>
    [
        new("text", static value => value.ValueKind == JsonValueKind.String ? null : "must be a text", Unchanged),
        new("name", static value => IsText(value, LongestName) ? null : $"must be a text of at most {LongestName} characters", Unchanged),
        new("textFormat", OneOf("plain", "markdown", "xml"), Unchanged),
        new("locale", LanguageTag, Unchanged),
        new("localTimestamp", Time, static (writer, value) => writer.WriteStringValue(value.GetDateTimeOffset())),
        new("value", static _ => null, Unchanged),
        new("channelData", value => ChannelData(value, maxChannelDataBytes), Unchanged),
        new("attachments", Attachments, WriteAttachments),
    ];

    private static Func<JsonElement, string?> OneOf(params string[] values) =>
        value => value.ValueKind == JsonValueKind.String && values.Contains(value.GetString(), StringComparer.Ordinal) ? null : $"must be one of {string.Join(", ", values)}";

    /// <summary>The rule for a language tag.</summary>
    public static string? LanguageTag(JsonElement value) =>
        IsText(value, 35) && value.GetString()!.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? null : "must be a language tag such as nl-NL";

    private static string? Time(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out _) ? null : "must be a time in ISO 8601";

    private static string? ChannelData(JsonElement value, int maxBytes)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return "must be an object";
        if (JsonMarshal.GetRawUtf8Value(value).Length > maxBytes)
            return $"must not be larger than {maxBytes} bytes";
        return value.TryGetProperty("clientActivityID", out var id) && !IsText(id, LongestClientActivityId)
            ? $"must hold a clientActivityID of at most {LongestClientActivityId} characters"
            : null;
    }

    private static string? Attachments(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= MostAttachments && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object)
            ? null
            : $"must be a list of at most {MostAttachments} objects";

    // That something was attached is said on; what it was is neither fetched nor kept.
    private static void WriteAttachments(Utf8JsonWriter writer, JsonElement attachments)
    {
        writer.WriteStartArray();
        foreach (var attachment in attachments.EnumerateArray())
        {
            writer.WriteStartObject();
            foreach (var member in (ReadOnlySpan<string>)["contentType", "name"])
            {
                if (attachment.TryGetProperty(member, out var value) && IsText(value, LongestName))
                    writer.WriteString(member, value.GetString());
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static bool IsText(JsonElement value, int longest) => value.ValueKind == JsonValueKind.String && value.GetString()!.Length <= longest;

    private static void Unchanged(Utf8JsonWriter writer, JsonElement value) => value.WriteTo(writer);
}
