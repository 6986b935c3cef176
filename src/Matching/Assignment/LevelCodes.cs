namespace SamenHier.Matching.Assignment;

/// <summary>The levels of the objective, in their order.</summary>
public static class LevelCodes
{
    /// <summary>Pairs that a person has fixed.</summary>
    public const string Pinned = "pinned";

    /// <summary>Support needs covered.</summary>
    public const string Needs = "needs";

    /// <summary>Newcomers matched.</summary>
    public const string Matched = "matched";

    /// <summary>Standing proposals kept.</summary>
    public const string Kept = "kept";

    /// <summary>The worst-off newcomer, then the next, and so on; scores in steps of the near-tie width.</summary>
    public const string WorstOff = "worstOff";

    /// <summary>The total of the scores, in the same steps.</summary>
    public const string Total = "total";

    /// <summary>Days of waiting, which break near-ties.</summary>
    public const string Waiting = "waiting";

    /// <summary>The total of the scores in millipoints, which breaks what is still open.</summary>
    public const string Points = "points";

    /// <summary>The levels that only decide between near-ties.</summary>
    internal static IReadOnlyList<string> NearTieBreakers { get; } = [Waiting, Points];
}
