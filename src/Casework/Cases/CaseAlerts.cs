using SamenHier.Casework.Alerts;
using SamenHier.Casework.Staff;

namespace SamenHier.Casework.Cases;

/// <summary>Whom to tell of a case, outside the desk. Pure but for the alerts' identifiers.</summary>
internal static class CaseAlerts
{
    /// <summary>Tells one person.</summary>
    public static Alert To(StaffId to, AlertKind kind, CaseRecord record, CaseSetting setting) => Tell(to, kind, record, setting);

    /// <summary>Tells of danger at once: everybody on call, who sees to the organisation's cases, who has this one and who is asked to take it.</summary>
    public static IReadOnlyList<Alert> Danger(CaseRecord record, CaseSetting setting)
    {
        List<StaffId?> all = [.. OnCall(setting), .. Overseers(setting, administratorsToo: false)];
        if ((record.AssignedTo ?? record.OfferedTo) is { } one) all.Add(one);
        return TellEach(all, AlertKind.Danger, record, setting);
    }

    /// <summary>Tells everybody on call that somebody in danger still waits; who sees to the organisation's cases when nobody is on call.</summary>
    public static IReadOnlyList<Alert> StillInDanger(CaseRecord record, CaseSetting setting)
    {
        List<StaffId?> onCall = [.. OnCall(setting)];
        return TellEach(onCall is [] ? Overseers(setting, administratorsToo: false) : onCall, AlertKind.Danger, record, setting);
    }

    /// <summary>Alarms the coordinators, and the administrators too where that is asked.</summary>
    public static IReadOnlyList<Alert> Alarm(CaseRecord record, CaseSetting setting, bool administratorsToo) =>
        TellEach(Overseers(setting, administratorsToo), AlertKind.Alarmed, record, setting);

    private static IEnumerable<StaffId?> OnCall(CaseSetting setting) => Ids(setting, member => member.IsOnCall && setting.WorksHere(member));

    // Nobody by name is the organisation's own address and channel; without an organisation it means the administrators.
    private static List<StaffId?> Overseers(CaseSetting setting, bool administratorsToo)
    {
        if (setting.Organisation is not { } organisation) return [null];

        List<StaffId?> all = [.. Ids(setting, member => member.Role is StaffRole.Coordinator && setting.WorksHere(member))];
        var isUnattended = all.Count == 0;
        if (isUnattended || organisation is { Email.Length: > 0 } or { TeamsChannel.Length: > 0 }) all.Add(null);
        if (isUnattended || administratorsToo) all.AddRange(Administrators(setting));
        return all;
    }

    private static IEnumerable<StaffId?> Administrators(CaseSetting setting) => Ids(setting, member => member.Role is StaffRole.Administrator);

    private static IEnumerable<StaffId?> Ids(CaseSetting setting, Func<StaffMember, bool> which) =>
        setting.Roster.Staff.Where(member => member.IsActive && which(member)).Select(member => (StaffId?)member.Id);

    private static IReadOnlyList<Alert> TellEach(IEnumerable<StaffId?> all, AlertKind kind, CaseRecord record, CaseSetting setting) =>
        [.. all.Distinct().Select(to => Tell(to, kind, record, setting))];

    private static Alert Tell(StaffId? to, AlertKind kind, CaseRecord record, CaseSetting setting) =>
        new(Guid.CreateVersion7(setting.Now), kind, record.Id, to, setting.Organisation?.Id, setting.Now);
}
