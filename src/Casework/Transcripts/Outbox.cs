using System.Data.Common;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Transcripts;

/// <summary>The messages that a sender must still deliver.</summary>
public sealed class Outbox
{
    // The condition is the partial index's own, so that it is used.
    private const string SelectConversations = """
        SELECT c.participant_id, p.wrapped_key, c.id, c.channel_id, c.conversation_id
        FROM conversations c JOIN participants p ON p.id = c.participant_id
        WHERE c.id IN (SELECT conversation_id FROM messages WHERE delivery = 1)
        """;

    private const string SelectPending = """
        SELECT c.participant_id, p.wrapped_key, c.reference
        FROM conversations c JOIN participants p ON p.id = c.participant_id WHERE c.id = @conversation;
        SELECT m.participant_id, p.wrapped_key, m.sequence, m.activity_id, m.at, m.body, m.replaces,
            CASE WHEN m.replaces IS NOT NULL THEN (
                SELECT r.channel_activity_id FROM messages r
                WHERE r.conversation_id = m.conversation_id AND r.activity_id = m.replaces ORDER BY r.sequence DESC LIMIT 1) END
        FROM messages m JOIN participants p ON p.id = m.participant_id
        WHERE m.conversation_id = @conversation AND m.delivery = 1 ORDER BY m.sequence LIMIT @limit
        """;

    private const string SetDelivered = """
        UPDATE messages SET delivery = 2, channel_activity_id = @channel_activity_id
        WHERE conversation_id = @conversation AND sequence = @sequence AND delivery = 1
        """;

    private const string SetUndeliverable = """
        UPDATE messages SET delivery = 3, failure = @failure
        WHERE conversation_id = @conversation AND sequence = @sequence AND delivery = 1
        """;

    private readonly IDatabase database;
    private readonly IWriteGate gate;
    private readonly OwnerKeys keys;
    private readonly LookupKey lookup;

    internal Outbox(IDatabase database, IWriteGate gate, OwnerKeys keys, LookupKey lookup) =>
        (this.database, this.gate, this.keys, this.lookup) = (database, gate, keys, lookup);

    /// <summary>Names the conversations with undelivered messages.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<ConversationKey>> PendingConversationsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ConversationKey>>(
            SelectConversations,
            [],
            async (reader, ct) =>
            {
                var found = new List<ConversationKey>();
                while (await reader.ReadAsync(ct))
                {
                    var cipher = keys.Unwrap(reader.Participant(0), reader.Bytes(1));
                    found.Add(new(reader.GetString(3), cipher.OpenText(Cell.ConversationId(reader.Bytes(2)), reader.Bytes(4))));
                }

                return found;
            },
            cancellationToken);

    /// <summary>Reads the oldest undelivered messages of a conversation, at most <paramref name="limit"/>; null when there are none.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<PendingDeliveries?> ReadPendingAsync(ConversationKey conversation, int limit, CancellationToken cancellationToken)
    {
        var id = (await lookup.HashesAsync(cancellationToken)).Conversation(conversation);
        return await database.ReadAsync(
            SelectPending,
            [Parameter.Bytes("@conversation", id), Parameter.Number("@limit", limit)],
            async (reader, ct) =>
            {
                if (!await reader.ReadAsync(ct)) return null;
                var stored = reader.BytesOrNull(2);
                var reference = stored is null
                    ? null
                    : keys.Unwrap(reader.Participant(0), reader.Bytes(1)).Open(Cell.ConversationReference(id), stored);
                await reader.NextResultAsync(ct);
                var messages = await MessageReading.ReadAsync(reader, row => Read(row, id), ct);
                return messages.Count == 0 ? null : new PendingDeliveries(conversation, reference, messages);
            },
            cancellationToken);
    }

    /// <summary>Notes that a message was delivered, and the identifier that the channel gave it. Nothing happens when it is no longer pending.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be written.</exception>
    public Task MarkDeliveredAsync(ConversationKey conversation, long sequence, string? channelActivityId, CancellationToken cancellationToken) =>
        MarkAsync(SetDelivered, conversation, sequence, Parameter.Text("@channel_activity_id", channelActivityId), cancellationToken);

    /// <summary>Notes that the channel refused a message for good, and its reason code, e.g. <c>403</c>. Nothing happens when it is no longer pending.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be written.</exception>
    public Task MarkUndeliverableAsync(ConversationKey conversation, long sequence, string reason, CancellationToken cancellationToken) =>
        MarkAsync(SetUndeliverable, conversation, sequence, Parameter.Text("@failure", reason), cancellationToken);

    private TranscriptMessage Read(DbDataReader row, byte[] conversation)
    {
        var replaced = row.TextOrNull(6);
        return MessageReading.ReadRow(row, keys, conversation) with { Replaces = replaced is null ? null : new(replaced, row.TextOrNull(7)) };
    }

    private async Task MarkAsync(string sql, ConversationKey conversation, long sequence, Parameter note, CancellationToken cancellationToken)
    {
        var id = (await lookup.HashesAsync(cancellationToken)).Conversation(conversation);
        var statement = new Statement(sql, [Parameter.Bytes("@conversation", id), Parameter.Number("@sequence", sequence), note]);
        await gate.TryWriteAsync([statement], cancellationToken);
    }
}
