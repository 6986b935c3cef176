using SamenHier.Casework.People;
using SamenHier.Casework.Staff;

namespace SamenHier.Casework.Cases;

/// <summary>The queries of the desk's boxes: one text for each box and kind of viewer, so that each is prepared once.</summary>
internal static class CaseQueries
{
    private const string From = $"FROM cases c JOIN participants p ON p.id = c.participant_id {ViewerLimits.PersonJoins}";

    private const string Columns = $"{CaseColumns.All}, p.wrapped_key, {ViewerLimits.Town}, p.role, n.content, g.id, g.builder";

    private const string HasteThenWait = "c.urgency DESC, CASE WHEN c.waiting_since IS NULL THEN 1 ELSE 0 END, c.waiting_since, c.opened_at, c.id";

    private const string LatestClosed = "c.closed_at DESC, c.id DESC";

    /// <summary>How many cases a box has, then the columns of one page of it.</summary>
    public static string Page(StaffMember viewer, CaseBox box)
    {
        var (condition, order) = Of(box);
        var limits = ViewerLimits.OnCases(viewer);
        return $"""
            SELECT COUNT(*) {From} WHERE {condition} AND {limits};
            SELECT {Columns} {From} {PersonName.Join}
            WHERE c.id IN (SELECT c.id {From} WHERE {condition} AND {limits} ORDER BY {order} LIMIT @size OFFSET @skip) ORDER BY {order}
            """;
    }

    /// <summary>The columns of one case.</summary>
    public static string One(StaffMember viewer) => $"SELECT {Columns} {From} {PersonName.Join} WHERE c.id = @case AND {ViewerLimits.OnCases(viewer)}";

    // The conditions on the state are the partial indexes' own, so that they are used.
    private static (string Condition, string Order) Of(CaseBox box) => box switch
    {
        CaseBox.Waiting => ("c.state <> 2 AND c.state = 0", HasteThenWait),
        CaseBox.Mine => ("c.state = 1 AND c.assigned_to = @viewer", HasteThenWait),
        CaseBox.Open => ("c.state <> 2", HasteThenWait),
        CaseBox.Closed => ("c.state = 2", LatestClosed),
        _ => throw new ArgumentOutOfRangeException(nameof(box), box, "There is no such box."),
    };
}
