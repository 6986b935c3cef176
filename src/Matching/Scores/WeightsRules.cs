using SamenHier.Matching.Conditions;
using SamenHier.Matching.Input;

namespace SamenHier.Matching.Scores;

/// <summary>What weights may say.</summary>
internal static class WeightsRules
{
    // Fractions of the score lines then fit 128 bits with room to spare.
    private const int MostSets = 6;
    private const long MostSteps = 1_000_000_000_000;

    private const int AllMillipoints = 100_000;
    private const int FullPerMille = 1000;
    private const int LongestCode = 64;

    /// <summary>The lists of a vocabulary by their field, in the order of the file.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Codes)> Lists(Vocabulary vocabulary) =>
    [
        ("kinds", vocabulary.Kinds),
        ("variants", vocabulary.Variants),
        ("requirements", vocabulary.Requirements),
        ("needs", vocabulary.Needs),
        ("priorities", vocabulary.Priorities),
        ("sets", vocabulary.Sets),
        ("interests", vocabulary.Interests),
        ("languages", vocabulary.Languages),
    ];

    /// <summary>Looks at everything.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="faults">Where faults go, each with its field.</param>
    public static void Check(MatchingWeights weights, FaultList faults)
    {
        if (string.IsNullOrWhiteSpace(weights.Version)) faults.Add("version", $"is empty");
        if (weights.Version.Length > LongestCode) faults.Add("version", $"{FaultList.Quote(weights.Version)} is longer than {LongestCode} characters");
        CheckCriteria(weights.Criteria, faults);
        if (weights.NearTieMillipoints is < 1 or > AllMillipoints) faults.Add("nearTieMillipoints", $"{weights.NearTieMillipoints} is not between 1 and {AllMillipoints}");
        if (weights.ReachMetres is < 0) faults.Add("reachMetres", $"{weights.ReachMetres} is less than 0");
        CheckCurve(weights.DistanceCurve, faults);
        CheckVocabulary(weights.Vocabulary, faults);
    }

    private static void CheckCriteria(IReadOnlyDictionary<string, int> criteria, FaultList faults)
    {
        foreach (var criterion in CriterionCodes.All.Where(criterion => !criteria.ContainsKey(criterion))) faults.Add($"criteria.{criterion}", $"is missing");
        foreach (var (criterion, most) in criteria.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!CriterionCodes.All.Contains(criterion, StringComparer.Ordinal)) faults.Add($"criteria.{criterion}", $"there is no such criterion");
            if (most is < 0 or > AllMillipoints) faults.Add($"criteria.{criterion}", $"{most} is not between 0 and {AllMillipoints}");
        }

        var sum = criteria.Values.Sum(most => (long)most);
        if (sum != AllMillipoints) faults.Add("criteria", $"{sum} together is not {AllMillipoints}");
    }

    private static void CheckCurve(IReadOnlyList<CurvePoint> curve, FaultList faults)
    {
        if (curve.Count == 0) faults.Add("distanceCurve", $"is empty");
        for (var i = 0; i < curve.Count; i++)
        {
            var at = Places.Item("distanceCurve", i);
            var (metres, perMille) = curve[i];
            if (metres < 0) faults.Add($"{at}.metres", $"{metres} is less than 0");
            if (perMille is < 0 or > FullPerMille) faults.Add($"{at}.perMille", $"{perMille} is not between 0 and {FullPerMille}");
            if (i > 0 && metres <= curve[i - 1].Metres) faults.Add($"{at}.metres", $"{metres} is not more than {curve[i - 1].Metres} before it");
            if (i > 0 && perMille > curve[i - 1].PerMille) faults.Add($"{at}.perMille", $"{perMille} is more than {curve[i - 1].PerMille} before it");
        }

        if (faults.IsEmpty && !FallingCurve.Fits(curve, MostSteps)) faults.Add("distanceCurve", $"its slopes have no small denominator in common: take rounder distances");
    }

    private static void CheckVocabulary(Vocabulary vocabulary, FaultList faults)
    {
        foreach (var (name, codes) in Lists(vocabulary))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            if (codes.Count == 0) faults.Add($"vocabulary.{name}", $"is empty");
            for (var i = 0; i < codes.Count; i++)
            {
                var at = Places.Item($"vocabulary.{name}", i);
                if (codes[i].Length is 0 or > LongestCode) faults.Add(at, $"{FaultList.Quote(codes[i])} has not 1 to {LongestCode} characters");
                if (!seen.Add(codes[i])) faults.Add(at, $"{FaultList.Quote(codes[i])} occurs twice");
                if (name == "requirements" && !RequirementCodes.All.Contains(codes[i], StringComparer.Ordinal)) faults.Add(at, $"no condition holds for {FaultList.Quote(codes[i])}");
            }
        }

        if (vocabulary.Sets.Count > MostSets) faults.Add("vocabulary.sets", $"{vocabulary.Sets.Count} are more than {MostSets}");
    }
}
