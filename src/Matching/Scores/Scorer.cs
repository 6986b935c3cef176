using SamenHier.Matching.Input;

namespace SamenHier.Matching.Scores;

/// <summary>Works out score cards. Pure, in whole numbers.</summary>
public static class Scorer
{
    /// <summary>The score card of a pair.</summary>
    /// <param name="newcomer">The newcomer.</param>
    /// <param name="group">The group.</param>
    /// <param name="known">The distance between them where it is known better; null otherwise.</param>
    /// <param name="weights">The weights.</param>
    public static ScoreCard Score(Newcomer newcomer, Group group, KnownDistance? known, MatchingWeights weights)
    {
        var facts = FactsFinder.Find(newcomer, group, known, weights.Vocabulary);
        return new(newcomer.Id, group.Id,
            [
                Line(CriterionCodes.Support, Portions.Support(newcomer, facts)),
                Line(CriterionCodes.Distance, Portions.Distance(facts, weights.DistanceCurve)),
                Line(CriterionCodes.Priorities, Portions.Priorities(newcomer, facts)),
                Line(CriterionCodes.Weegschaal, Portions.Weegschaal(group, facts)),
                Line(CriterionCodes.Interests, Portions.Interests(newcomer, facts)),
                Line(CriterionCodes.Household, Portions.Household(newcomer, group, facts)),
            ],
            facts);

        ScoreLine Line(string criterion, Portion portion) => portion.Line(criterion, weights.Criteria[criterion]);
    }
}
