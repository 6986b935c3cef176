namespace SamenHier.Recognizers;

/// <summary>An entry that fits a question.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Score">How well it fits, from 0 to 1.</param>
public sealed record FaqMatch(string Id, double Score);
