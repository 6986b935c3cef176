using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Handover;

/// <summary>Knows what a decision on somebody's case rests on.</summary>
/// <param name="roster">Who works where, now.</param>
/// <param name="loads">How many cases each has taken.</param>
/// <param name="times">How long things may take.</param>
public sealed class CaseSettings(RosterOfNow roster, CaseLoads loads, CaseTimes times)
{
    /// <summary>What it rests on in this turn.</summary>
    /// <param name="file">Whose case.</param>
    public CaseSetting For(ParticipantFile file) => new(roster(), HomeTown.Of(file), file.Group?.Profile.Builder, file.Now) { Loads = loads.Current, Times = times };
}
