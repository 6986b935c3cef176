namespace SamenHier.Matching.Conditions;

/// <summary>Why a pair is impossible.</summary>
/// <param name="Newcomer">The newcomer's id.</param>
/// <param name="Group">The group's id.</param>
/// <param name="Reasons">Every condition that does not hold, see <see cref="ExclusionCodes"/>, in the order of <see cref="ExclusionCodes.All"/>.</param>
public sealed record Exclusion(string Newcomer, string Group, IReadOnlyList<string> Reasons);
