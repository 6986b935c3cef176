using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Explanations;

/// <summary>Another possible group for a newcomer.</summary>
/// <param name="Card">The score card of the pair.</param>
/// <param name="Losses">What the whole round would lose on each level if the pair were forced, in the order of the objective; the first that is not 0 decides.</param>
/// <param name="Ranked">The matched newcomers' scores in steps if the pair were forced, the lowest first.</param>
/// <param name="Moves">Who else would get another group, or none (null).</param>
/// <param name="Reason">The same in a word: <see cref="ReasonCodes.Loses"/>, <see cref="ReasonCodes.Tie"/> or <see cref="ReasonCodes.NearTie"/>.</param>
public sealed record Alternative(ScoreCard Card, IReadOnlyList<Loss> Losses, IReadOnlyList<long> Ranked, IReadOnlyList<Move> Moves, Reason Reason);

/// <summary>What is lost on a level.</summary>
/// <param name="Level">The level's code.</param>
/// <param name="Amount">The value of the round less the value with the pair forced; below 0 where a later level gains. Of the worst-off level: at the first rank that differs.</param>
public sealed record Loss(string Level, long Amount);

/// <summary>A newcomer who would move.</summary>
/// <param name="Newcomer">The newcomer's id.</param>
/// <param name="To">The group that they would get; null for none.</param>
public sealed record Move(string Newcomer, string? To);
