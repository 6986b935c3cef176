using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Plans;

/// <summary>Somebody who may see a plan.</summary>
/// <param name="Seat">Their seat in the group; null for the newcomer.</param>
/// <param name="IsNewcomer">Whether they are the newcomer with whom the group is matched.</param>
public sealed record PlanReader(int? Seat, bool IsNewcomer)
{
    /// <summary>The person whose turn this is; null when there is no plan for them.</summary>
    /// <param name="file">Their file.</param>
    public static PlanReader? Of(ParticipantFile file) => file.Group is { } group ? Of(file.Id, group.Members, group.Newcomer) : null;

    /// <summary>A participant; null when they are neither a member nor the newcomer.</summary>
    /// <param name="participant">Who.</param>
    /// <param name="members">The group's members.</param>
    /// <param name="newcomer">The newcomer with whom the group is matched; null until then.</param>
    public static PlanReader? Of(ParticipantId participant, IReadOnlyList<GroupMember> members, ParticipantId? newcomer)
    {
        if (members.FirstOrDefault(member => member.Participant == participant) is { } member)
        {
            return new PlanReader(member.Seat, IsNewcomer: false);
        }

        return newcomer == participant ? new PlanReader(Seat: null, IsNewcomer: true) : null;
    }
}
