namespace SamenHier.Casework.Records;

/// <summary>An identifier as stored: 16 bytes, most significant first, so that newer ones sort later.</summary>
internal static class RowId
{
    public static byte[] ToBytes(this ParticipantId id) => Write(id.Value);

    public static byte[] ToBytes(this GroupId id) => Write(id.Value);

    public static byte[] ToBytes(this CaseId id) => Write(id.Value);

    public static byte[] ToBytes(this RoundId id) => Write(id.Value);

    public static byte[] ToBytes(this ProposalId id) => Write(id.Value);

    public static byte[] ToBytes(this StaffId id) => Write(id.Value);

    public static byte[] Write(Guid id) => id.ToByteArray(bigEndian: true);

    public static Guid Read(byte[] bytes) => new(bytes, bigEndian: true);
}
