namespace SamenHier.Casework.Groups;

/// <summary>A group as a turn needs it.</summary>
/// <param name="Id">Which group.</param>
/// <param name="Version">Counts the changes to the group, its members, invitation and plan; 0 is never stored. A commit says which version it read.</param>
/// <param name="Profile">What the group is.</param>
/// <param name="Members">Its members in the order of their seats; the first is the coordinator, so that there is always exactly one.</param>
/// <param name="Plan">Its action plan; empty until one is begun.</param>
/// <param name="Invitation">The invitation that was given out last; null when there is none.</param>
/// <param name="Newcomer">The newcomer with whom the group is matched; null until then.</param>
public sealed record GroupRecord(
    GroupId Id,
    long Version,
    GroupProfile Profile,
    IReadOnlyList<GroupMember> Members,
    ActionPlan Plan,
    GroupInvitation? Invitation = null,
    ParticipantId? Newcomer = null);
