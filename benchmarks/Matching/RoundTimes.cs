using System.Globalization;
using SamenHier.Matching.Explanations;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Benchmarks.Matching;

/// <summary>Measures a whole round: worked out and checked, with what every other pair would lose, and recorded.</summary>
internal static class RoundTimes
{
    /// <summary>The row of a round.</summary>
    /// <param name="size">How many newcomers, and as many groups.</param>
    /// <param name="runs">How often it is worked out.</param>
    public static string Row(int size, int runs)
    {
        var input = RoundInstance.Of(size);
        var options = new RunOptions("benchmark");
        var run = MatchingEngine.Run(input, MatchingWeights.Shipped, options);
        var working = Stopwatches.Median(runs, () => MatchingEngine.Run(input, MatchingWeights.Shipped, options));
        var explaining = Stopwatches.Median(runs, () => Explainer.AllAlternatives(run));
        var recording = Stopwatches.Median(runs, () => RunRecord.Write(run));
        var losses = Explainer.AllAlternatives(run).Values.Sum(alternatives => alternatives.Count);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {size} x {size}, {run.Cards.Count:N0} possible pairs | {working:N0} | {explaining:N0} ({losses:N0}) | {recording:N0} | {working + explaining + recording:N0} |");
    }
}
