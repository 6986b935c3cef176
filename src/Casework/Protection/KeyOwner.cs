using System.Runtime.InteropServices;
using SamenHier.Casework.Records;

namespace SamenHier.Casework.Protection;

/// <summary>Whose key seals a value: each participant has one, and each group. A key of one kind never passes for one of the other.</summary>
/// <param name="Kind">Participant or group.</param>
/// <param name="Id">Which of them.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct KeyOwner(KeyOwnerKind Kind, Guid Id)
{
    public const int IdSize = 16;

    public static implicit operator KeyOwner(ParticipantId participant) => new(KeyOwnerKind.Participant, participant.Value);

    public static implicit operator KeyOwner(GroupId group) => new(KeyOwnerKind.Group, group.Value);

    public byte[] ToBytes() => RowId.Write(Id);
}

/// <summary>The kinds of owners.</summary>
internal enum KeyOwnerKind
{
    /// <summary>A participant.</summary>
    Participant,

    /// <summary>A group.</summary>
    Group,
}
