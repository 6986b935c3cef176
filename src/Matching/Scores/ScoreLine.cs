namespace SamenHier.Matching.Scores;

/// <summary>One criterion of a score card, in millipoints.</summary>
/// <param name="Criterion">Its code.</param>
/// <param name="Millipoints">What the pair gets.</param>
/// <param name="Lowest">What it would get at worst, where something is not known; otherwise the same.</param>
/// <param name="Highest">What it would get at best.</param>
/// <param name="Most">What the criterion gives at most.</param>
public sealed record ScoreLine(string Criterion, int Millipoints, int Lowest, int Highest, int Most);
