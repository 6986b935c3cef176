namespace SamenHier.Bot.Verbs;

/// <summary>What an operator wants of a round.</summary>
/// <param name="Objective">fair or total.</param>
/// <param name="Explains">Whether every alternative is written too.</param>
/// <param name="IsTryOut">Whether nothing is stored.</param>
internal sealed record MatchRequest(string Objective, bool Explains, bool IsTryOut)
{
    /// <summary>The file to which the record is written; null for none.</summary>
    public string? Record { get; init; }

    /// <summary>The file with other weights; null for those that are shipped.</summary>
    public string? Weights { get; init; }
}
