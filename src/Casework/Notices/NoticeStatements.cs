using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Notices;

/// <summary>Decides the statements that store notices; runs none.</summary>
internal static class NoticeStatements
{
    // Who is gone by now is told nothing.
    private const string Add = """
        INSERT INTO notices (participant_id, id, at, content)
        SELECT @recipient, @id, @at, @content WHERE EXISTS (SELECT 1 FROM participants WHERE id = @recipient)
        """;

    /// <summary>Stores a notice.</summary>
    /// <param name="addressed">To whom, and what.</param>
    /// <param name="place">Its place among those of one unit.</param>
    /// <param name="recipient">The cipher of whom it is for.</param>
    public static Statement Put(AddressedNotice addressed, int place, OwnerCipher recipient) => new(Add, Columns(addressed, place, recipient));

    /// <summary>What every statement that stores a notice says of it.</summary>
    public static Parameter[] Columns(AddressedNotice addressed, int place, OwnerCipher recipient)
    {
        // By time, then by place in the unit: the 12 bits after the time, which are random otherwise.
        var id = RowId.Write(Guid.CreateVersion7(addressed.Notice.At));
        (id[6], id[7]) = ((byte)((id[6] & 0xF0) | ((place >> 8) & 0x0F)), (byte)place);
        return
        [
            Parameter.Bytes("@recipient", addressed.To.ToBytes()),
            Parameter.Bytes("@id", id),
            Parameter.Time("@at", addressed.Notice.At),
            Parameter.Bytes("@content", NoticeContent.Of(addressed.Notice).Seal(recipient, id)),
        ];
    }
}
