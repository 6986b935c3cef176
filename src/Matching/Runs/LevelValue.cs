namespace SamenHier.Matching.Runs;

/// <summary>What a level of the objective came to.</summary>
/// <param name="Code">The level's code.</param>
/// <param name="Value">Its value; of the worst-off level that of the worst-off newcomer, in steps of the near-tie width (0 when nobody is matched).</param>
/// <param name="Ranked">Of the worst-off level every matched newcomer's score in steps, the lowest first; otherwise empty.</param>
public sealed record LevelValue(string Code, long Value, IReadOnlyList<long> Ranked);
