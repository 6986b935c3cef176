using System.Data.Common;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Transcripts;

/// <summary>Reads messages from columns participant, wrapped key, sequence, activity id, time, body.</summary>
internal static class MessageReading
{
    public static async Task<IReadOnlyList<TranscriptMessage>> ReadAsync(
        DbDataReader reader, Func<DbDataReader, TranscriptMessage> readRow, CancellationToken cancellationToken)
    {
        var messages = new List<TranscriptMessage>();
        while (await reader.ReadAsync(cancellationToken)) messages.Add(readRow(reader));
        return messages;
    }

    public static TranscriptMessage ReadRow(DbDataReader row, OwnerKeys keys, byte[] conversation)
    {
        var cipher = keys.Unwrap(row.Participant(0), row.Bytes(1));
        var sequence = row.GetInt64(2);
        return new(sequence, row.GetString(3), row.Time(4), cipher.Open(Cell.MessageBody(conversation, sequence), row.Bytes(5)));
    }
}
