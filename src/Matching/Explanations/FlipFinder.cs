using System.Globalization;
using SamenHier.Matching.Input;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Explanations;

/// <summary>
/// Finds for each input by itself the smallest change that has a group proposed to a newcomer; every change is tried out by working the round out again.
/// Only the distance is searched by halves: nearer never lowers a pair's score, and a pair that is worth more stays proposed. The others are tried notch by notch.
/// </summary>
internal sealed class FlipFinder
{
    private const int MostInterests = 3;
    private const int MetresInKilometre = 1_000;

    private readonly MatchingRun run;
    private readonly Newcomer newcomer;
    private readonly Group group;
    private readonly PairFacts facts;
    private readonly CancellationToken cancellationToken;

    /// <summary>Looks at a pair.</summary>
    /// <exception cref="ArgumentException">The pair is not possible, or is the one that is proposed.</exception>
    public FlipFinder(MatchingRun run, string newcomer, string group, CancellationToken cancellationToken)
    {
        (this.run, this.cancellationToken) = (run, cancellationToken);
        var card = run.Cards.FirstOrDefault(card => card.Newcomer == newcomer && card.Group == group)
            ?? throw new ArgumentException($"\"{newcomer}\" and \"{group}\" are no possible pair of the run.", nameof(group));
        if (run.Proposals.Any(proposed => proposed.Newcomer == newcomer && proposed.Group == group))
            throw new ArgumentException($"\"{group}\" is proposed to \"{newcomer}\" already.", nameof(group));

        facts = card.Facts;
        this.newcomer = run.Input.Newcomers.Single(each => each.Id == newcomer);
        this.group = run.Input.Groups.Single(each => each.Id == group);
    }

    public IReadOnlyList<Reason> Find()
    {
        List<Reason> found = [.. new[] { Distance(), Priorities(), Capabilities(), Interests(), Capacity() }.OfType<Reason>(), .. Weegschaal()];
        return found.Count > 0 ? found : [new(ReasonCodes.FlipNone, [])];
    }

    private bool Flips(MatchingInput input)
    {
        var round = PreparedRound.Of(input, run.Weights, run.Options.Objective);
        return MatchingEngine.GroupOf(newcomer.Id, round, cancellationToken) == group.Id;
    }

    private bool Flips(Group changed) =>
        Flips(run.Input with { Groups = [.. run.Input.Groups.Select(each => each.Id == group.Id ? changed : each)] });

    // In tenths of a kilometre: the farthest that flips. One tenth farther does not.
    private Reason? Distance()
    {
        if (!Flips(At(0))) return null;

        var (near, far) = (0, Farthest());
        if (Flips(At(far))) return null;
        while (far - near > 1)
        {
            var middle = (near + far) / 2;
            if (Flips(At(middle))) near = middle;
            else far = middle;
        }

        return new(ReasonCodes.FlipDistance, [(near / 10m).ToString("0.0", CultureInfo.InvariantCulture)]);
    }

    private MatchingInput At(int tenths)
    {
        KnownDistance known = new(newcomer.Id, group.Id, tenths / 10.0);
        return run.Input with { Distances = [.. run.Input.Distances.Where(each => each.Newcomer != newcomer.Id || each.Group != group.Id), known] };
    }

    private int Farthest()
    {
        var end = run.Weights.DistanceCurve[^1].Metres;
        var metres = facts.Distances.Select(distance => distance.MostMetres ?? end).Append(end).Max();
        return (Math.Min(metres, run.Weights.ReachMetres ?? metres) / (MetresInKilometre / 10)) + 1;
    }

    private Reason? Priorities() => Smallest(
        facts.UnansweredPriorities, facts.UnansweredPriorities.Count, ReasonCodes.FlipPriorities, more => group with { Offers = [.. group.Offers, .. more] });

    private Reason? Capabilities() => Smallest(
        facts.UncoveredNeeds, facts.UncoveredNeeds.Count, ReasonCodes.FlipCapabilities, more => group with { Capabilities = [.. group.Capabilities, .. more] });

    private Reason? Interests() => Smallest(
        [.. newcomer.Interests.Except(group.Interests, StringComparer.Ordinal)],
        MostInterests,
        ReasonCodes.FlipInterests,
        more => group with { Interests = [.. group.Interests, .. more] });

    private Reason? Smallest(IReadOnlyList<string> candidates, int most, string code, Func<IEnumerable<string>, Group> change)
    {
        for (var count = 1; count <= Math.Min(most, candidates.Count); count++)
        {
            if (Flips(change(candidates.Take(count)))) return new(code, [.. candidates.Take(count)]);
        }

        return null;
    }

    private Reason? Capacity() => Flips(group with { Capacity = group.Capacity + 1 }) ? new(ReasonCodes.FlipCapacity, []) : null;

    private IEnumerable<Reason> Weegschaal()
    {
        foreach (var (set, answer) in newcomer.Weegschaal.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            int? flipping = Enumerable.Range(1, 4).SelectMany(step => new[] { answer - step, answer + step }).Where(other => other is >= -2 and <= 2)
                .Select(other => (int?)other).FirstOrDefault(other => Flips(Weighing(set, other!.Value)));
            if (flipping is { } found) yield return new(ReasonCodes.FlipWeegschaal, [set, found.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    private MatchingInput Weighing(string set, int answer)
    {
        var changed = newcomer with { Weegschaal = new Dictionary<string, int>(newcomer.Weegschaal, StringComparer.Ordinal) { [set] = answer } };
        return run.Input with { Newcomers = [.. run.Input.Newcomers.Select(each => each.Id == newcomer.Id ? changed : each)] };
    }
}
