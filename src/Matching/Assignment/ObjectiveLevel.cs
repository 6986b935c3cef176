namespace SamenHier.Matching.Assignment;

/// <summary>One level of an objective: only what all levels before it leave open is decided by it.</summary>
/// <param name="Code">Its code, see <see cref="LevelCodes"/>.</param>
/// <param name="Kind">How its weights count.</param>
/// <param name="Weights">What each edge is worth, edge by edge.</param>
public sealed record ObjectiveLevel(string Code, LevelKind Kind, IReadOnlyList<long> Weights);

/// <summary>How the weights of a level count.</summary>
public enum LevelKind
{
    /// <summary>The sum over the assigned edges is as large as possible.</summary>
    Sum,

    /// <summary>
    /// The worst-off comes first (leximin): as few assigned edges as possible have the lowest weight, then the next, and so on.
    /// A level before it must have fixed how many rows are assigned; otherwise assigning nobody would be best.
    /// </summary>
    Leximin,
}
