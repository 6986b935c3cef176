using SamenHier.Matching.Input;

namespace SamenHier.Matching.Scores;

/// <summary>What each criterion is worth to a pair.</summary>
internal static class Portions
{
    private const int EnoughInterests = 3;
    private const int TopRank = 3;

    // Closeness counts three quarters, agreement among the members one; both run over 4 steps of the weegschaal.
    private const int SetParts = 16;
    private const int ClosenessParts = 3;

    private const int NearInYears = 5;
    private const int FarInYears = 40;

    /// <summary>Support: the share of the needs that the group can meet.</summary>
    /// <param name="newcomer">The newcomer.</param>
    /// <param name="facts">The facts of the pair.</param>
    public static Portion Support(Newcomer newcomer, PairFacts facts) =>
        newcomer.Needs.Count == 0 ? Portion.Full : Exactly(facts.CoveredNeeds.Count, newcomer.Needs.Count);

    /// <summary>Distance: half by the nearest member, half by the mean over all.</summary>
    /// <param name="facts">The facts of the pair.</param>
    /// <param name="points">What a distance is worth.</param>
    public static Portion Distance(PairFacts facts, IReadOnlyList<CurvePoint> points)
    {
        var curve = new FallingCurve(points);
        var (count, lowSum, highSum, lowBest, highBest) = (facts.Distances.Count, (Int128)0, (Int128)0, 0L, 0L);
        foreach (var range in facts.Distances)
        {
            var (low, high) = (curve.Worth(range.MostMetres), curve.Worth(range.LeastMetres));
            (lowSum, highSum) = (lowSum + low, highSum + high);
            (lowBest, highBest) = (Math.Max(lowBest, low), Math.Max(highBest, high));
        }

        return count == 0 ? Portion.Unknown : new(lowSum + ((Int128)lowBest * count), highSum + ((Int128)highBest * count), (Int128)2 * count * curve.Full);
    }

    /// <summary>Priorities: the share of those that the group can answer, the first counting three times, the second twice.</summary>
    /// <param name="newcomer">The newcomer.</param>
    /// <param name="facts">The facts of the pair.</param>
    public static Portion Priorities(Newcomer newcomer, PairFacts facts)
    {
        var (answered, all) = (0, 0);
        for (var rank = 0; rank < newcomer.Priorities.Count; rank++)
        {
            var weight = Math.Max(1, TopRank - rank);
            all += weight;
            if (facts.AnsweredPriorities.Contains(newcomer.Priorities[rank])) answered += weight;
        }

        return all == 0 ? Portion.Full : Exactly(answered, all);
    }

    /// <summary>Weegschaal: how near the newcomer is to the members' mean, and how near the members are to each other; every set weighs alike.</summary>
    /// <param name="group">The group.</param>
    /// <param name="facts">The facts of the pair.</param>
    public static Portion Weegschaal(Group group, PairFacts facts)
    {
        if (facts.Weegschaal.Count == 0) return Portion.Full;

        var sum = Exactly(0, 1);
        foreach (var set in facts.Weegschaal) sum += Set(set, group);
        return sum.Of(facts.Weegschaal.Count);
    }

    /// <summary>Interests: those in common, up to three.</summary>
    /// <param name="newcomer">The newcomer.</param>
    /// <param name="facts">The facts of the pair.</param>
    public static Portion Interests(Newcomer newcomer, PairFacts facts) =>
        newcomer.Interests.Count == 0 ? Portion.Unknown : Exactly(Math.Min(facts.SharedInterests.Count, EnoughInterests), EnoughInterests);

    /// <summary>Age and household: half by the member nearest in age, half by whether children are welcome.</summary>
    /// <param name="newcomer">The newcomer.</param>
    /// <param name="group">The group.</param>
    /// <param name="facts">The facts of the pair.</param>
    public static Portion Household(Newcomer newcomer, Group group, PairFacts facts) => Age(group, facts).Halved(Children(newcomer, facts));

    private static Portion Set(WeighedSet set, Group group)
    {
        if (set.Newcomer is not { } own || set.Answered == 0) return Portion.Unknown;

        var sum = group.Members.Sum(member => member.Weegschaal.GetValueOrDefault(set.Set));
        var distance = Math.Abs((set.Answered * own) - sum);
        return Exactly((set.Answered * (SetParts - set.Spread)) - (ClosenessParts * distance), set.Answered * SetParts);
    }

    // A member whose year of birth is not known may be nearer than those whose year is.
    private static Portion Age(Group group, PairFacts facts)
    {
        if (facts.YearsApart is not { } years) return Portion.Unknown;

        var parts = FarInYears - Math.Clamp(years, NearInYears, FarInYears);
        var best = group.Members.Any(member => member.BirthYear is null) ? FarInYears - NearInYears : parts;
        return new(parts, best, FarInYears - NearInYears);
    }

    private static Portion Children(Newcomer newcomer, PairFacts facts)
    {
        if (newcomer.Children is null) return Portion.Unknown;
        return facts.ChildrenWelcome == false ? Exactly(0, 1) : Portion.Full;
    }

    private static Portion Exactly(int part, int whole) => new(part, part, whole);
}
