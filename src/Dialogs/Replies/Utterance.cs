using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Replies;

/// <summary>What a person sent in reply to a question.</summary>
/// <param name="Text">The words typed, or the words on the button.</param>
/// <param name="ButtonChoice">The code on the button of this very question; null when none was pressed.</param>
/// <param name="Language">The language of the conversation.</param>
/// <param name="Today">The date of the turn.</param>
/// <param name="Places">Reads places; null for the one that comes with the program.</param>
public sealed record Utterance(string Text, string? ButtonChoice, string Language, DateOnly Today, PlaceRecognizer? Places = null)
{
    /// <summary>What the person typed; null when a button spoke for them.</summary>
    public string? OwnWords => ButtonChoice is null ? Text : null;
}
