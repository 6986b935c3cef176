using SamenHier.Casework.Protection;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Transcripts;

/// <summary>Reads what was said in a conversation.</summary>
public sealed class Transcript
{
    private const string Select = """
        SELECT 1 FROM conversations WHERE id = @conversation;
        SELECT m.participant_id, p.wrapped_key, m.sequence, m.activity_id, m.at, m.body
        FROM messages m JOIN participants p ON p.id = m.participant_id
        WHERE m.conversation_id = @conversation AND m.replaces IS NULL
            AND m.sequence > (SELECT CASE WHEN c.last_sequence < @after THEN 0 ELSE @after END FROM conversations c WHERE c.id = @conversation)
        ORDER BY m.sequence LIMIT @limit
        """;

    private readonly IDatabase database;
    private readonly OwnerKeys keys;
    private readonly LookupKey lookup;

    internal Transcript(IDatabase database, OwnerKeys keys, LookupKey lookup) =>
        (this.database, this.keys, this.lookup) = (database, keys, lookup);

    /// <summary>
    /// Reads at most <paramref name="limit"/> messages after a sequence, in order. A sequence beyond the newest is from before the conversation
    /// was erased and began again; it is read from its start then. Messages that take the place of earlier ones on their channel are left out.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<TranscriptPage> ReadAsync(ConversationKey conversation, long afterSequence, int limit, CancellationToken cancellationToken)
    {
        var id = (await lookup.HashesAsync(cancellationToken)).Conversation(conversation);
        return await database.ReadAsync(
            Select,
            [Parameter.Bytes("@conversation", id), Parameter.Number("@after", afterSequence), Parameter.Number("@limit", limit)],
            async (reader, ct) =>
            {
                var exists = await reader.ReadAsync(ct);
                await reader.NextResultAsync(ct);
                return new TranscriptPage(exists, await MessageReading.ReadAsync(reader, row => MessageReading.ReadRow(row, keys, id), ct));
            },
            cancellationToken);
    }
}
