namespace SamenHier.Casework.Transcripts;

/// <summary>A stretch of a conversation.</summary>
/// <param name="ConversationExists">Whether the store knows the conversation.</param>
/// <param name="Messages">The messages in order of their sequence.</param>
public sealed record TranscriptPage(bool ConversationExists, IReadOnlyList<TranscriptMessage> Messages);

/// <summary>One message of a conversation.</summary>
/// <param name="Sequence">Its place in the conversation, from 1.</param>
/// <param name="ActivityId">Its activity id.</param>
/// <param name="At">Its time in whole milliseconds.</param>
/// <param name="Body">The activity as JSON in UTF-8.</param>
public sealed record TranscriptMessage(long Sequence, string ActivityId, DateTimeOffset At, byte[] Body)
{
    /// <summary>Which earlier message it takes the place of on the channel; null for a message of its own, as all of a transcript are.</summary>
    public ReplacedMessage? Replaces { get; init; }
}

/// <summary>An earlier message of a conversation whose place another takes on the channel.</summary>
/// <param name="ActivityId">Its activity id.</param>
/// <param name="ChannelActivityId">The identifier that the channel gave it; null when it has none, or none yet.</param>
public sealed record ReplacedMessage(string ActivityId, string? ChannelActivityId);

/// <summary>What a sender still has to deliver in one conversation.</summary>
/// <param name="Conversation">Which conversation.</param>
/// <param name="Reference">The channel's conversation reference as JSON in UTF-8, or null when none was stored.</param>
/// <param name="Messages">The undelivered messages in order of their sequence; never empty.</param>
public sealed record PendingDeliveries(ConversationKey Conversation, byte[]? Reference, IReadOnlyList<TranscriptMessage> Messages);
