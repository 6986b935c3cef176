using SamenHier.Casework;

namespace SamenHier.Dialogs.Plans;

/// <summary>The right to open a plan's page for a while. Whether the person still belongs to the group is looked up at each visit.</summary>
/// <param name="Group">The group.</param>
/// <param name="Participant">Who may open it.</param>
/// <param name="Language">The language in which they read.</param>
public sealed record PlanPass(GroupId Group, ParticipantId Participant, string Language);
