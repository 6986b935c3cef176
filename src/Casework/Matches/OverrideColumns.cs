using System.Data.Common;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Matches;

/// <summary>Reads what was said of pairs.</summary>
internal static class OverrideColumns
{
    /// <summary>Reads a row of participant, group, whether it is a pin, staff, time, content and the participant's wrapped key.</summary>
    public static PairOverride Read(DbDataReader row, OwnerKeys keys)
    {
        var (newcomer, group) = (row.Participant(0), row.Group(1));
        var reason = keys.Unwrap(newcomer, row.Bytes(6)).OpenText(Cell.OverrideReason(group), row.Bytes(5));
        return new(newcomer, group, row.GetBoolean(2), row.StaffOrNull(3), reason, row.Time(4));
    }
}
