namespace SamenHier.Casework.Records;

/// <summary>A message: a transcript row, and an outbox row when a sender delivers it.</summary>
public sealed class MessageRow
{
    /// <summary>In which conversation.</summary>
    public required byte[] ConversationId { get; init; }

    /// <summary>Its place there, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>Who was spoken with, whose key seals the body. A conversation that is bound anew keeps its earlier messages under the earlier key.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>Its activity id.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Its time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Sealed: the activity.</summary>
    public required byte[] Body { get; init; }

    /// <summary>How its delivery stands.</summary>
    public required DeliveryState Delivery { get; init; }

    /// <summary>The identifier that the channel gave it.</summary>
    public string? ChannelActivityId { get; init; }

    /// <summary>Why the channel refused it for good.</summary>
    public string? Failure { get; init; }

    /// <summary>The activity id of the earlier message whose place it takes on the channel; null for a message of its own.</summary>
    public string? Replaces { get; init; }
}

/// <summary>How a message's delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>No sender is concerned: an echo, or the embedded web chat.</summary>
    None = 0,

    /// <summary>Still to be delivered. The partial index and the outbox's queries name this number.</summary>
    Pending = 1,

    /// <summary>Delivered.</summary>
    Delivered = 2,

    /// <summary>Refused for good.</summary>
    Undeliverable = 3,
}
