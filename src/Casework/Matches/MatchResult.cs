namespace SamenHier.Casework.Matches;

/// <summary>How a match went, as a community builder records it during or after the year. Each question 1 (not at all) to 5 (very much); null when not known.</summary>
/// <param name="Proposal">Which match.</param>
/// <param name="AtHome">Does the newcomer feel more at home?</param>
/// <param name="LessLonely">Is anybody of them less lonely?</param>
/// <param name="Contact">Are they in touch as both wish?</param>
/// <param name="Completed">Whether they stayed together for the year; null while it runs.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When.</param>
public sealed record MatchResult(ProposalId Proposal, int? AtHome, int? LessLonely, int? Contact, bool? Completed, StaffId By, DateTimeOffset At);
