using SamenHier.Casework.Questions;

namespace SamenHier.Desk.Contents;

/// <summary>Questions in the same words, with what they are made of.</summary>
/// <param name="Questions">The questions; at least one.</param>
/// <param name="Features">A vector of length 1.</param>
internal sealed record AskedAlike(IReadOnlyList<UnansweredQuestion> Questions, IReadOnlyDictionary<string, double> Features);

/// <summary>Groups by average likeness: each goes to the group with which it has most in common, then each is looked at once more. Pure.</summary>
internal static class QuestionGrouping
{
    /// <summary>
    /// Above this average likeness (the cosine) questions are about the same. Measured over six ways of asking each of the 56 entries that ship: of two that are put together 45% (nl), 34% (en), 35% (ar) and
    /// 42% (ti) ask the same, where chance gives 1.5%; those ways were written to differ, so few of them (2 to 7%) come together. A lower value puts strangers together.
    /// </summary>
    public const double Likeness = 0.22;

    /// <summary>The groups, each with the most typical first; the result depends on the order.</summary>
    /// <param name="asked">What was asked, in a fixed order.</param>
    /// <param name="likeness">Above which average likeness they belong together.</param>
    public static IReadOnlyList<IReadOnlyList<AskedAlike>> Group(IReadOnlyList<AskedAlike> asked, double likeness = Likeness)
    {
        List<Gathering> groups = [];
        var groupOf = new Gathering?[asked.Count];
        for (var round = 0; round < 2; round++)
        {
            for (var each = 0; each < asked.Count; each++)
            {
                groupOf[each]?.Remove(asked[each]);
                groupOf[each] = Nearest(groups, asked[each], likeness) ?? Begin(groups);
                groupOf[each]!.Add(asked[each]);
            }
        }

        return [.. groups.Where(group => group.Members.Count > 0).Select(group => (IReadOnlyList<AskedAlike>)[.. group.Members.OrderByDescending(group.LikenessOf)])];
    }

    private static Gathering? Nearest(List<Gathering> groups, AskedAlike asked, double likeness)
    {
        (Gathering? Group, double Likeness) best = (null, likeness);
        foreach (var group in groups.Where(group => group.Members.Count > 0))
        {
            var here = group.LikenessOf(asked);
            best = here > best.Likeness ? (group, here) : best;
        }

        return best.Group;
    }

    private static Gathering Begin(List<Gathering> groups)
    {
        var group = new Gathering();
        groups.Add(group);
        return group;
    }

    // The average of the cosines with each is the product with their sum, over how many they are.
    private sealed class Gathering
    {
        private readonly Dictionary<string, double> sum = new(StringComparer.Ordinal);

        public List<AskedAlike> Members { get; } = [];

        public double LikenessOf(AskedAlike asked) => asked.Features.Sum(feature => feature.Value * sum.GetValueOrDefault(feature.Key)) / Members.Count;

        public void Add(AskedAlike asked)
        {
            Members.Add(asked);
            Count(asked, 1);
        }

        public void Remove(AskedAlike asked)
        {
            Members.Remove(asked);
            Count(asked, -1);
        }

        private void Count(AskedAlike asked, int sign)
        {
            foreach (var (feature, weight) in asked.Features)
            {
                sum[feature] = sum.GetValueOrDefault(feature) + (sign * weight);
            }
        }
    }
}
