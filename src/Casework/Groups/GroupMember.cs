using SamenHier.Casework.People;

namespace SamenHier.Casework.Groups;

/// <summary>A member of a group, as the other members' turns need them.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Seat">Their place: rises with joining, is never given twice in a group; whoever has the lowest is the coordinator.</param>
/// <param name="JoinedAt">When they joined.</param>
/// <param name="Language">The language in which they talk with the bot; null until chosen.</param>
/// <param name="State">Where their own intake stands.</param>
/// <param name="Answers">Their answers by question: those of the member intake, the weegschaal and the trainings, and whether they allow the matching. What others may see of them the dialogs decide.</param>
public sealed record GroupMember(
    ParticipantId Participant,
    int Seat,
    DateTimeOffset JoinedAt,
    string? Language,
    IntakeState State,
    IReadOnlyDictionary<string, Answer> Answers);
