using SamenHier.Casework.Alerts;
using SamenHier.Casework.Staff;

namespace SamenHier.Bot.Alerts;

/// <summary>Decides by which ways an alert goes to whom. Pure.</summary>
internal static class AlertAudience
{
    /// <summary>The ways; none when there is none, or when who was to be told has left.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="roster">Who works where.</param>
    public static IReadOnlyList<AlertWay> Of(Alert alert, Roster roster)
    {
        var isPressing = alert.Kind is AlertKind.Danger or AlertKind.Alarmed;
        if (alert.To is { } one)
        {
            return roster.Find(one) is { IsActive: true } member ? [.. AlertWay.To(member, isPressing)] : [];
        }

        if (roster.FindOrganisation(alert.Organisation) is not { } organisation)
        {
            return ToAll(roster, member => member.Role is StaffRole.Administrator, isPressing);
        }

        // An organisation without an address of its own has its coordinators.
        IReadOnlyList<AlertWay> own = [.. AlertWay.To(organisation)];
        return own.Count > 0 ? own : ToAll(roster, member => member.Role is StaffRole.Coordinator && member.Organisation == organisation.Id, isPressing);
    }

    private static List<AlertWay> ToAll(Roster roster, Func<StaffMember, bool> belongs, bool isPressing) =>
        [.. roster.Staff.Where(member => member.IsActive && belongs(member)).SelectMany(member => AlertWay.To(member, isPressing))];
}
