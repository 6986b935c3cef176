namespace SamenHier.Casework.Records;

/// <summary>A seat in a group; a participant has one.</summary>
public sealed class GroupMemberRow
{
    /// <summary>Whose.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>In which group.</summary>
    public required GroupId GroupId { get; init; }

    /// <summary>Their place; the lowest is the coordinator's.</summary>
    public required int Seat { get; init; }

    /// <summary>When they joined.</summary>
    public required DateTimeOffset JoinedAt { get; init; }
}
