namespace SamenHier.Casework.Cases;

/// <summary>A question that a participant put to a person, and where it stands. A participant has at most one that is not closed.</summary>
public sealed record CaseRecord
{
    /// <summary>Which case.</summary>
    public required CaseId Id { get; init; }

    /// <summary>Whose.</summary>
    public required ParticipantId Participant { get; init; }

    /// <summary>Counts its changes, from 1; 0 for one that is not stored yet. A change says which version it read.</summary>
    public required long Version { get; init; }

    /// <summary>Where it stands.</summary>
    public required CaseState State { get; init; }

    /// <summary>How much haste it has; it only rises while the case is open.</summary>
    public required CaseUrgency Urgency { get; init; }

    /// <summary>Why it was opened: a code of <see cref="CaseReasons"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>The person's language.</summary>
    public required string Language { get; init; }

    /// <summary>newcomer or volunteer.</summary>
    public required string Role { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Since when the person waits for an answer; null when a human being had the last word.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>Who has taken it; null for nobody.</summary>
    public StaffId? AssignedTo { get; init; }

    /// <summary>Whether who has taken it has the turn: then the bot is silent. Never true of a case that nobody has taken, or that is closed.</summary>
    public bool HasTurn { get; init; }

    /// <summary>Who was asked first to take it; null when nobody could be asked.</summary>
    public StaffId? OfferedTo { get; init; }

    /// <summary>Who was asked before, and let it lie; they are asked last.</summary>
    public IReadOnlyList<StaffId> OfferedBefore { get; init; } = [];

    /// <summary>How many time limits have passed since the person began to wait.</summary>
    public int LimitsPassed { get; init; }

    /// <summary>When the next time limit acts; null when none does.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Why it was closed: a code of <see cref="CaseReasons.ForClosing"/>.</summary>
    public string? CloseReason { get; init; }

    /// <summary>The question of the bot that stood when the case was opened, e.g. <c>newcomer.birthYear</c>; null when none did. Sealed under the person's own key.</summary>
    public string? Question { get; init; }

    /// <summary>What the person asked, in their own words, oldest first. Sealed likewise.</summary>
    public IReadOnlyList<CaseWords> Words { get; init; } = [];

    /// <summary>Whether it is open.</summary>
    public bool IsOpen => State is not CaseState.Closed;
}

/// <summary>Something that a person asked, in their own words.</summary>
/// <param name="Text">The words; never empty.</param>
/// <param name="At">When.</param>
public sealed record CaseWords(string Text, DateTimeOffset At);
