namespace SamenHier.Matching.Scores;

/// <summary>How far two people live from each other.</summary>
/// <param name="LeastMetres">At least.</param>
/// <param name="MostMetres">At most; null when a place is not known.</param>
public sealed record DistanceRange(int LeastMetres, int? MostMetres);
