using System.Globalization;
using SamenHier.Matching.Input;

namespace SamenHier.Matching.Tests;

/// <summary>Sound rounds of every sort, from a seed.</summary>
internal static class RandomRounds
{
    private static readonly DateOnly AsOf = new(2026, 11, 1);

    private static readonly (double Latitude, double Longitude)[] Towns =
        [(52.3874, 4.6462), (52.0705, 4.3007), (52.3508, 5.2647), (51.9244, 4.4777)]; // Haarlem, Den Haag, Almere, Rotterdam

    private static readonly (string Kind, string[] Variants)[] Kinds =
        [("welkomgroep", ["statushouder", "unicefStudents"]), ("sponsorgroep", ["student", "resettlement", "adHoc"])];

    private static readonly string[] Requirements = ["language", "women", "accessible"];
    private static readonly string[] Languages = ["ar", "ti", "nl", "en", "am", "fa", "ku", "so", "tr", "fr", "uk", "other"];
    private static readonly string[] Needs = ["learning", "physical", "mental", "trauma", "other"];
    private static readonly string[] Priorities = ["friendship", "network", "dutch", "work", "study", "letters", "children", "town", "leisure", "health"];
    private static readonly string[] Sets = ["birthday", "contact", "initiative"];
    private static readonly string[] Interests = ["cooking", "music", "sports", "nature", "reading", "films", "gardening", "crafts", "art", "games", "computers", "trips"];

    /// <summary>A sound round: every field is used, and sometimes missing. Some pairs are pinned, forbidden or standing, some impossible.</summary>
    public static MatchingInput Next(Random random, int newcomers, int groups)
    {
        // Most rounds are of one kind, so that many pairs are possible.
        var kinds = random.Next(4) == 0 ? Kinds : [Kinds[random.Next(2)]];
        var round = new MatchingInput(
            AsOf,
            [.. Ids(random, "n", newcomers).Select(id => NextNewcomer(random, id, kinds))],
            [.. Ids(random, "g", groups).Select(id => NextGroup(random, id, kinds))]);
        round = round with { Distances = [.. Pairs(random, round, 0.1).Select(pair => new KnownDistance(pair.Newcomer, pair.Group, random.Next(700) / 10.0))] };

        var pins = Pins(random, round);
        return round with
        {
            Pins = pins,
            Forbidden = [.. Pairs(random, round, 0.08).Except(pins)],
            Standing = [.. Pairs(random, round, 0.08).DistinctBy(pair => pair.Newcomer)],
        };
    }

    /// <summary>A newcomer of one of the kinds.</summary>
    public static Newcomer NextNewcomer(Random random, string id) => NextNewcomer(random, id, Kinds);

    /// <summary>A group of one of the kinds.</summary>
    public static Group NextGroup(Random random, string id) => NextGroup(random, id, Kinds);

    /// <summary>A place in or around one of four towns.</summary>
    public static Spot NextSpot(Random random)
    {
        var (latitude, longitude) = Towns[random.Next(Towns.Length)];
        int[] radii = [0, 0, 250, 1000, 5000];
        return new(Around(random, latitude), Around(random, longitude), radii[random.Next(radii.Length)]);
    }

    private static Newcomer NextNewcomer(Random random, string id, (string Kind, string[] Variants)[] kinds)
    {
        var (kind, variants) = kinds[random.Next(kinds.Length)];
        return new(id, kind, variants[random.Next(variants.Length)], AsOf.AddDays(-random.Next(700)))
        {
            Requirements = Some(random, Requirements, random.Next(3) == 0 ? 2 : 0),
            Languages = Some(random, Languages, 3),
            Needs = Some(random, Needs, random.Next(2) == 0 ? 3 : 0),
            Priorities = Some(random, Priorities, 3),
            Weegschaal = Weighed(random),
            Interests = Some(random, Interests, 5),
            BirthYear = Sometimes(random, () => random.Next(1940, 2011)),
            Children = Sometimes(random, () => random.Next(2) == 0 ? 0 : random.Next(1, 6)),
            Place = random.Next(6) == 0 ? null : NextSpot(random),
        };
    }

    private static Group NextGroup(Random random, string id, (string Kind, string[] Variants)[] kinds)
    {
        var (kind, variants) = kinds[random.Next(kinds.Length)];
        return new(id, kind, [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => NextMember(random))])
        {
            Capacity = random.Next(4) == 0 ? random.Next(4) : 1,
            Variants = random.Next(3) == 0 ? Some(random, variants, variants.Length) : [],
            Languages = Some(random, Languages, 4),
            HasWomen = Sometimes(random, () => random.Next(4) > 0),
            HasAccessiblePlace = Sometimes(random, () => random.Next(4) > 0),
            Capabilities = Some(random, Needs, 3),
            Offers = Some(random, Priorities, 6),
            Interests = Some(random, Interests, 8),
        };
    }

    private static Member NextMember(Random random) => new()
    {
        Place = random.Next(6) == 0 ? null : NextSpot(random),
        BirthYear = Sometimes(random, () => random.Next(1940, 2009)),
        Weegschaal = Weighed(random),
    };

    private static Dictionary<string, int> Weighed(Random random) =>
        Sets.Where(_ => random.Next(5) > 0).ToDictionary(set => set, _ => random.Next(-2, 3), StringComparer.Ordinal);

    private static List<Pair> Pins(Random random, MatchingInput round)
    {
        var left = round.Groups.ToDictionary(group => group.Id, group => group.Capacity, StringComparer.Ordinal);
        var measured = round.Distances.Select(known => new Pair(known.Newcomer, known.Group)).ToHashSet();
        var pins = new List<Pair>();
        foreach (var newcomer in round.Newcomers.Where(_ => random.Next(12) == 0))
        {
            var group = round.Groups.FirstOrDefault(group => left[group.Id] > 0 && CertainlyFit(newcomer, group));
            if (group is null || measured.Contains(new(newcomer.Id, group.Id))) continue;

            left[group.Id]--;
            pins.Add(new(newcomer.Id, group.Id));
        }

        return pins;
    }

    // Narrower than the hard conditions, and worked out apart from them.
    private static bool CertainlyFit(Newcomer newcomer, Group group) =>
        newcomer.Kind == group.Kind
        && group.Variants.Count == 0
        && newcomer.Requirements.Count == 0
        && (newcomer.Place is null || group.Members.Any(member => member.Place is null));

    private static IEnumerable<Pair> Pairs(Random random, MatchingInput round, double share)
    {
        // Of a big round a few groups each, so that making it takes no time.
        var groups = round.Groups.Count <= 200 ? round.Groups : [.. round.Groups.Take(200)];
        return [.. from newcomer in round.Newcomers from @group in groups where random.NextDouble() < share select new Pair(newcomer.Id, @group.Id)];
    }

    private static string[] Ids(Random random, string prefix, int count)
    {
        string[] ids = [.. Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}"))];
        random.Shuffle(ids);
        return ids;
    }

    private static string[] Some(Random random, string[] codes, int most)
    {
        string[] shuffled = [.. codes];
        random.Shuffle(shuffled);
        return shuffled[..random.Next(most + 1)];
    }

    private static T? Sometimes<T>(Random random, Func<T> value)
        where T : struct => random.Next(6) == 0 ? null : value();

    private static double Around(Random random, double degrees) => Math.Round(degrees + ((random.NextDouble() - 0.5) * 0.12), 4);
}
