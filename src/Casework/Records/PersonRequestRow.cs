namespace SamenHier.Casework.Records;

/// <summary>A request for a human being.</summary>
public sealed class PersonRequestRow
{
    /// <summary>Whose.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>Which of theirs; 16 bytes, newer ones sort later.</summary>
    public required byte[] Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Sealed: reason, question, language and the person's own words. A crisis says something about health.</summary>
    public required byte[] Content { get; init; }
}
