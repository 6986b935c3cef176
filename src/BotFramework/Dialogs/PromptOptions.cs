using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks.</summary>
public class PromptOptions
{
    /// <summary>The question.</summary>
    [JsonPropertyName("prompt")]
    public Activity? Prompt { get; set; }

    /// <summary>The question when it is asked again; the first one where it is null.</summary>
    [JsonPropertyName("retryPrompt")]
    public Activity? RetryPrompt { get; set; }

    /// <summary>What can be chosen, if anything.</summary>
    [JsonPropertyName("choices")]
    public IList<Choice>? Choices { get; set; }

    /// <summary>How choices are shown; the prompt's own way where it is null.</summary>
    [JsonPropertyName("style")]
    public ListStyle? Style { get; set; }

    /// <summary>What the validator needs, if anything.</summary>
    [JsonPropertyName("validations")]
    public object? Validations { get; set; }

    /// <summary>The language in which the answer is read, if not the turn's.</summary>
    [JsonPropertyName("recognizeLanguage")]
    public string? RecognizeLanguage { get; set; }
}
