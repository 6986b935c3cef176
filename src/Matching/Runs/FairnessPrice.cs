using SamenHier.Matching.Assignment;

namespace SamenHier.Matching.Runs;

/// <summary>What fairness costs: the same round worked out for the total of the scores only, beside it.</summary>
/// <param name="FairMillipoints">The total of the fair round.</param>
/// <param name="GreatestMillipoints">The greatest total that there is.</param>
/// <param name="FairWorst">The score of the worst-off of the fair round, in millipoints; null when nobody is matched.</param>
/// <param name="WorstOfGreatest">The score of the worst-off of the round with the greatest total; likewise.</param>
/// <param name="FairMatched">How many are matched in the fair round.</param>
/// <param name="MatchedOfGreatest">How many in the other.</param>
public sealed record FairnessPrice(
    long FairMillipoints, long GreatestMillipoints, int? FairWorst, int? WorstOfGreatest, int FairMatched, int MatchedOfGreatest)
{
    /// <summary>What is given up of the greatest total, in hundredths of a percent, rounded half up; 0 when there is nothing to give up.</summary>
    public long BasisPoints => GreatestMillipoints == 0 ? 0 : ((2 * 10_000 * (GreatestMillipoints - FairMillipoints)) + GreatestMillipoints) / (2 * GreatestMillipoints);

    /// <summary>Works it out.</summary>
    /// <param name="run">A fair round.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CertificateException">The comparison did not pass the check.</exception>
    public static FairnessPrice Of(MatchingRun run, CancellationToken cancellationToken = default)
    {
        var greatest = MatchingEngine.Run(run.Input, run.Weights, run.Options with { Objective = RunObjective.TotalOnly }, cancellationToken);
        return new(Total(run), Total(greatest), Worst(run), Worst(greatest), run.Proposals.Count, greatest.Proposals.Count);
    }

    private static long Total(MatchingRun run) => run.Levels.Single(level => level.Code == LevelCodes.Points).Value;

    private static int? Worst(MatchingRun run) => run.Proposals.Count == 0 ? null : run.Proposals.Min(card => card.Score);
}
