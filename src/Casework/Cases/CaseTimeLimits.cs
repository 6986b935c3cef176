using SamenHier.Casework.Alerts;
using SamenHier.Casework.Hours;
using SamenHier.Casework.Staff;

namespace SamenHier.Casework.Cases;

/// <summary>
/// When something is done about a case that waits, and what. Limits are numbered from 1 and counted since the person began to wait: in open hours, and by the clock
/// when somebody is in danger or the organisation is never open. While somebody holds the turn only its lapse is due. Pure.
/// </summary>
public static class CaseTimeLimits
{
    private const int Remind = 1;
    private const int Next = 2;
    private const int Alarm = 3;
    private const int UrgentAlarm = 2;

    /// <summary>What the limits that have passed do.</summary>
    /// <param name="due">The case; one that is not due (any more) stays as it is.</param>
    /// <param name="roster">Who works where.</param>
    /// <param name="loads">How many open cases each person has taken; null when it is not known.</param>
    /// <param name="now">The time.</param>
    /// <param name="times">How long things may take.</param>
    public static CaseLimitStep Act(DueCase due, Roster roster, IReadOnlyDictionary<StaffId, int>? loads, DateTimeOffset now, CaseTimes times)
    {
        var record = due.Record;
        if (!record.IsOpen || !(record.DueAt <= now)) return new(record, [], TurnLapses: false);
        if (CaseDecision.TurnLapsed(record, now) is { } lapsed) return new(lapsed, [], TurnLapses: true);

        CaseSetting setting = new(roster, due.Town, due.GroupBuilder, now) { Loads = loads, Times = times };
        var passed = record with { LimitsPassed = PassedAt(record, setting) };
        var (after, alerts) = record.AssignedTo is { } owner ? Taken(record, passed, owner, setting) : Untaken(record, passed, setting);
        return new(after with { DueAt = NextAt(after, setting) }, alerts, TurnLapses: false);
    }

    /// <summary>The case when the person waits for an answer from now on, or did already.</summary>
    internal static CaseRecord Waits(CaseRecord record, CaseSetting setting)
    {
        var begins = record.WaitingSince is null;
        var waiting = begins ? record with { WaitingSince = setting.Now, LimitsPassed = 0 } : record;
        if (record.HasTurn) return waiting with { DueAt = Earlier(record.DueAt, Lapse(waiting, setting)) };

        var stands = begins ? null : record.DueAt;
        return waiting with { DueAt = stands ?? NextWithGrace(waiting, setting) };
    }

    /// <summary>When the next limit acts, but not sooner than the first would if the person began to wait now; null when nobody waits.</summary>
    internal static DateTimeOffset? NextWithGrace(CaseRecord record, CaseSetting setting)
    {
        if (NextAt(record, setting) is not { } next) return null;
        var first = At(Remind, record, setting.Now, setting);
        return next > first ? next : first;
    }

    /// <summary>When the turn lapses for want of a word.</summary>
    internal static DateTimeOffset Lapse(CaseRecord record, CaseSetting setting)
    {
        var times = setting.Times;
        var isDanger = record is { Urgency: CaseUrgency.Urgent, WaitingSince: not null };
        return setting.Now + (isDanger && times.UrgentAlarmAfter < times.TurnLapsesAfter ? times.UrgentAlarmAfter : times.TurnLapsesAfter);
    }

    private static (CaseRecord After, IReadOnlyList<Alert> Alerts) Taken(CaseRecord before, CaseRecord after, StaffId owner, CaseSetting setting)
    {
        if (after.LimitsPassed == before.LimitsPassed) return (after, []);

        var isUrgent = after.Urgency is CaseUrgency.Urgent;
        var isHere = setting.Roster.Find(owner)?.IsIn(setting.Now) is true;
        List<Alert> alerts = [];
        if (isHere) alerts.Add(CaseAlerts.To(owner, isUrgent ? AlertKind.Danger : AlertKind.Reminded, after, setting));
        if (!isHere || after.LimitsPassed >= AlarmOf(after)) alerts.AddRange(CaseAlerts.Alarm(after, setting, administratorsToo: false));
        return (after, alerts);
    }

    private static (CaseRecord After, IReadOnlyList<Alert> Alerts) Untaken(CaseRecord before, CaseRecord passed, CaseSetting setting)
    {
        var after = Offered(before, passed, setting);
        var isUrgent = after.Urgency is CaseUrgency.Urgent;
        var isAnother = after.OfferedTo is not null && after.OfferedTo != before.OfferedTo;
        var hasPassed = after.LimitsPassed > before.LimitsPassed;
        List<Alert> alerts = [];
        if (isAnother) alerts.Add(CaseAlerts.To(after.OfferedTo!.Value, isUrgent ? AlertKind.Danger : AlertKind.Offered, after, setting));

        if (hasPassed && isUrgent && before.LimitsPassed < Remind)
        {
            alerts.AddRange(CaseAlerts.StillInDanger(after, setting).Where(alert => alert.To is null || alerts.TrueForAll(told => told.To != alert.To)));
        }
        else if (hasPassed && !isUrgent && !isAnother && after is { OfferedTo: { } asked, LimitsPassed: < Alarm })
        {
            alerts.Add(CaseAlerts.To(asked, AlertKind.Reminded, after, setting));
        }

        var isLost = after.OfferedTo is null && before.OfferedTo is not null;
        if (isLost || (hasPassed && after.LimitsPassed >= AlarmOf(after))) alerts.AddRange(CaseAlerts.Alarm(after, setting, isUrgent));
        return (after, alerts);
    }

    // Somebody else is asked when it is time, or when who was asked is away or has left.
    private static CaseRecord Offered(CaseRecord before, CaseRecord passed, CaseSetting setting)
    {
        var isTime = before.LimitsPassed < Next && passed.LimitsPassed >= Next;
        if (before.OfferedTo is not { } asked) return passed with { OfferedTo = CaseRouting.Choose(passed, setting) };
        if (!isTime && CaseRouting.CanBeAsked(asked, passed, setting)) return passed;

        var next = passed with { OfferedBefore = CaseRouting.AskedLast(passed.OfferedBefore, asked) };
        var chosen = CaseRouting.Choose(next, setting);
        return chosen == asked ? passed : next with { OfferedTo = chosen };
    }

    private static int AlarmOf(CaseRecord record) => record.Urgency is CaseUrgency.Urgent ? UrgentAlarm : Alarm;

    private static int PassedAt(CaseRecord record, CaseSetting setting)
    {
        if (record.WaitingSince is not { } since) return record.LimitsPassed;

        var passed = record.LimitsPassed;
        while (At(passed + 1, record, since, setting) <= setting.Now) passed++;
        return passed;
    }

    private static DateTimeOffset? NextAt(CaseRecord record, CaseSetting setting) =>
        record.WaitingSince is { } since ? At(record.LimitsPassed + 1, record, since, setting) : null;

    private static DateTimeOffset At(int limit, CaseRecord record, DateTimeOffset since, CaseSetting setting)
    {
        var times = setting.Times;
        if (record.Urgency is CaseUrgency.Urgent)
        {
            return since + (limit < UrgentAlarm ? times.UrgentRemindAfter : times.UrgentAlarmAfter + ((limit - UrgentAlarm) * times.UrgentAlarmEvery));
        }

        var open = limit switch
        {
            Remind => times.RemindAfter,
            Next => times.NextAfter,
            _ => (limit - Alarm + 1) * times.AlarmAfter,
        };
        return new OfficeHours(setting.Organisation, record.Language).After(since, open) ?? since + open;
    }

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;
}
