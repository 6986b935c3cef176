namespace SamenHier.Matching.Input;

/// <summary>What the lists of pairs may say.</summary>
/// <param name="newcomers">The newcomers by id.</param>
/// <param name="groups">The groups by id.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class PairRules(Dictionary<string, Newcomer> newcomers, Dictionary<string, Group> groups, FaultList faults)
{
    // Half the way around the earth is 20,015 km.
    private const double MostKilometres = 20_100;

    /// <summary>Looks at all of them.</summary>
    /// <param name="input">The input.</param>
    public void Check(MatchingInput input)
    {
        CheckList("distances", [.. input.Distances.Select(known => new Pair(known.Newcomer, known.Group))]);
        for (var i = 0; i < input.Distances.Count; i++) CheckKilometres(Places.Item("distances", i), input.Distances[i]);

        var pins = CheckList("pins", input.Pins);
        CheckPins(input.Pins);
        CheckList("forbidden", input.Forbidden);
        for (var i = 0; i < input.Forbidden.Count; i++)
        {
            if (pins.TryGetValue(input.Forbidden[i], out var pin)) faults.Add(Places.Item("forbidden", i), $"{Places.Item("pins", pin)} fixes the same pair");
        }

        CheckTwice("standing", input.Standing);
    }

    private Dictionary<Pair, int> CheckList(string list, IReadOnlyList<Pair> pairs)
    {
        for (var i = 0; i < pairs.Count; i++)
        {
            var (newcomer, group) = pairs[i];
            if (!newcomers.ContainsKey(newcomer)) faults.Add($"{Places.Item(list, i)}.newcomer", $"there is no newcomer {FaultList.Quote(newcomer)}");
            if (!groups.ContainsKey(group)) faults.Add($"{Places.Item(list, i)}.group", $"there is no group {FaultList.Quote(group)}");
        }

        return CheckTwice(list, pairs);
    }

    private Dictionary<Pair, int> CheckTwice(string list, IReadOnlyList<Pair> pairs)
    {
        var firsts = new Dictionary<Pair, int>();
        for (var i = 0; i < pairs.Count; i++)
        {
            if (!firsts.TryAdd(pairs[i], i)) faults.Add(Places.Item(list, i), $"{Places.Item(list, firsts[pairs[i]])} is the same pair");
        }

        return firsts;
    }

    private void CheckKilometres(string place, KnownDistance known)
    {
        if (known.Kilometres is >= 0 and <= MostKilometres) return;
        faults.Add($"{place}.kilometres", $"{known.Kilometres} is not between 0 and {MostKilometres} (newcomer {FaultList.Quote(known.Newcomer)}, group {FaultList.Quote(known.Group)})");
    }

    private void CheckPins(IReadOnlyList<Pair> pins)
    {
        var groupOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < pins.Count; i++)
        {
            var (newcomer, group) = pins[i];
            if (!groupOf.TryAdd(newcomer, group))
            {
                // The same pair twice is a fault of its own.
                if (groupOf[newcomer] != group) faults.Add(Places.Item("pins", i), $"newcomer {FaultList.Quote(newcomer)} is fixed to group {FaultList.Quote(groupOf[newcomer])} already");
                continue;
            }

            var count = taken[group] = taken.GetValueOrDefault(group) + 1;
            if (groups.TryGetValue(group, out var known) && known.Capacity >= 0 && count > known.Capacity)
                faults.Add(Places.Item("pins", i), $"group {FaultList.Quote(group)} takes {known.Capacity} and has {count} pins");
        }
    }
}
