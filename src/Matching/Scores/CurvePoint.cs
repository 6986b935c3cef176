namespace SamenHier.Matching.Scores;

/// <summary>A point of a curve.</summary>
/// <param name="Metres">The distance.</param>
/// <param name="PerMille">What it is worth there, 0 to 1,000 thousandths of the most.</param>
public sealed record CurvePoint(int Metres, int PerMille);
