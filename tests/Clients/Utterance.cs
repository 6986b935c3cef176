using System.Text.Json;

namespace SamenHier.Tests.Clients;

/// <summary>What a person says: typed words, or a pressed button.</summary>
/// <param name="Key">Names it; the same whenever it is sent again.</param>
/// <param name="Text">The words.</param>
/// <param name="Question">The question whose button was pressed; null when words were typed.</param>
/// <param name="Choice">The code on the button.</param>
/// <param name="Language">The language of the message that held the button.</param>
public sealed record Utterance(string Key, string Text, string? Question = null, string? Choice = null, string? Language = null)
{
    /// <summary>Writes what an activity holds of it.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "message");
        writer.WriteString("text", Text);
        if (Question is null) return;
        writer.WriteStartObject("value");
        writer.WriteString("question", Question);
        writer.WriteString("choice", Choice);
        writer.WriteString("language", Language);
        writer.WriteEndObject();
    }
}
