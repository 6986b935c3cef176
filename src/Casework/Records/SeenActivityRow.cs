namespace SamenHier.Casework.Records;

/// <summary>An activity that was handled, kept to recognise a repeat.</summary>
public sealed class SeenActivityRow
{
    /// <summary>In which conversation.</summary>
    public required byte[] ConversationId { get; init; }

    /// <summary>The keyed hash of the activity's key, which a client may choose freely.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>Whose key seals the response.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>The activity's id.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Sealed: the body of the answer to an invoke.</summary>
    public byte[]? Response { get; init; }

    /// <summary>The HTTP status of that answer.</summary>
    public int? ResponseStatus { get; init; }
}
