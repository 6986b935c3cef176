using SamenHier.Casework.Alerts;

namespace SamenHier.Casework.Cases;

/// <summary>What a time limit does.</summary>
/// <param name="After">The case with its changes, with the version that was read.</param>
/// <param name="Alerts">Who is to be told outside the desk.</param>
/// <param name="TurnLapses">Whether the turn goes back to the bot; that is a turn of the participant, who hears of it.</param>
public sealed record CaseLimitStep(CaseRecord After, IReadOnlyList<Alert> Alerts, bool TurnLapses);
