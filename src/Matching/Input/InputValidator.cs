using SamenHier.Matching.Conditions;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Input;

/// <summary>Finds what is wrong with an input. Pure.</summary>
public static class InputValidator
{
    /// <summary>Looks at everything.</summary>
    /// <param name="input">The input.</param>
    /// <param name="weights">The data that says which codes there are.</param>
    /// <exception cref="InvalidInputException">Something is wrong; every fault is named.</exception>
    public static void RequireSound(MatchingInput input, MatchingWeights weights)
    {
        var faults = new FaultList();
        WeightsRules.Check(weights, faults);
        faults.ThrowIfAny();

        var records = new RecordRules(input.AsOf, weights.Vocabulary, faults);
        var newcomers = records.CheckAll("newcomers", input.Newcomers, newcomer => newcomer.Id, records.Check);
        var groups = records.CheckAll("groups", input.Groups, group => group.Id, records.Check);
        new PairRules(newcomers, groups, faults).Check(input);
        faults.ThrowIfAny();

        CheckPinsArePossible(input, newcomers, groups, new HardConditions(input, weights), faults);
        faults.ThrowIfAny();
    }

    private static void CheckPinsArePossible(
        MatchingInput input, Dictionary<string, Newcomer> newcomers, Dictionary<string, Group> groups, HardConditions conditions, FaultList faults)
    {
        for (var i = 0; i < input.Pins.Count; i++)
        {
            var (newcomer, group) = input.Pins[i];
            var broken = conditions.Broken(newcomers[newcomer], groups[group]);
            if (broken.Count > 0)
                faults.Add(Places.Item("pins", i), $"group {FaultList.Quote(group)} is impossible for newcomer {FaultList.Quote(newcomer)}: {string.Join(", ", broken)}");
        }
    }
}
