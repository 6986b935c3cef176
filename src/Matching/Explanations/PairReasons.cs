using System.Globalization;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Explanations;

/// <summary>Reasons why two fit. What a group reads depends on nothing but distance, priorities and interests: no need, requirement or answer on the weegschaal changes it.</summary>
internal static class PairReasons
{
    private const int Most = 5;
    private const int MetresInKilometre = 1_000;
    private const int NearMetres = 15_000;
    private const int NearForGroupMetres = 5_000;
    private const int SameAge = 5;

    public static IReadOnlyList<Reason> Of(ScoreCard card, Audience audience) => audience is Audience.Group
        ? [.. ForGroup(card.Facts)]
        : [.. Uncovered(card, audience), .. Weighed(card).OrderByDescending(each => each.Millipoints).Select(each => each.Reason).Take(Most)];

    private static IEnumerable<Reason> ForGroup(PairFacts facts)
    {
        if (facts.AnsweredPriorities.Count > 0) yield return new(ReasonCodes.Priorities, facts.AnsweredPriorities);
        if (facts.SharedInterests.Count > 0) yield return new(ReasonCodes.Interests, facts.SharedInterests);

        // In a wide step, so that nobody's address can be worked out.
        if (Nearest(facts) is <= NearForGroupMetres) yield return new(ReasonCodes.Near, [Whole(NearForGroupMetres / MetresInKilometre)]);
    }

    private static IEnumerable<Reason> Uncovered(ScoreCard card, Audience audience) =>
        audience is Audience.Builder && card.Facts.UncoveredNeeds is { Count: > 0 } needs ? [new(ReasonCodes.Uncovered, needs)] : [];

    private static IEnumerable<(int Millipoints, Reason Reason)> Weighed(ScoreCard card)
    {
        var (facts, points) = (card.Facts, card.Lines.ToDictionary(line => line.Criterion, StringComparer.Ordinal));
        if (facts.CoveredNeeds.Count > 0) yield return (points[CriterionCodes.Support].Millipoints, new(ReasonCodes.Needs, facts.CoveredNeeds));
        if (Nearest(facts) is { } metres and <= NearMetres)
            yield return (points[CriterionCodes.Distance].Millipoints, new(ReasonCodes.Near, [Whole(Math.Max(1, (metres + MetresInKilometre - 1) / MetresInKilometre))]));
        if (facts.AnsweredPriorities.Count > 0) yield return (points[CriterionCodes.Priorities].Millipoints, new(ReasonCodes.Priorities, facts.AnsweredPriorities));
        if (points[CriterionCodes.Weegschaal] is var balance && IsAlike(balance)) yield return (balance.Millipoints, new(ReasonCodes.Weegschaal, []));
        if (facts.SharedInterests.Count > 0) yield return (points[CriterionCodes.Interests].Millipoints, new(ReasonCodes.Interests, facts.SharedInterests));
        if (facts.YearsApart is { } years and <= SameAge) yield return (points[CriterionCodes.Household].Millipoints, new(ReasonCodes.Age, [Whole(years)]));
        if (facts.ChildrenWelcome is true) yield return (points[CriterionCodes.Household].Millipoints, new(ReasonCodes.Children, []));
        if (facts.SharedLanguages.Count > 0) yield return (0, new(ReasonCodes.Languages, facts.SharedLanguages));
    }

    // Known on both sides, and three quarters of the most.
    private static bool IsAlike(ScoreLine balance) => balance.Lowest == balance.Highest && 4 * balance.Millipoints >= 3 * balance.Most;

    private static int? Nearest(PairFacts facts) => facts.Distances.Count > 0 ? facts.Distances[0].MostMetres : null;

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
