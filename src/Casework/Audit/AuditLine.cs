namespace SamenHier.Casework.Audit;

/// <summary>Who looked at, or did, what at the desk. It holds identifiers and codes, never words.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Action">What, as a code of letters and points, e.g. <c>record.viewed</c>, <c>case.claimed</c>; at most 60 characters.</param>
/// <param name="Subject">Of what: an identifier with its kind, e.g. <c>participant:0190...</c>; at most 200 characters.</param>
public sealed record AuditLine(DateTimeOffset At, StaffId By, string Action, string Subject);
