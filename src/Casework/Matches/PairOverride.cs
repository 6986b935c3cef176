namespace SamenHier.Casework.Matches;

/// <summary>A pair that a person has fixed or forbidden, for later rounds.</summary>
/// <param name="Newcomer">The newcomer.</param>
/// <param name="Group">The group.</param>
/// <param name="IsPin">Whether it is fixed; false when it is forbidden.</param>
/// <param name="By">Who of the desk; null when the newcomer or the group declined.</param>
/// <param name="Reason">Why, in the words of who did it; sealed under the newcomer's own key.</param>
/// <param name="At">When.</param>
public sealed record PairOverride(ParticipantId Newcomer, GroupId Group, bool IsPin, StaffId? By, string Reason, DateTimeOffset At);
