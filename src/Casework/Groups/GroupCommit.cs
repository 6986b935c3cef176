namespace SamenHier.Casework.Groups;

/// <summary>Everything that one turn changes of a group; stored with the turn, whole or not at all.</summary>
/// <param name="Id">Which group.</param>
/// <param name="ExpectedVersion">The group's version as read; 0 makes the group. Another value in the store is a conflict. The commit adds one.</param>
public sealed record GroupCommit(GroupId Id, long ExpectedVersion)
{
    /// <summary>What the group is after the turn; null leaves it as it is. A new group needs one.</summary>
    public GroupProfile? Profile { get; init; }

    /// <summary>Seats taken or changed. A participant has one seat in one group: somebody who sits elsewhere is a conflict.</summary>
    public IReadOnlyList<GroupSeat> Seats { get; init; } = [];

    /// <summary>Members who leave.</summary>
    public IReadOnlyList<ParticipantId> Leaving { get; init; } = [];

    /// <summary>A new invitation, which takes the place of the earlier one; null leaves that as it is.</summary>
    public GroupInvitation? Invitation { get; init; }

    /// <summary>Whether the turn joins by the group's invitation: one use less; with none left it is a conflict.</summary>
    public bool UsesInvitation { get; init; }

    /// <summary>The plan after the turn; null leaves it as it is.</summary>
    public ActionPlan? Plan { get; init; }

    /// <summary>Whether the group ends with this turn: its key and every row of it go.</summary>
    public bool Dissolves { get; init; }
}

/// <summary>A member's seat.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Seat">Their place; see <see cref="GroupMember.Seat"/>.</param>
/// <param name="JoinedAt">When they joined.</param>
public sealed record GroupSeat(ParticipantId Participant, int Seat, DateTimeOffset JoinedAt);
