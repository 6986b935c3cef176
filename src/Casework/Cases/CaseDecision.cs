using SamenHier.Casework.Alerts;
using SamenHier.Casework.Staff;

namespace SamenHier.Casework.Cases;

/// <summary>Who may do what with a case, and what that makes of it. Pure.</summary>
public static class CaseDecision
{
    /// <summary>The most characters of an answer.</summary>
    public const int LongestText = 4000;

    /// <summary>Decides on an action.</summary>
    /// <param name="record">The case as read; null when there is none.</param>
    /// <param name="action">What somebody does with it.</param>
    /// <param name="by">Who.</param>
    /// <param name="roster">Who works where.</param>
    /// <param name="town">The person's town; null when not known.</param>
    /// <param name="groupBuilder">The account of the community builder who guides the person's group; null for none.</param>
    /// <param name="now">The time.</param>
    /// <param name="times">How long things may take; null for the usual.</param>
    public static CaseVerdict Decide(
        CaseRecord? record, CaseAction action, StaffMember by, Roster roster, string? town, string? groupBuilder, DateTimeOffset now, CaseTimes? times = null) =>
        Decide(record, action, by, new CaseSetting(roster, town, groupBuilder, now) { Times = times ?? CaseTimes.Default });

    /// <summary>Decides on an action.</summary>
    /// <param name="record">The case as read; null when there is none.</param>
    /// <param name="action">What somebody does with it.</param>
    /// <param name="by">Who.</param>
    /// <param name="setting">What else it rests on.</param>
    public static CaseVerdict Decide(CaseRecord? record, CaseAction action, StaffMember by, CaseSetting setting)
    {
        if (record is null || !Knows(record, by, setting)) return new(CaseOutcome.Gone, null);
        if (!record.IsOpen) return new(CaseOutcome.Closed, null);
        if (Refusal(record, action, by, setting) is { } refusal) return new(refusal, null);

        var after = Apply(record, action, by, setting);
        return after == record ? new(CaseOutcome.Done, null) : new(CaseOutcome.Done, after) { Alerts = Alerts(after, action, by, setting) };
    }

    /// <summary>
    /// Whether somebody may take a case: who guides the person's group; a builder of the town's organisation who speaks Dutch and the person's language;
    /// a coordinator of that organisation and an administrator, in any language; in danger also everybody of the organisation who is on call.
    /// </summary>
    /// <param name="record">The case.</param>
    /// <param name="staff">Who.</param>
    /// <param name="roster">Who works where.</param>
    /// <param name="town">The person's town; null when not known.</param>
    /// <param name="groupBuilder">The account of the community builder who guides the person's group; null for none.</param>
    public static bool MayTake(CaseRecord record, StaffMember staff, Roster roster, string? town, string? groupBuilder) =>
        MayTake(record, staff, new CaseSetting(roster, town, groupBuilder, record.OpenedAt));

    /// <summary>Notes that the person wrote to who has taken the case. One that nobody has taken, or that is closed, stays as it is.</summary>
    /// <param name="record">The case.</param>
    /// <param name="setting">What else it rests on.</param>
    public static CaseChange Wrote(CaseRecord record, CaseSetting setting)
    {
        if (!record.IsOpen || record.AssignedTo is not { } owner) return new(record, []);

        return new(CaseTimeLimits.Waits(record, setting), [CaseAlerts.To(owner, AlertKind.Wrote, record, setting)]);
    }

    /// <summary>The case after its turn went back to the bot, because who held it kept silent; null when the turn does not lapse (any more).</summary>
    /// <param name="record">The case.</param>
    /// <param name="now">The time.</param>
    public static CaseRecord? TurnLapsed(CaseRecord record, DateTimeOffset now) =>
        record is { IsOpen: true, HasTurn: true } && record.DueAt <= now ? TurnTakenBack(record, now) : null;

    /// <summary>The case after its turn went back to the bot, because the person went on with it. Who has taken the case keeps it.</summary>
    /// <param name="record">The case.</param>
    /// <param name="now">The time.</param>
    public static CaseRecord TurnTakenBack(CaseRecord record, DateTimeOffset now)
    {
        if (!record.HasTurn) return record;

        // The next round of the time limits finds what is due.
        return record with { HasTurn = false, DueAt = record.WaitingSince is null ? null : now };
    }

    internal static bool MayTake(CaseRecord record, StaffMember staff, CaseSetting setting) => staff.IsActive
        && (setting.IsGroupBuilder(staff)
            || setting.IsOverseer(staff)
            || (setting.WorksHere(staff) && (SpeaksFor(record, staff) || (staff.IsOnCall && record.Urgency is CaseUrgency.Urgent))));

    private static bool SpeaksFor(CaseRecord record, StaffMember staff) =>
        staff.Role is StaffRole.Builder && staff.Speaks("nl") && staff.Speaks(record.Language);

    // Somebody of another organisation does not learn that there is a case.
    private static bool Knows(CaseRecord record, StaffMember by, CaseSetting setting) => by.IsActive
        && (record.AssignedTo == by.Id || setting.WorksHere(by) || setting.IsOverseer(by) || setting.IsGroupBuilder(by));

