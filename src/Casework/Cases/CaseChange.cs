using SamenHier.Casework.Alerts;

namespace SamenHier.Casework.Cases;

/// <summary>What a participant's words make of a case.</summary>
/// <param name="After">The case with its changes: version 0 when it is opened, otherwise the version that was read.</param>
/// <param name="Alerts">Who is to be told outside the desk.</param>
public sealed record CaseChange(CaseRecord After, IReadOnlyList<Alert> Alerts);
