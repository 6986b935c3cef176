namespace SamenHier.Casework.Records;

/// <summary>A question to which the list had no sure answer.</summary>
public sealed class UnansweredQuestionRow
{
    /// <summary>Whose.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>Which of theirs; 16 bytes, newer ones sort later.</summary>
    public required byte[] Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Sealed: the words, their language, what was done with them, the nearest entry and the question that stood.</summary>
    public required byte[] Content { get; init; }
}