    private static CaseOutcome? Refusal(CaseRecord record, CaseAction action, StaffMember by, CaseSetting setting) => action switch
    {
        CaseAction.Claim or CaseAction.TakeTurn => RefusalToTake(record, by, setting),
        CaseAction.Answer answer => RefusalToTake(record, by, setting) ?? RefusalOf(answer),
        CaseAction.HandTo hand => RefusalToGiveUp(record, by, setting) ?? RefusalOf(hand, record, setting),
        CaseAction.Close close => RefusalToGiveUp(record, by, setting) ?? RefusalOf(close),
        _ => RefusalToGiveUp(record, by, setting),
    };

    private static CaseOutcome? RefusalToTake(CaseRecord record, StaffMember by, CaseSetting setting)
    {
        if (record.AssignedTo == by.Id) return null;
        if (record.AssignedTo is not null) return CaseOutcome.TakenByAnother;
        return MayTake(record, by, setting) ? null : CaseOutcome.NotAllowed;
    }

    private static CaseOutcome? RefusalToGiveUp(CaseRecord record, StaffMember by, CaseSetting setting)
    {
        if (record.AssignedTo == by.Id || setting.IsOverseer(by)) return null;
        if (record.AssignedTo is not null) return CaseOutcome.TakenByAnother;
        return MayTake(record, by, setting) ? CaseOutcome.NotTaken : CaseOutcome.NotAllowed;
    }

    private static CaseOutcome? RefusalOf(CaseAction.Answer answer) =>
        answer.Text.Trim().Length is 0 or > LongestText || answer.Original?.Length > LongestText || string.IsNullOrWhiteSpace(answer.Language)
            ? CaseOutcome.Invalid
            : null;

    private static CaseOutcome? RefusalOf(CaseAction.HandTo hand, CaseRecord record, CaseSetting setting) =>
        setting.Roster.Find(hand.To) is { } to && MayTake(record, to, setting) ? null : CaseOutcome.NotAllowed;

    private static CaseOutcome? RefusalOf(CaseAction.Close close) =>
        CaseReasons.ForClosing.Contains(close.Reason, StringComparer.Ordinal) ? null : CaseOutcome.Invalid;

    private static CaseRecord Apply(CaseRecord record, CaseAction action, StaffMember by, CaseSetting setting) => action switch
    {
        CaseAction.Claim => record.AssignedTo is null ? TakenBy(by.Id, record, setting) : record,
        CaseAction.TakeTurn => record.HasTurn ? record : WithTurn(record, by.Id, setting),
        CaseAction.Answer { KeepsTurn: true } => WithTurn(Answered(record), by.Id, setting),
        CaseAction.Answer => Answered(record) with { State = CaseState.Claimed, AssignedTo = by.Id, HasTurn = false },
        CaseAction.HandTo hand => HandedTo(hand.To, record, setting),
        CaseAction.HandBack => record is { HasTurn: true, AssignedTo: { } owner } ? TakenBy(owner, record, setting) : record,
        CaseAction.Release => record.AssignedTo is { } owner ? Released(record, owner, setting.Now) : record,
        CaseAction.Close close => Closed(record, close.Reason, setting.Now),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action.GetType().Name, "An action that nobody decides on."),
    };

    // Who takes it has at least the time of the first limit, however long the person has waited.
    private static CaseRecord TakenBy(StaffId owner, CaseRecord record, CaseSetting setting)
    {
        var taken = record with { State = CaseState.Claimed, AssignedTo = owner, HasTurn = false };
        return taken with { DueAt = CaseTimeLimits.NextWithGrace(taken, setting) };
    }

    private static CaseRecord HandedTo(StaffId to, CaseRecord record, CaseSetting setting) =>
        record.AssignedTo == to && !record.HasTurn ? record : TakenBy(to, record, setting);

    private static CaseRecord WithTurn(CaseRecord record, StaffId owner, CaseSetting setting)
    {
        var holding = record with { State = CaseState.Claimed, AssignedTo = owner, HasTurn = true };
        return holding with { DueAt = CaseTimeLimits.Lapse(holding, setting) };
    }

    private static CaseRecord Answered(CaseRecord record) => record with { WaitingSince = null, LimitsPassed = 0, DueAt = null };

    // The next round of the time limits asks somebody else.
    private static CaseRecord Released(CaseRecord record, StaffId owner, DateTimeOffset now) => record with
    {
        State = CaseState.Waiting,
        AssignedTo = null,
        HasTurn = false,
        OfferedTo = null,
        OfferedBefore = CaseRouting.AskedLast(record.OfferedBefore, owner),
        DueAt = now,
    };

    private static CaseRecord Closed(CaseRecord record, string reason, DateTimeOffset now) => record with
    {
        State = CaseState.Closed,
        HasTurn = false,
        WaitingSince = null,
        LimitsPassed = 0,
        DueAt = null,
        ClosedAt = now,
        CloseReason = reason,
    };

    private static IReadOnlyList<Alert> Alerts(CaseRecord after, CaseAction action, StaffMember by, CaseSetting setting) =>
        action is CaseAction.HandTo { To: var to } && to != by.Id ? [CaseAlerts.To(to, AlertKind.Offered, after, setting)] : [];
}
