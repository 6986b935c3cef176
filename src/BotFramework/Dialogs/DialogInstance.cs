using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog under way, as it stands on the stack.</summary>
public class DialogInstance
{
    /// <summary>The dialog's id.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; } = null!;

    /// <summary>What the dialog keeps from turn to turn.</summary>
    [JsonPropertyName("state")]
    public IDictionary<string, object> State { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);

    /// <summary>Where it stands on the stack, from the top; null where that does not matter.</summary>
    [JsonPropertyName("stackIndex")]
    public int? StackIndex { get; set; }

    /// <summary>The version of the dialogs with which it last ran; null before the first.</summary>
    [JsonPropertyName("version")]
    public string? Version { get; set; }
}
