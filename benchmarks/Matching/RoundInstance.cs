using System.Globalization;
using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Benchmarks.Matching;

/// <summary>A round of made-up newcomers and groups of one town, all of one kind, so that nearly every pair is possible.</summary>
internal static class RoundInstance
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    /// <summary>Makes a round.</summary>
    /// <param name="size">How many newcomers, and as many groups.</param>
    public static MatchingInput Of(int size)
    {
        var numbers = new Numbers(11);
        var words = MatchingWeights.Shipped.Vocabulary;
        return new(
            Today,
            [.. Enumerable.Range(0, size).Select(number => new Newcomer(Id("n", number), "welkomgroep", "statushouder", Today.AddDays(-numbers.Next(400)))
            {
                Needs = numbers.Next(2) == 0 ? [] : Some(words.Needs, 2, numbers),
                Priorities = Some(words.Priorities, 3, numbers),
                Weegschaal = Weighed(words, numbers),
                Interests = Some(words.Interests, 4, numbers),
                BirthYear = 1950 + numbers.Next(55),
                Children = numbers.Next(4),
                Place = Around(numbers),
            })],
            [.. Enumerable.Range(0, size).Select(number => new Group(Id("g", number), "welkomgroep", [.. Enumerable.Range(0, 4).Select(_ => new Member
            {
                BirthYear = 1945 + numbers.Next(60),
                Weegschaal = Weighed(words, numbers),
                Place = Around(numbers),
            })])
            {
                Capabilities = Some(words.Needs, 2, numbers),
                Offers = Some(words.Priorities, 5, numbers),
                Interests = Some(words.Interests, 6, numbers),
            })]);
    }

    private static string Id(string side, int number) => string.Create(CultureInfo.InvariantCulture, $"{side}{number:000}");

    private static Spot Around(Numbers numbers) => new(52.3874 + ((numbers.Next(2_000) - 1_000) / 10_000.0), 4.6462 + ((numbers.Next(2_000) - 1_000) / 10_000.0), 500);

    private static Dictionary<string, int> Weighed(Vocabulary words, Numbers numbers) =>
        words.Sets.ToDictionary(set => set, _ => numbers.Next(5) - 2, StringComparer.Ordinal);

    private static string[] Some(IReadOnlyList<string> codes, int count, Numbers numbers)
    {
        HashSet<int> chosen = [];
        while (chosen.Count < count) chosen.Add(numbers.Next(codes.Count));
        return [.. chosen.Select(place => codes[place])];
    }
}
