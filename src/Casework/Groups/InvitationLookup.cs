namespace SamenHier.Casework.Groups;

/// <summary>What an invitation code leads to.</summary>
/// <param name="Group">The group.</param>
/// <param name="Invitation">The invitation; it may have expired or be used up.</param>
public sealed record InvitationLookup(GroupRecord Group, GroupInvitation Invitation);
