namespace SamenHier.Matching.Explanations;

/// <summary>Why a newcomer has no proposal.</summary>
/// <param name="Newcomer">The newcomer's id.</param>
/// <param name="Reason"><see cref="ReasonCodes.NoGroup"/>, <see cref="ReasonCodes.Crowded"/> or <see cref="ReasonCodes.NeedsFirst"/>.</param>
/// <param name="Newcomers">The newcomers of the minimal conflict: without any one of them there would be places enough for the others.</param>
/// <param name="Groups">The groups that they compete for.</param>
public sealed record UnmatchedReason(string Newcomer, Reason Reason, IReadOnlyList<string> Newcomers, IReadOnlyList<string> Groups);
