using System.Globalization;
using System.Text;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Input;

/// <summary>What a newcomer and a group may say.</summary>
internal sealed class RecordRules(DateOnly asOf, Vocabulary vocabulary, FaultList faults)
{
    private const int LongestId = 64;
    private const int MostCapacity = 1000;
    private const int MostMembers = 1000;
    private const int MostPriorities = 3;
    private const int MostChildren = 15;
    private const int FirstYear = 1900;
    private const int HeaviestAnswer = 2;
    private const int MostRadius = 100_000;

    private readonly HashSet<string> kinds = Set(vocabulary.Kinds);
    private readonly HashSet<string> variants = Set(vocabulary.Variants);
    private readonly HashSet<string> requirements = Set(vocabulary.Requirements);
    private readonly HashSet<string> needs = Set(vocabulary.Needs);
    private readonly HashSet<string> priorities = Set(vocabulary.Priorities);
    private readonly HashSet<string> sets = Set(vocabulary.Sets);
    private readonly HashSet<string> interests = Set(vocabulary.Interests);
    private readonly HashSet<string> languages = Set(vocabulary.Languages);

    /// <summary>Looks at a list of records and gives them by id; of two with one id the first.</summary>
    /// <param name="list">The list's field.</param>
    /// <param name="records">The records.</param>
    /// <param name="idOf">A record's id.</param>
    /// <param name="check">Looks at a record, given its place.</param>
    public Dictionary<string, T> CheckAll<T>(string list, IReadOnlyList<T> records, Func<T, string> idOf, Action<string, T> check)
    {
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < records.Count; i++)
        {
            var id = idOf(records[i]);
            var place = Places.Record(list, i, id);
            CheckId($"{place}.id", id);
            if (!firsts.TryAdd(id, i)) faults.Add($"{place}.id", $"{Places.Item(list, firsts[id])} has the same");
            check(place, records[i]);
        }

        return firsts.ToDictionary(first => first.Key, first => records[first.Value], StringComparer.Ordinal);
    }

    /// <summary>Looks at a newcomer.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="newcomer">The newcomer.</param>
    public void Check(string place, Newcomer newcomer)
    {
        CheckCode($"{place}.kind", newcomer.Kind, kinds);
        CheckCode($"{place}.variant", newcomer.Variant, variants);
        if (newcomer.WaitingSince > asOf) faults.Add($"{place}.waitingSince", $"{Day(newcomer.WaitingSince)} is after {Day(asOf)}");
        CheckCodes($"{place}.requirements", newcomer.Requirements, requirements);
        CheckCodes($"{place}.languages", newcomer.Languages, languages);
        CheckCodes($"{place}.needs", newcomer.Needs, needs);
        CheckCodes($"{place}.priorities", newcomer.Priorities, priorities);
        if (newcomer.Priorities.Count > MostPriorities) faults.Add($"{place}.priorities", $"{newcomer.Priorities.Count} are more than {MostPriorities}");
        CheckWeegschaal(place, newcomer.Weegschaal);
        CheckCodes($"{place}.interests", newcomer.Interests, interests);
        CheckBirthYear(place, newcomer.BirthYear);
        if (newcomer.Children is { } children) CheckRange($"{place}.children", children, 0, MostChildren);
        CheckSpot(place, newcomer.Place);
    }

    /// <summary>Looks at a group.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="group">The group.</param>
    public void Check(string place, Group group)
    {
        CheckCode($"{place}.kind", group.Kind, kinds);
        CheckMembers($"{place}.members", group.Members);
        CheckRange($"{place}.capacity", group.Capacity, 0, MostCapacity);
        CheckCodes($"{place}.variants", group.Variants, variants);
        CheckCodes($"{place}.languages", group.Languages, languages);
        CheckCodes($"{place}.capabilities", group.Capabilities, needs);
        CheckCodes($"{place}.offers", group.Offers, priorities);
        CheckCodes($"{place}.interests", group.Interests, interests);
    }

    private static HashSet<string> Set(IReadOnlyList<string> codes) => codes.ToHashSet(StringComparer.Ordinal);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void CheckMembers(string place, IReadOnlyList<Member> members)
    {
        if (members.Count == 0) faults.Add(place, $"is empty");
        if (members.Count > MostMembers) faults.Add(place, $"{members.Count} are more than {MostMembers}");
        for (var i = 0; i < members.Count; i++)
        {
            var at = Places.Item(place, i);
            CheckSpot(at, members[i].Place);
            CheckBirthYear(at, members[i].BirthYear);
            CheckWeegschaal(at, members[i].Weegschaal);
        }
    }

    private void CheckId(string place, string id)
    {
        if (string.IsNullOrWhiteSpace(id)) faults.Add(place, $"is empty");
        if (id.Length > LongestId) faults.Add(place, $"is longer than {LongestId} characters");
        if (id.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || Rune.IsControl(rune))) faults.Add(place, $"holds a character that cannot be shown");
    }

    private void CheckCodes(string place, IReadOnlyList<string> codes, HashSet<string> known)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            CheckCode(Places.Item(place, i), codes[i], known);
            if (codes.Take(i).Contains(codes[i], StringComparer.Ordinal)) faults.Add(Places.Item(place, i), $"{FaultList.Quote(codes[i])} occurs twice");
        }
    }

    private void CheckCode(string place, string code, HashSet<string> known)
    {
        if (!known.Contains(code)) faults.Add(place, $"unknown code {FaultList.Quote(code)}");
    }

    private void CheckWeegschaal(string place, IReadOnlyDictionary<string, int> answers)
    {
        foreach (var (set, answer) in answers.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var at = $"{place}.weegschaal.{set}";
            CheckCode(at, set, sets);
            CheckRange(at, answer, -HeaviestAnswer, HeaviestAnswer);
        }
    }

    private void CheckBirthYear(string place, int? year)
    {
        if (year is { } given) CheckRange($"{place}.birthYear", given, FirstYear, asOf.Year);
    }

    private void CheckSpot(string place, Spot? spot)
    {
        if (spot is null) return;

        CheckRange($"{place}.place.latitude", spot.Latitude, -90, 90);
        CheckRange($"{place}.place.longitude", spot.Longitude, -180, 180);
        CheckRange($"{place}.place.radiusMetres", spot.RadiusMetres, 0, MostRadius);
    }

    // Not a number is between nothing.
    private void CheckRange(string place, double number, double least, double most)
    {
        if (!(number >= least && number <= most)) faults.Add(place, $"{number} is not between {least} and {most}");
    }
}
