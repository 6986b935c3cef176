using SamenHier.Casework.Matches;
using SamenHier.Casework.Staff;
using SamenHier.Dialogs.Candidates;
using SamenHier.Matching.Conditions;
using SamenHier.Matching.Input;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Desk.Matches;

/// <summary>Finds which fixed pairs keep a round from being worked out, so that people are told in names what the engine says in aliases.</summary>
/// <param name="rounds">The rounds.</param>
/// <param name="time">The clock.</param>
public sealed class PinFaults(RoundStore rounds, TimeProvider time)
{
    /// <summary>Finds them; none when something else is the matter.</summary>
    /// <param name="by">Whose newcomers and groups.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Casework.StoreUnavailableException">The database could not be read.</exception>
    public async Task<IReadOnlyList<PinFault>> FindAsync(StaffMember by, CancellationToken cancellationToken)
    {
        var draft = RoundDraft.Of(await rounds.ReadPoolAsync(by, cancellationToken), DutchDays.Of(time.GetUtcNow()));

        // Without the pins it can be worked out; only who is behind the aliases is wanted of it.
        var report = draft.Report(id: null, MatchingEngine.Run(draft.Input with { Pins = [], Forbidden = [] }, MatchingWeights.Shipped, new RunOptions(nameof(PinFaults)), cancellationToken));
        return [.. Broken(draft.Input).Select(broken => new PinFault(report.Newcomers[broken.Pin.Newcomer], report.Groups[broken.Pin.Group], broken.Conditions))];
    }

    /// <summary>The pins of an input that cannot be, with the conditions that do not hold.</summary>
    /// <param name="input">The input.</param>
    public static IReadOnlyList<(Pair Pin, IReadOnlyList<string> Conditions)> Broken(MatchingInput input)
    {
        var conditions = new HardConditions(input, MatchingWeights.Shipped);
        var newcomers = input.Newcomers.ToDictionary(newcomer => newcomer.Id, StringComparer.Ordinal);
        var groups = input.Groups.ToDictionary(group => group.Id, StringComparer.Ordinal);
        var crowded = input.Pins.GroupBy(pin => pin.Group, StringComparer.Ordinal).Where(pins => pins.Count() > groups[pins.Key].Capacity).Select(pins => pins.Key).ToHashSet(StringComparer.Ordinal);
        return [.. input.Pins.Select(pin => (pin, Conditions(pin))).Where(each => each.Item2.Count > 0)];

        IReadOnlyList<string> Conditions(Pair pin) =>
            [.. conditions.Broken(newcomers[pin.Newcomer], groups[pin.Group]).Union(crowded.Contains(pin.Group) ? [ExclusionCodes.Full] : [], StringComparer.Ordinal)];
    }
}
