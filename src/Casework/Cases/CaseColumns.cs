using System.Data.Common;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Cases;

/// <summary>Reads cases from their columns.</summary>
internal static class CaseColumns
{
    /// <summary>The columns of a case, which a query names <c>c</c>; they come first.</summary>
    public const string All = """
        c.id, c.participant_id, c.version, c.state, c.urgency, c.reason, c.language, c.role, c.opened_at, c.waiting_since, c.assigned_to,
        c.has_turn, c.offered_to, c.limits_passed, c.due_at, c.closed_at, c.close_reason, c.content
        """;

    /// <summary>How many those are.</summary>
    public const int Count = 18;

    /// <summary>Reads a case with its participant's cipher.</summary>
    public static CaseRecord Read(DbDataReader row, OwnerCipher cipher)
    {
        var id = row.Case(0);
        var content = CaseContent.Open(cipher, id, row.Bytes(17));
        return new()
        {
            Id = id,
            Participant = row.Participant(1),
            Version = row.GetInt64(2),
            State = (CaseState)row.GetInt32(3),
            Urgency = (CaseUrgency)row.GetInt32(4),
            Reason = row.GetString(5),
            Language = row.GetString(6),
            Role = row.GetString(7),
            OpenedAt = row.Time(8),
            WaitingSince = row.TimeOrNull(9),
            AssignedTo = row.StaffOrNull(10),
            HasTurn = row.GetBoolean(11),
            OfferedTo = row.StaffOrNull(12),
            LimitsPassed = row.GetInt32(13),
            DueAt = row.TimeOrNull(14),
            ClosedAt = row.TimeOrNull(15),
            CloseReason = row.TextOrNull(16),
            Question = content.Question,
            Words = content.Words,
            OfferedBefore = [.. content.OfferedBefore.Select(before => new StaffId(before))],
        };
    }
}
