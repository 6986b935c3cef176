namespace SamenHier.Casework.Matches;

/// <summary>An act that was done.</summary>
/// <param name="Kind">Which.</param>
/// <param name="At">When.</param>
/// <param name="Staff">The community builder; null for the other two.</param>
public sealed record ProposalAct(ActKind Kind, DateTimeOffset At, StaffId? Staff = null);
