using SamenHier.Casework.Cases;

namespace SamenHier.Casework.Records;

/// <summary>A case as stored.</summary>
public sealed class CaseRow
{
    /// <summary>Which case.</summary>
    public required CaseId Id { get; init; }

    /// <summary>Whose.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>Counts its changes, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>Where it stands. The partial indexes and the queries name these numbers.</summary>
    public required CaseState State { get; init; }

    /// <summary>How much haste it has.</summary>
    public required CaseUrgency Urgency { get; init; }

    /// <summary>Why it was opened.</summary>
    public required string Reason { get; init; }

    /// <summary>The person's language.</summary>
    public required string Language { get; init; }

    /// <summary>newcomer or volunteer.</summary>
    public required string Role { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Since when the person waits; null when a human being had the last word.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>Who has taken it.</summary>
    public StaffId? AssignedTo { get; init; }

    /// <summary>Whether who has taken it has the turn; the database itself refuses that of a case that nobody has taken.</summary>
    public required bool HasTurn { get; init; }

    /// <summary>Who was asked first.</summary>
    public StaffId? OfferedTo { get; init; }

    /// <summary>How many time limits have passed.</summary>
    public required int LimitsPassed { get; init; }

    /// <summary>When the next time limit acts.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Why it was closed.</summary>
    public string? CloseReason { get; init; }

    /// <summary>Sealed: the question that stood, the person's words, who was asked before.</summary>
    public required byte[] Content { get; init; }
}
