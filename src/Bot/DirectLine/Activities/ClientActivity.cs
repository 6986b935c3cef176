using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SamenHier.Bot.DirectLine.Wire;

namespace SamenHier.Bot.DirectLine.Activities;

/// <summary>Judges what a client posts, and makes the activity that the bot sees.</summary>
internal static class ClientActivity
{
    private static readonly string[] Types = ["message", "event", "typing"];
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether a posted activity is only a sign that somebody types: it is taken, but is no turn.</summary>
    public static bool IsTyping(JsonElement posted) => posted.GetProperty("type").ValueEquals("typing"u8);

    /// <summary>Says why a posted object can't be taken; null when it can.</summary>
    public static Refusal? Refuse(JsonElement posted, IReadOnlyList<ClientMember> members)
    {
        if (!posted.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
            return new Refusal(StatusCodes.Status400BadRequest, "MissingProperty", "The activity has no type.");
        if (!Types.Contains(type.GetString(), StringComparer.Ordinal))
            return Refusal.BadArgument($"The activity's type must be one of {string.Join(", ", Types)}.");

        return (from member in members
                where Sets(posted, member, out _)
                let complaint = member.Complaint(posted.GetProperty(member.Name))
                where complaint is not null
                select Refusal.BadArgument($"The activity's {member.Name} {complaint}.")).FirstOrDefault();
    }

    /// <summary>Writes the activity: the envelope, and those members that a client may set.</summary>
    public static ReadOnlySpan<byte> Write(JsonElement posted, IReadOnlyList<ClientMember> members, ActivityEnvelope envelope) =>
        Write(writer =>
        {
            writer.WriteString("type"u8, posted.GetProperty("type").GetString());
            envelope.WriteTo(writer);
            foreach (var member in members)
            {
                if (!Sets(posted, member, out var value))
                    continue;
                writer.WritePropertyName(member.Name);
                member.Write(writer, value);
            }

            if (envelope.Language is not null && !(posted.TryGetProperty("locale", out var locale) && locale.ValueKind == JsonValueKind.String))
                writer.WriteString("locale"u8, envelope.Language);
        });

    /// <summary>Writes the activity that starts a conversation: bot and user have come in.</summary>
    public static ReadOnlySpan<byte> WriteStart(ActivityEnvelope envelope) =>
        Write(writer =>
        {
            writer.WriteString("type"u8, "conversationUpdate"u8);
            envelope.WriteTo(writer);
            if (envelope.Language is not null)
                writer.WriteString("locale"u8, envelope.Language);
            writer.WriteStartArray("membersAdded"u8);
            ActivityEnvelope.WriteBot(writer);
            envelope.WriteUser(writer);
            writer.WriteEndArray();
        });

    private static bool Sets(JsonElement posted, ClientMember member, out JsonElement value) =>
        posted.TryGetProperty(member.Name, out value) && value.ValueKind != JsonValueKind.Null;

    private static ReadOnlySpan<byte> Write(Action<Utf8JsonWriter> members)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Readable))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }
}
