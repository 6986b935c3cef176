using SamenHier.Casework.Matches;

namespace SamenHier.Casework.Records;

/// <summary>A proposal as stored.</summary>
public sealed class ProposalRow
{
    /// <summary>Which proposal.</summary>
    public required ProposalId Id { get; init; }

    /// <summary>Counts its changes, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>The round that made it.</summary>
    public required RoundId RoundId { get; init; }

    /// <summary>The newcomer.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>The group.</summary>
    public required GroupId GroupId { get; init; }

    /// <summary>Where it stands. The partial indexes and the queries name these numbers.</summary>
    public required ProposalState State { get; init; }

    /// <summary>The last act that was done; stored, and the one that its state needs: the database itself refuses another.</summary>
    public ActKind? LastAct { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The day on which the year begins, as an ISO date.</summary>
    public string? BeginsOn { get; init; }

    /// <summary>Who ended it.</summary>
    public string? EndBy { get; init; }

    /// <summary>Why.</summary>
    public string? EndReason { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Sealed under the newcomer's key: the score card.</summary>
    public required byte[] Card { get; init; }

    /// <summary>Sealed under the newcomer's key: what they are told of the group.</summary>
    public byte[]? ForNewcomer { get; init; }

    /// <summary>Sealed under the group's key: what the newcomer agreed to show to it.</summary>
    public byte[]? ForGroup { get; init; }

    /// <summary>Sealed under the newcomer's key: why it ended, in words.</summary>
    public byte[]? EndWords { get; init; }
}
