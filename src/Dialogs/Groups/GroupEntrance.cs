using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Groups;

/// <summary>Decides whether a person can join a group by its invitation. Pure.</summary>
public static class GroupEntrance
{
    /// <summary>The name of the text that says why they cannot; null when they can.</summary>
    /// <param name="file">Who wants to join.</param>
    /// <param name="lookup">What their code leads to.</param>
    /// <param name="rules">The rules.</param>
    public static string? Refuse(ParticipantFile file, InvitationLookup lookup, GroupRules rules) => file switch
    {
        _ when file.Group?.Id == lookup.Group.Id && file.HasSeat() => "group.alreadyIn",
        _ when file.HasSeat() => "group.inAnother",
        { Profile: { Role: ParticipantRoles.Newcomer, State: not (IntakeState.Unconsented or IntakeState.Refused) } } => "group.forVolunteers",
        _ when lookup.Invitation.ExpiresAt <= file.Now => "group.expired",
        _ when GroupOverview.Of(lookup.Group.Profile, lookup.Group.Members, rules).IsFull => "group.full",
        _ when lookup.Invitation.UsesLeft <= 0 => "group.usedUp",
        _ => null,
    };

    /// <summary>Whether the person has a seat in a group.</summary>
    /// <param name="file">Who.</param>
    public static bool HasSeat(this ParticipantFile file) => file.Group?.Find(file.Id) is not null;
}
