using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Cases;

/// <summary>What somebody can do with a case now, so that only that is offered. Pure; the turn decides again.</summary>
/// <param name="Claim">Take it.</param>
/// <param name="TakeTurn">Take the turn.</param>
/// <param name="Answer">Answer the person.</param>
/// <param name="HandBack">Give the turn back to the bot.</param>
/// <param name="Release">Put it back.</param>
/// <param name="Close">Close it.</param>
/// <param name="HandTo">To whom it can be handed, by name.</param>
public sealed record CaseMoves(bool Claim, bool TakeTurn, bool Answer, bool HandBack, bool Release, bool Close, IReadOnlyList<StaffMember> HandTo)
{
    /// <summary>Works it out by asking for each move what would come of it.</summary>
    /// <param name="view">The case.</param>
    /// <param name="viewer">Who looks at it.</param>
    /// <param name="roster">Who works where.</param>
    /// <param name="now">The time.</param>
    public static CaseMoves Of(CaseView view, StaffMember viewer, Roster roster, DateTimeOffset now)
    {
        return new(
            Can(new CaseAction.Claim()),
            Can(new CaseAction.TakeTurn()),
            Decide(new CaseAction.Answer(".", view.Record.Language, KeepsTurn: false)).Outcome is CaseOutcome.Done,
            Can(new CaseAction.HandBack()),
            Can(new CaseAction.Release()),
            Can(new CaseAction.Close(CaseReasons.ForClosing[0])),
            [.. roster.Staff.Where(member => member.Id != view.Record.AssignedTo && Can(new CaseAction.HandTo(member.Id))).OrderBy(member => member.Name, StringComparer.InvariantCultureIgnoreCase)]);

        // What changes nothing is not offered; an answer says something even when the case stays as it is.
        bool Can(CaseAction action) => Decide(action) is { Outcome: CaseOutcome.Done, After: not null };

        CaseVerdict Decide(CaseAction action) => CaseDecision.Decide(view.Record, action, viewer, roster, view.Town, view.GroupBuilder, now);
    }
}
