namespace SamenHier.Casework.Records;

/// <summary>What a machine translator made of a message.</summary>
public sealed class MessageTranslationRow
{
    /// <summary>In which conversation.</summary>
    public required byte[] ConversationId { get; init; }

    /// <summary>Which message there.</summary>
    public required long Sequence { get; init; }

    /// <summary>Into which language.</summary>
    public required string Language { get; init; }

    /// <summary>Whose message.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>Sealed: the words.</summary>
    public required byte[] Content { get; init; }
}
