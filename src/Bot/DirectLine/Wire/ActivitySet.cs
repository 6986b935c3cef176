using System.Buffers;
using System.Text.Json;
using SamenHier.Casework.Transcripts;

namespace SamenHier.Bot.DirectLine.Wire;

/// <summary>A run of activities with the watermark after it: <c>{"activities":[...],"watermark":"N"}</c>.</summary>
internal static class ActivitySet
{
    /// <summary>Writes the messages as they are stored.</summary>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<TranscriptMessage> messages, long after)
    {
        ArrayBufferWriter<byte> buffer = new(messages.Sum(message => message.Body.Length + 1) + 64);
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("activities"u8);
            foreach (var message in messages)
                writer.WriteRawValue(message.Body, skipInputValidation: true);
            writer.WriteEndArray();
            writer.WriteString("watermark"u8, Watermark.Write(messages.Count == 0 ? after : messages[^1].Sequence));
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
