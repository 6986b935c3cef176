namespace SamenHier.Matching.Input;

/// <summary>The distance between a newcomer and every member of a group where it is known better than from their places.</summary>
/// <param name="Newcomer">The newcomer's id.</param>
/// <param name="Group">The group's id.</param>
/// <param name="Kilometres">0 or more; one decimal counts.</param>
public sealed record KnownDistance(string Newcomer, string Group, double Kilometres);
