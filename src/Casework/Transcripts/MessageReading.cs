using System.Data.Common;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Transcripts;

/// <summary>Reads messages from columns participant, wrapped key, sequence, activity id, time, body.</summary>
internal static class MessageReading
{
    public static async Task<IReadOnlyList<TranscriptMessage>> ReadAsync(
        DbDataReader reader, ParticipantKeys keys, byte[] conversation, CancellationToken cancellationToken)
    {
        var messages = new List<TranscriptMessage>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var cipher = keys.Unwrap(reader.Participant(0), reader.Bytes(1));
            var sequence = reader.GetInt64(2);
            var body = cipher.Open(Cell.MessageBody(conversation, sequence), reader.Bytes(5));
            messages.Add(new(sequence, reader.GetString(3), reader.Time(4), body));
        }

        return messages;
    }
}
