using SamenHier.Casework.Protection;
using SamenHier.Casework.Storage;
using SamenHier.Casework.Turns;

namespace SamenHier.Casework.Notices;

/// <summary>Knows who is still to be told something, and where.</summary>
public sealed class NoticeBox
{
    // A person has few conversations; which of them is the current one only its sealed name says.
    private const string SelectWaiting = """
        SELECT p.id, p.wrapped_key, p.current_conversation, c.id, c.user_id, c.reference
        FROM (SELECT participant_id, MIN(at) AS since FROM notices GROUP BY participant_id) n
        JOIN participants p ON p.id = n.participant_id
        JOIN conversations c ON c.participant_id = p.id
        ORDER BY n.since, p.id
        """;

    private readonly IDatabase database;
    private readonly OwnerKeys keys;
    private readonly LookupKey lookup;

    internal NoticeBox(IDatabase database, OwnerKeys keys, LookupKey lookup) =>
        (this.database, this.keys, this.lookup) = (database, keys, lookup);

    /// <summary>
    /// The participants with notices that wait, the one who waits longest first. Somebody whose current conversation was taken over by another
    /// is left out: they hear of it when they come back.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<IReadOnlyList<WaitingRecipient>> WaitingAsync(CancellationToken cancellationToken)
    {
        var hashes = await lookup.HashesAsync(cancellationToken);
        return await database.ReadAsync<IReadOnlyList<WaitingRecipient>>(
            SelectWaiting,
            [],
            async (reader, ct) =>
            {
                var waiting = new List<WaitingRecipient>();
                while (await reader.ReadAsync(ct))
                {
                    var participant = reader.Participant(0);
                    var cipher = keys.Unwrap(participant, reader.Bytes(1));
                    var conversation = reader.Bytes(3);
                    var current = ConversationKeyBytes.Decode(cipher.Open(Cell.CurrentConversation, reader.Bytes(2)));
                    if (!hashes.Conversation(current).AsSpan().SequenceEqual(conversation)) continue;

                    var reference = reader.BytesOrNull(5);
                    waiting.Add(new(
                        participant,
                        current,
                        cipher.OpenText(Cell.UserId(conversation), reader.Bytes(4)),
                        reference is null ? null : cipher.Open(Cell.ConversationReference(conversation), reference)));
                }

                return waiting;
            },
            cancellationToken);
    }
}
