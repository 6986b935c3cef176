using System.Text.Json;

namespace SamenHier.Bot.DirectLine.Activities;

/// <summary>What the server, never the client, says about an activity.</summary>
/// <param name="ConversationId">The conversation of the token.</param>
/// <param name="UserId">The user of the token.</param>
/// <param name="Language">The language of the token; stands in for a locale that the client left out.</param>
/// <param name="ActivityId">The activity's id.</param>
/// <param name="At">When the activity arrived.</param>
internal sealed record ActivityEnvelope(string ConversationId, string UserId, string? Language, string ActivityId, DateTimeOffset At)
{
    /// <summary>Writes the members of the envelope into an activity's object.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteString("id"u8, ActivityId);
        writer.WriteString("timestamp"u8, At.ToUniversalTime());
        writer.WriteString("channelId"u8, WebChatChannel.Id);
        writer.WriteString("serviceUrl"u8, WebChatChannel.ServiceUrl);
        writer.WritePropertyName("conversation"u8);
        WriteAccount(writer, ConversationId, role: null);
        writer.WritePropertyName("from"u8);
        WriteUser(writer);
        writer.WritePropertyName("recipient"u8);
        WriteBot(writer);
    }

    public void WriteUser(Utf8JsonWriter writer) => WriteAccount(writer, UserId, "user"u8);

    public static void WriteBot(Utf8JsonWriter writer) => WriteAccount(writer, WebChatChannel.BotId, "bot"u8);

    private static void WriteAccount(Utf8JsonWriter writer, string id, ReadOnlySpan<byte> role)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, id);
        if (!role.IsEmpty)
            writer.WriteString("role"u8, role);
        writer.WriteEndObject();
    }
}
