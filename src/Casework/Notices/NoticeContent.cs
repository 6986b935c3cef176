using System.Text.Json;
using System.Text.Json.Serialization;
using SamenHier.Casework.Protection;

namespace SamenHier.Casework.Notices;

/// <summary>The part of a notice that is sealed: all but its time.</summary>
internal sealed record NoticeContent(string Text, IReadOnlyList<string> Arguments)
{
    public static NoticeContent Of(Notice notice) => new(notice.Text, notice.Arguments);

    public static WaitingNotice Open(OwnerCipher cipher, byte[] id, byte[] content, DateTimeOffset at)
    {
        var opened = JsonSerializer.Deserialize(cipher.Open(Cell.NoticeContent(id), content), NoticeContentJson.Default.NoticeContent)
            ?? throw new InvalidOperationException("A stored notice is empty.");
        return new(new Guid(id, bigEndian: true), new(opened.Text, opened.Arguments, at));
    }

    public byte[] Seal(OwnerCipher cipher, byte[] id) =>
        cipher.Seal(Cell.NoticeContent(id), JsonSerializer.SerializeToUtf8Bytes(this, NoticeContentJson.Default.NoticeContent));
}

/// <summary>Writes and reads the sealed part of a notice.</summary>
[JsonSerializable(typeof(NoticeContent))]
internal sealed partial class NoticeContentJson : JsonSerializerContext;
