using SamenHier.Casework.Staff;

namespace SamenHier.Casework.Matches;

/// <summary>What somebody at the desk may see and do of pairs, as a part of the queries themselves. Every one takes the parameters of <see cref="ViewerLimits"/>.</summary>
internal static class MatchLimits
{
    /// <summary>The condition of who sees all without being anybody, on the command line. An administrator's is another: a text has always the same parameters.</summary>
    public const string OfNobody = "0 = 0";

    /// <summary>The condition that somebody is stored as working at the desk, and has not left.</summary>
    public const string IsStaff = "EXISTS (SELECT 1 FROM staff s WHERE s.id = @viewer AND s.is_active)";

    /// <summary>The condition that they may see a newcomer.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="newcomer">The newcomer's identifier, as the query names it.</param>
    public static string SeesNewcomer(StaffMember viewer, string newcomer) =>
        $"EXISTS (SELECT 1 FROM participants p {ViewerLimits.PersonJoins} WHERE p.id = {newcomer} AND {ViewerLimits.OnPeople(viewer)})";

    /// <summary>The condition that they may see a group.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="group">The group's identifier, as the query names it.</param>
    public static string SeesGroup(StaffMember viewer, string group) =>
        $"EXISTS (SELECT 1 FROM groups g {ViewerLimits.GroupJoins} WHERE g.id = {group} AND {ViewerLimits.OnGroups(viewer)})";

    /// <summary>The condition that they may see a proposal (<c>o</c>): its newcomer or its group.</summary>
    public static string Sees(StaffMember viewer) => $"({SeesNewcomer(viewer, "o.participant_id")} OR {SeesGroup(viewer, "o.group_id")})";

    /// <summary>The condition that they may decide on a pair: who works at the desk and sees both.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="newcomer">The newcomer's identifier, as the query names it.</param>
    /// <param name="group">The group's.</param>
    public static string Decides(StaffMember viewer, string newcomer, string group) => $"({IsStaff} AND {SeesNewcomer(viewer, newcomer)} AND {SeesGroup(viewer, group)})";
}
