using SamenHier.Casework.Alerts;

namespace SamenHier.Casework.Cases;

/// <summary>What an action on a case comes to.</summary>
/// <param name="Outcome">How it ends.</param>
/// <param name="After">The case with its changes, with the version that was read; null when it is refused, or changes nothing.</param>
public sealed record CaseVerdict(CaseOutcome Outcome, CaseRecord? After)
{
    /// <summary>Whom it is to be told to outside the desk.</summary>
    public IReadOnlyList<Alert> Alerts { get; init; } = [];
}
