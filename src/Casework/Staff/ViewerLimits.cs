using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Staff;

/// <summary>What somebody who works at the desk may see, as a part of the queries themselves.</summary>
internal static class ViewerLimits
{
    /// <summary>
    /// Joins a participant (<c>p</c>) with their group (<c>g</c>) and with the organisation that has their town (<c>t</c>): the group's town, where
    /// they have a seat in one or are matched with it.
    /// </summary>
    public const string PersonJoins = """
        LEFT JOIN group_members gm ON gm.participant_id = p.id
        LEFT JOIN group_newcomers gn ON gn.participant_id = p.id
        LEFT JOIN groups g ON g.id = COALESCE(gm.group_id, gn.group_id)
        LEFT JOIN organisation_towns t ON t.town = COALESCE(g.town, p.town)
        """;

    /// <summary>The town that those joins go by.</summary>
    public const string Town = "COALESCE(g.town, p.town)";

    /// <summary>Joins a group (<c>g</c>) with the organisation that has its town (<c>t</c>).</summary>
    public const string GroupJoins = "LEFT JOIN organisation_towns t ON t.town = g.town";

    private const string Everything = "1 = 1";

    private const string Nothing = "1 = 0";

    private const string OfOrganisation = """
        (t.organisation_id = @organisation
            OR (t.organisation_id IS NULL AND EXISTS (SELECT 1 FROM organisations o WHERE o.id = @organisation AND o.takes_the_rest)))
        """;

    private const string Guided = "g.builder = @builder";

    // The viewer's languages stand between commas. In danger there is no time for the right language.
    private const string ForThem = "(REPLACE(@languages, ',' || c.language || ',', '') <> @languages OR (@on_call AND c.urgency = 1))";

    private const string Taken = "c.assigned_to = @viewer";

    private const string HasTakenACaseOf = "p.id IN (SELECT participant_id FROM cases WHERE state = 1 AND assigned_to = @viewer)";

    /// <summary>The condition on a case (<c>c</c>) with the joins of its participant.</summary>
    public static string OnCases(StaffMember viewer) => Choose(
        viewer, coordinator: $"({Taken} OR {Guided} OR {OfOrganisation})", builder: $"({Taken} OR {Guided} OR ({OfOrganisation} AND {ForThem}))");

    /// <summary>The condition on a participant with their joins.</summary>
    public static string OnPeople(StaffMember viewer) => Choose(viewer, $"({HasTakenACaseOf} OR {Guided} OR {OfOrganisation})");

    /// <summary>The condition on a group with its join.</summary>
    public static string OnGroups(StaffMember viewer) => Choose(viewer, $"({Guided} OR {OfOrganisation})");

    /// <summary>What the conditions say of the viewer; every query with one of them has all of these.</summary>
    public static Parameter[] Parameters(StaffMember viewer) =>
    [
        Parameter.Bytes("@viewer", viewer.Id.ToBytes()),
        Parameter.Text("@builder", viewer.Id.ToString()),
        Parameter.Text("@organisation", viewer.Organisation),
        Parameter.Text("@languages", viewer.Speaks("nl") ? $",{string.Join(',', viewer.Languages)}," : ""),
        Parameter.Flag("@on_call", viewer.IsOnCall),
    ];

    private static string Choose(StaffMember viewer, string ofOrganisation) => Choose(viewer, ofOrganisation, ofOrganisation);

    private static string Choose(StaffMember viewer, string coordinator, string builder) => viewer switch
    {
        { IsActive: false } => Nothing,
        { Role: StaffRole.Administrator } => Everything,
        { Role: StaffRole.Coordinator } => coordinator,
        _ => builder,
    };
}
