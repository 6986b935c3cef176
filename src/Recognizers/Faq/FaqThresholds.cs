using System.Globalization;

namespace SamenHier.Recognizers.Faq;

/// <summary>From which score on something is done; all from 0 to 1.</summary>
/// <param name="Answer">The best entry answers from this score on.</param>
/// <param name="Offer">Entries are offered when the best has at least this score.</param>
/// <param name="Margin">How far the second must stay behind when the first answers.</param>
/// <param name="OwnCase">From this score on a question may be about one's own case.</param>
internal sealed record FaqThresholds(double Answer, double Offer, double Margin, double OwnCase)
{
    /// <summary>Reads them from a language's words.</summary>
    /// <exception cref="FormatException">There are not four.</exception>
    public static FaqThresholds Parse(IReadOnlyList<string> numbers) => numbers.Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray() is [var answer, var offer, var margin, var ownCase]
        ? new FaqThresholds(answer, offer, margin, ownCase)
        : throw new FormatException("The search needs four thresholds: answer, offer, margin, own case.");
}
