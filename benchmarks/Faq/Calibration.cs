using System.Globalization;
using SamenHier.Dialogs.Faq;
using SamenHier.Recognizers.Faq;

namespace SamenHier.Benchmarks.Faq;

/// <summary>Chooses the thresholds: as many questions answered or offered rightly as can be while few are answered wrongly.</summary>
internal static class Calibration
{
    // Half a point to a point below the aims, for what is asked elsewhere is asked otherwise.
    private const double MostWrong = 2.2;
    private const double MostWrongElsewhere = 3.2;
    private const double LeastUnanswered = 95;

    // An answer is worth this much more than an offer.
    private const double WorthOfAnswer = 0.3;

    private static readonly string[] Tight = ["nl", "en"];
    private static readonly double[] Answers = [.. Enumerable.Range(5, 13).Select(step => step * 0.05)];
    private static readonly double[] Margins = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5];
    private static readonly double[] Offers = [0.06, 0.08, 0.1];
    private static readonly double[] OwnCases = [0.3, 0.4, 0.5, 0.6];

    /// <summary>A Markdown table: the best thresholds of each language over the lines, and what they give there.</summary>
    public static void Write(TextWriter output, FaqLibrary library, IReadOnlyList<AskedLine> lines)
    {
        output.WriteLine("| language | answer, offer, margin, own case | answered rightly | right or offered | wrong answer | outside: not answered | own case: recognised |");
        output.WriteLine("|---|---|---:|---:|---:|---:|---:|");
        foreach (var language in lines.GroupBy(line => line.Language))
        {
            List<(AskedLine Line, WeighedText Weighed)> weighed = [.. language.Select(line => (line, library.Index(line.Language).Weigh(line.Text, line.Role)))];
            var mostWrong = Tight.Contains(language.Key) ? MostWrong : MostWrongElsewhere;
            foreach (var ownCase in OwnCases)
            {
                if (All(ownCase).Select(thresholds => Score.Of(weighed, thresholds)).Where(score => score.Wrong <= mostWrong && score.Unanswered >= LeastUnanswered).MaxBy(score => score.Worth) is { } best)
                    output.WriteLine($"| {language.Key} | {best}");
            }
        }
    }

    private static IEnumerable<FaqThresholds> All(double ownCase) =>
        from answer in Answers from margin in Margins from offer in Offers select new FaqThresholds(answer, offer, margin, ownCase);

    private sealed record Score(FaqThresholds Thresholds, double Right, double Found, double Wrong, double Unanswered, double Own)
    {
        public double Worth => Found + (WorthOfAnswer * Right);

        public static Score Of(List<(AskedLine Line, WeighedText Weighed)> weighed, FaqThresholds thresholds)
        {
            var judged = weighed.ConvertAll(each => (each.Line, Verdict: Judge.Of(each.Line, FaqDecision.Of(each.Weighed, thresholds))));
            var inScope = judged.FindAll(each => each.Line.Entry is not null);
            var outside = judged.FindAll(each => each.Line.Entry is null);
            return new Score(
                thresholds,
                Percent(inScope, Verdict.Right),
                Percent(inScope, Verdict.Right, Verdict.OfferedRight),
                Percent(inScope, Verdict.Wrong),
                100 - Percent(outside, Verdict.Wrong),
                Percent(outside.FindAll(each => each.Line.IsOwnCase), Verdict.HandedOverAsOwn));
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Thresholds.Answer:0.00}, {Thresholds.Offer:0.00}, {Thresholds.Margin:0.00}, {Thresholds.OwnCase:0.00} | {Right:0.0} % | {Found:0.0} % | {Wrong:0.0} % | {Unanswered:0.0} % | {Own:0.0} % |");

        private static double Percent(List<(AskedLine Line, Verdict Verdict)> judged, params Verdict[] verdicts) =>
            judged.Count == 0 ? 0 : 100.0 * judged.Count(each => verdicts.Contains(each.Verdict)) / judged.Count;
    }
}
