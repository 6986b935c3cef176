namespace SamenHier.Casework.Records;

/// <summary>Something that a participant is still to be told.</summary>
public sealed class NoticeRow
{
    /// <summary>Whom.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>Which of theirs; 16 bytes, newer ones sort later.</summary>
    public required byte[] Id { get; init; }

    /// <summary>When it came up.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Sealed: the name of the text and what its placeholders stand for.</summary>
    public required byte[] Content { get; init; }
}
