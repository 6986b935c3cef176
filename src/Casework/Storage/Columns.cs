using System.Data.Common;
using SamenHier.Casework.Records;

namespace SamenHier.Casework.Storage;

/// <summary>Reads the columns that the records have.</summary>
internal static class Columns
{
    public static byte[] Bytes(this DbDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);

    public static byte[]? BytesOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<byte[]>(column);

    public static string? TextOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static bool? FlagOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetBoolean(column);

    public static int? NumberOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    public static DateTimeOffset Time(this DbDataReader reader, int column) => DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));

    public static DateTimeOffset? TimeOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Time(column);

    public static ParticipantId Participant(this DbDataReader reader, int column) => new(RowId.Read(reader.GetFieldValue<byte[]>(column)));

    public static GroupId Group(this DbDataReader reader, int column) => new(RowId.Read(reader.GetFieldValue<byte[]>(column)));

    public static CaseId Case(this DbDataReader reader, int column) => new(RowId.Read(reader.GetFieldValue<byte[]>(column)));

    public static RoundId Round(this DbDataReader reader, int column) => new(RowId.Read(reader.GetFieldValue<byte[]>(column)));

    public static ProposalId Proposal(this DbDataReader reader, int column) => new(RowId.Read(reader.GetFieldValue<byte[]>(column)));

    public static StaffId Staff(this DbDataReader reader, int column) => new(RowId.Read(reader.GetFieldValue<byte[]>(column)));

    public static StaffId? StaffOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Staff(column);
}
