using SamenHier.Matching.Input;

namespace SamenHier.Matching.Scores;

/// <summary>Finds what is true of a newcomer and a group together.</summary>
internal static class FactsFinder
{
    /// <summary>The priority of a newcomer whose offer is help with children.</summary>
    private const string ChildrenPriority = "children";

    /// <summary>A language that is not on the list: two people who chose it need not speak the same one.</summary>
    private const string OtherLanguage = "other";

    /// <summary>Finds the facts.</summary>
    /// <param name="newcomer">The newcomer.</param>
    /// <param name="group">The group.</param>
    /// <param name="known">The distance between them where it is known better; null otherwise.</param>
    /// <param name="vocabulary">The order of codes.</param>
    public static PairFacts Find(Newcomer newcomer, Group group, KnownDistance? known, Vocabulary vocabulary) => new()
    {
        CoveredNeeds = InOrder(vocabulary.Needs, need => newcomer.Needs.Contains(need) && group.Capabilities.Contains(need)),
        UncoveredNeeds = InOrder(vocabulary.Needs, need => newcomer.Needs.Contains(need) && !group.Capabilities.Contains(need)),
        AnsweredPriorities = InOrder(newcomer.Priorities, group.Offers.Contains),
        UnansweredPriorities = InOrder(newcomer.Priorities, priority => !group.Offers.Contains(priority)),
        SharedInterests = InOrder(vocabulary.Interests, interest => newcomer.Interests.Contains(interest) && group.Interests.Contains(interest)),
        SharedLanguages = InOrder(vocabulary.Languages, language => InCommon(language, newcomer, group)),
        Distances = NearestFirst(GreatCircle.ToMembers(newcomer, group, known)),
        Weegschaal = [.. vocabulary.Sets.Select(set => Weighed(set, newcomer, group))],
        YearsApart = YearsApart(newcomer, group),
        ChildrenWelcome = newcomer.Children > 0 ? group.Offers.Contains(ChildrenPriority) : null,
    };

    /// <summary>Whether a newcomer and a group have a language in common.</summary>
    /// <param name="newcomer">The newcomer.</param>
    /// <param name="group">The group.</param>
    public static bool ShareLanguage(Newcomer newcomer, Group group) => newcomer.Languages.Any(language => InCommon(language, newcomer, group));

    private static bool InCommon(string language, Newcomer newcomer, Group group) =>
        language != OtherLanguage && newcomer.Languages.Contains(language) && group.Languages.Contains(language);

    private static string[] InOrder(IReadOnlyList<string> codes, Func<string, bool> holds) => [.. codes.Where(holds)];

    private static DistanceRange[] NearestFirst(IEnumerable<DistanceRange> distances) =>
        [.. distances.OrderBy(range => range.MostMetres is null).ThenBy(range => range.LeastMetres).ThenBy(range => range.MostMetres)];

    private static WeighedSet Weighed(string set, Newcomer newcomer, Group group)
    {
        var (answered, sum, least, most) = (0, 0, int.MaxValue, int.MinValue);
        foreach (var member in group.Members)
        {
            if (!member.Weegschaal.TryGetValue(set, out var answer)) continue;

            answered++;
            sum += answer;
            (least, most) = (Math.Min(least, answer), Math.Max(most, answer));
        }

        return new(
            set,
            newcomer.Weegschaal.TryGetValue(set, out var own) ? own : null,
            answered,
            answered == 0 ? null : (int)Math.Round(sum * 1000m / answered, MidpointRounding.AwayFromZero),
            answered == 0 ? 0 : most - least);
    }

    private static int? YearsApart(Newcomer newcomer, Group group)
    {
        int? nearest = null;
        foreach (var member in group.Members)
        {
            if (Math.Abs((newcomer.BirthYear - member.BirthYear) ?? int.MaxValue) is var years && years < (nearest ?? int.MaxValue)) nearest = years;
        }

        return nearest;
    }
}
