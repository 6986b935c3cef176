namespace SamenHier.Recognizers;

/// <summary>What the search makes of a question.</summary>
/// <param name="Outcome">What is done with it.</param>
/// <param name="IsOwnCase">Whether it is about the person's own case, which only a person may judge.</param>
/// <param name="Matches">Answered: the entry that answers. Offered: up to three, the best first. Handed over: the general entry beside an own case, or none.</param>
public sealed record FaqReply(FaqOutcome Outcome, bool IsOwnCase, IReadOnlyList<FaqMatch> Matches);
