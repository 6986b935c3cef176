namespace SamenHier.Matching.Scores;

/// <summary>A set of the weegschaal, of a newcomer and a group.</summary>
/// <param name="Set">The set.</param>
/// <param name="Newcomer">The newcomer's answer, -2 to 2; null when not weighed.</param>
/// <param name="Answered">How many members weighed it.</param>
/// <param name="MeanThousandths">The members' mean, -2,000 to 2,000; null when nobody weighed it.</param>
/// <param name="Spread">The distance between the two members furthest apart, 0 to 4.</param>
public sealed record WeighedSet(string Set, int? Newcomer, int Answered, int? MeanThousandths, int Spread);
