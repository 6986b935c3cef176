namespace SamenHier.Matching.Runs;

/// <summary>A pair that could have been proposed as well.</summary>
/// <param name="Newcomer">The newcomer's id.</param>
/// <param name="Group">The group's id.</param>
/// <param name="IsExact">Whether nothing at all is lost by it; false for a near-tie, which waiting or fewer points than the near-tie width decided.</param>
public sealed record Tie(string Newcomer, string Group, bool IsExact);
