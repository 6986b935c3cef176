namespace SamenHier.Casework.Matches;

/// <summary>A match with its score card and how it went.</summary>
/// <param name="Card">The score card as the round's record writes it, JSON in UTF-8.</param>
/// <param name="Result">How it went, as recorded last.</param>
public sealed record RatedMatch(byte[] Card, MatchResult Result);
