using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One thing that can be chosen.</summary>
/// <param name="value">What is returned, and shown unless an action says otherwise.</param>
public class Choice(string? value = null)
{
    /// <summary>What is returned, and shown unless an action says otherwise.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; set; } = value;

    /// <summary>The button, if not the usual one.</summary>
    [JsonPropertyName("action")]
    public CardAction? Action { get; set; }

    /// <summary>Other words for it.</summary>
    [JsonPropertyName("synonyms")]
    public List<string>? Synonyms { get; set; }
}
