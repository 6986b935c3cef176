namespace SamenHier.Matching.Scores;

/// <summary>What a pair is worth, criterion by criterion.</summary>
/// <param name="Newcomer">The newcomer's id.</param>
/// <param name="Group">The group's id.</param>
/// <param name="Lines">One line a criterion, in the order of <see cref="CriterionCodes.All"/>.</param>
/// <param name="Facts">What the lines were worked out from.</param>
public sealed record ScoreCard(string Newcomer, string Group, IReadOnlyList<ScoreLine> Lines, PairFacts Facts)
{
    /// <summary>The score in millipoints, 0 to 100,000: exactly the sum of the lines.</summary>
    public int Score { get; } = Lines.Sum(line => line.Millipoints);
}
