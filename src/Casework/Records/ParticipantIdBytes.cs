namespace SamenHier.Casework.Records;

/// <summary>A participant's identifier as stored: 16 bytes, most significant first, so that newer ones sort later.</summary>
internal static class ParticipantIdBytes
{
    public static byte[] ToBytes(this ParticipantId id) => id.Value.ToByteArray(bigEndian: true);

    public static ParticipantId Read(byte[] bytes) => new(new Guid(bytes, bigEndian: true));
}
