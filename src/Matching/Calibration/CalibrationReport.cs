using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Calibration;

/// <summary>How the scores of past matches relate to how they went. It moves no weight: that takes a person's hand, and a new version of the weights.</summary>
/// <param name="Matches">How many matches have an outcome.</param>
/// <param name="Lines">A line for each criterion and outcome, the whole score first.</param>
public sealed record CalibrationReport(int Matches, IReadOnlyList<CalibrationLine> Lines)
{
    /// <summary>The fewest matches from which anything should be concluded: below, a correlation of 0.36 occurs by chance in one of twenty (n = 30, two-sided).</summary>
    public const int Fewest = 30;

    private const string Whole = "score";

    private static readonly (string Outcome, Func<RatedCard, double?> Of)[] Outcomes =
    [
        ("atHome", card => card.AtHome),
        ("lessLonely", card => card.LessLonely),
        ("contact", card => card.Contact),
        ("completed", card => card.Completed is { } completed ? Convert.ToDouble(completed) : null),
    ];

    /// <summary>Whether there are matches enough to conclude anything.</summary>
    public bool IsEnough => Matches >= Fewest;

    /// <summary>Works it out.</summary>
    /// <param name="cards">The matches with an outcome.</param>
    public static CalibrationReport Of(IReadOnlyList<RatedCard> cards) => new(
        cards.Count, [.. new[] { Whole }.Concat(CriterionCodes.All).SelectMany(criterion => Outcomes.Select(outcome => Line(cards, criterion, outcome.Outcome, outcome.Of)))]);

    private static CalibrationLine Line(IReadOnlyList<RatedCard> cards, string criterion, string outcome, Func<RatedCard, double?> outcomeOf)
    {
        List<(double Points, double Outcome)> known =
            [.. cards.Where(card => outcomeOf(card) is not null).Select(card => ((double)Points(card.Card, criterion), outcomeOf(card)!.Value))];
        return new(criterion, outcome, known.Count, RankCorrelation.Of([.. known.Select(each => each.Points)], [.. known.Select(each => each.Outcome)]));
    }

    private static int Points(ScoreCard card, string criterion) =>
        criterion == Whole ? card.Score : card.Lines.Single(line => line.Criterion == criterion).Millipoints;
}
