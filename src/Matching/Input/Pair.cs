namespace SamenHier.Matching.Input;

/// <summary>A newcomer and a group.</summary>
/// <param name="Newcomer">The newcomer's id.</param>
/// <param name="Group">The group's id.</param>
public sealed record Pair(string Newcomer, string Group);
