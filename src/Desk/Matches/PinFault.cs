using SamenHier.Casework;

namespace SamenHier.Desk.Matches;

/// <summary>A pair that somebody fixed, and that cannot be.</summary>
/// <param name="Newcomer">The newcomer.</param>
/// <param name="Group">The group.</param>
/// <param name="Conditions">The conditions that do not hold, as codes.</param>
public sealed record PinFault(ParticipantId Newcomer, GroupId Group, IReadOnlyList<string> Conditions);
