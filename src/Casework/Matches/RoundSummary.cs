namespace SamenHier.Casework.Matches;

/// <summary>A stored round in a list.</summary>
/// <param name="Id">Which round.</param>
/// <param name="At">When it was worked out.</param>
/// <param name="By">Who asked for it; null on the command line.</param>
/// <param name="Newcomers">How many newcomers were in it.</param>
/// <param name="Groups">How many groups.</param>
/// <param name="Proposals">How many proposals it made or kept.</param>
public sealed record RoundSummary(RoundId Id, DateTimeOffset At, StaffId? By, int Newcomers, int Groups, int Proposals);
