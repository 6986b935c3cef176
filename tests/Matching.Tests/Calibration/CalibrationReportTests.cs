using SamenHier.Matching.Calibration;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Tests.Calibration;

public sealed class CalibrationReportTests
{
    [Fact]
    public void A_score_that_rises_with_the_outcome_has_a_correlation_of_one_and_the_other_way_of_minus_one()
    {
        var report = CalibrationReport.Of([.. Enumerable.Range(1, 5).Select(number => Rated(number * 1000, number, 6 - number))]);
        Assert.Equal(1, Line(report, "score", "atHome").Correlation!.Value, 12);
        Assert.Equal(-1, Line(report, CriterionCodes.Support, "contact").Correlation!.Value, 12);
        Assert.False(report.IsEnough);
    }

    [Fact]
    public void Equal_values_share_their_mean_rank()
    {
        // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 * 5).
        var report = CalibrationReport.Of([Rated(1, 1, 1), Rated(2, 2, 1), Rated(2, 3, 1), Rated(3, 4, 1)]);
        Assert.Equal(4.5 / Math.Sqrt(22.5), Line(report, "score", "atHome").Correlation!.Value, 12);
    }

    [Fact]
    public void Too_few_matches_or_a_side_that_never_differs_give_no_number()
    {
        Assert.Null(Line(CalibrationReport.Of([Rated(1, 1, 1), Rated(2, 2, 1)]), "score", "atHome").Correlation);
        var same = CalibrationReport.Of([Rated(1, 3, 1), Rated(2, 3, 1), Rated(3, 3, 1)]);
        Assert.Null(Line(same, "score", "atHome").Correlation);
        Assert.Equal(3, Line(same, "score", "atHome").Count);
        Assert.Equal(0, Line(same, "score", "completed").Count);
        Assert.True(CalibrationReport.Of([.. Enumerable.Repeat(Rated(1, 1, 1), CalibrationReport.Fewest)]).IsEnough);
    }

    private static CalibrationLine Line(CalibrationReport report, string criterion, string outcome) =>
        report.Lines.Single(line => line.Criterion == criterion && line.Outcome == outcome);

    private static RatedCard Rated(int points, int atHome, int contact)
    {
        var lines = CriterionCodes.All.Select(code => new ScoreLine(code, code == CriterionCodes.Support ? points : 0, 0, 0, 100_000));
        return new(new ScoreCard("n", "g", [.. lines], new PairFacts()), atHome, LessLonely: null, contact, Completed: null);
    }
}
