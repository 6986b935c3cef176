namespace Microsoft.Bot.Schema;

/// <summary>Words, cards or buttons.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>The language, as in BCP 47.</summary>
    string? Locale { get; set; }

    /// <summary>The text.</summary>
    string? Text { get; set; }

    /// <summary>The text to be spoken, as SSML.</summary>
    string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    string? InputHint { get; set; }

    /// <summary>What to show where the cards can't be.</summary>
    string? Summary { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>; markdown if absent.</summary>
    string? TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>; list if absent.</summary>
    string? AttachmentLayout { get; set; }

    /// <summary>Cards and files.</summary>
    IList<Attachment>? Attachments { get; set; }

    /// <summary>Buttons that go away once one is pressed.</summary>
    SuggestedActions? SuggestedActions { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    string? Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    string? DeliveryMode { get; set; }

    /// <summary>After this time it need not be shown.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>What a pressed button or a card's fields carried.</summary>
    object? Value { get; set; }

    /// <summary>Those who are mentioned.</summary>
    Mention[] GetMentions();

    /// <summary>Whether there is anything in it: text, summary, attachments or channel data.</summary>
    bool HasContent();
}
