namespace SamenHier.Casework.Matches;

/// <summary>How a proposal or a match ended.</summary>
/// <param name="By">Who ended it: a code of <see cref="EndCodes.Sides"/>.</param>
/// <param name="Reason">Why: a code of <see cref="EndCodes.Reasons"/>.</param>
/// <param name="Words">The same in the words of who ended it; null when they gave none. Sealed under the newcomer's own key.</param>
/// <param name="At">When.</param>
public sealed record ProposalEnd(string By, string Reason, string? Words, DateTimeOffset At);
