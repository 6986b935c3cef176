using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Conditions;

/// <summary>The conditions that a pair must meet before anything is weighed. Pure.</summary>
/// <param name="input">The round: its pins and forbidden pairs count.</param>
/// <param name="weights">The reach.</param>
public sealed class HardConditions(MatchingInput input, MatchingWeights weights)
{
    private readonly HashSet<(string Newcomer, string Group)> pins = [.. input.Pins.Select(pair => (pair.Newcomer, pair.Group))];
    private readonly HashSet<string> pinned = input.Pins.Select(pair => pair.Newcomer).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<(string Newcomer, string Group)> forbidden = [.. input.Forbidden.Select(pair => (pair.Newcomer, pair.Group))];
    private readonly Dictionary<(string Newcomer, string Group), KnownDistance> distances = Known(input.Distances);
    private readonly int? reach = weights.ReachMetres;

    /// <summary>The conditions that do not hold for a pair; none when it is possible. A pinned pair is held to all of them but <see cref="ExclusionCodes.Forbidden"/> and <see cref="ExclusionCodes.Pinned"/>, which contradict it and are faults of the input.</summary>
    /// <param name="newcomer">The newcomer.</param>
    /// <param name="group">The group.</param>
    public IReadOnlyList<string> Broken(Newcomer newcomer, Group group)
    {
        List<string>? broken = null;
        if (newcomer.Kind != group.Kind) Add(ExclusionCodes.Kind);
        if (group.Variants.Count > 0 && !group.Variants.Contains(newcomer.Variant)) Add(ExclusionCodes.Variant);
        if (newcomer.Requirements.Count > 0) AddRequirements(newcomer, group, Add);
        if (IsOutOfReach(newcomer, group)) Add(ExclusionCodes.Reach);
        if (group.Capacity <= 0) Add(ExclusionCodes.Full);
        AddDecisions(newcomer, group, Add);
        return (IReadOnlyList<string>?)broken ?? [];

        void Add(string reason) => (broken ??= []).Add(reason);
    }

    /// <summary>The distance of a pair where it is known better; null otherwise.</summary>
    /// <param name="newcomer">The newcomer's id.</param>
    /// <param name="group">The group's id.</param>
    internal KnownDistance? Known(string newcomer, string group) => distances.Count == 0 ? null : distances.GetValueOrDefault((newcomer, group));

    private static void AddRequirements(Newcomer newcomer, Group group, Action<string> add)
    {
        if (newcomer.Requirements.Contains(RequirementCodes.Language) && !FactsFinder.ShareLanguage(newcomer, group)) add(ExclusionCodes.Language);
        if (newcomer.Requirements.Contains(RequirementCodes.Women) && group.HasWomen != true) add(group.HasWomen is null ? ExclusionCodes.WomenUnknown : ExclusionCodes.Women);
        if (newcomer.Requirements.Contains(RequirementCodes.Accessible) && group.HasAccessiblePlace != true) add(group.HasAccessiblePlace is null ? ExclusionCodes.AccessibleUnknown : ExclusionCodes.Accessible);
    }

    private bool IsOutOfReach(Newcomer newcomer, Group group)
    {
        if (reach is not { } metres || group.Members.Count == 0) return false;
        if (Known(newcomer.Id, group.Id) is { } known) return GreatCircle.Metres(known) > metres;

        // The first member within reach settles it; most groups are settled by their first.
        foreach (var member in group.Members)
        {
            if (GreatCircle.Between(newcomer.Place, member.Place).LeastMetres <= metres) return false;
        }

        return true;
    }

    private void AddDecisions(Newcomer newcomer, Group group, Action<string> add)
    {
        if (forbidden.Count == 0 && pins.Count == 0) return;

        var pair = (newcomer.Id, group.Id);
        if (pins.Contains(pair)) return;
        if (forbidden.Contains(pair)) add(ExclusionCodes.Forbidden);
        if (pinned.Contains(newcomer.Id)) add(ExclusionCodes.Pinned);
    }

    // Of two for one pair, which is a fault of the input, the first holds.
    private static Dictionary<(string Newcomer, string Group), KnownDistance> Known(IReadOnlyList<KnownDistance> distances)
    {
        var known = new Dictionary<(string Newcomer, string Group), KnownDistance>();
        foreach (var distance in distances) known.TryAdd((distance.Newcomer, distance.Group), distance);
        return known;
    }
}
