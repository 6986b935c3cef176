namespace SamenHier.Casework.Records;

/// <summary>A conversation as stored.</summary>
public sealed class ConversationRow
{
    /// <summary>The keyed hash of channel and conversation identifier: found without storing the identifier in the clear.</summary>
    public required byte[] Id { get; init; }

    /// <summary>The participant to whom it is bound, whose key seals this row.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>The channel.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Sealed: the conversation's identifier on the channel.</summary>
    public required byte[] ConversationId { get; init; }

    /// <summary>Sealed: the user's identifier on the channel.</summary>
    public required byte[] UserId { get; init; }

    /// <summary>Sealed: the channel's conversation reference.</summary>
    public byte[]? Reference { get; init; }

    /// <summary>The newest message's sequence; 0 when there is none.</summary>
    public required long LastSequence { get; init; }

    /// <summary>The newest message's time; the Unix epoch when there is none.</summary>
    public required DateTimeOffset LastAt { get; init; }
}
