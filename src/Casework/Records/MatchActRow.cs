using SamenHier.Casework.Matches;

namespace SamenHier.Casework.Records;

/// <summary>An act that a match needs; the next one needs it.</summary>
public sealed class MatchActRow
{
    /// <summary>Of which proposal.</summary>
    public required ProposalId ProposalId { get; init; }

    /// <summary>Which act.</summary>
    public required ActKind Kind { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who of the desk; the builder's act has one.</summary>
    public StaffId? StaffId { get; init; }

    /// <summary>Who accepted; null once they were erased.</summary>
    public ParticipantId? ParticipantId { get; init; }

    /// <summary>The act that it needs; null for the first.</summary>
    public ActKind? AfterKind { get; init; }
}
