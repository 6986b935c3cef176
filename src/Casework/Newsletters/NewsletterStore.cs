using System.Data.Common;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Newsletters;

/// <summary>Who asked for the newsletter and who confirmed it. Asking and leaving are part of a turn.</summary>
public sealed class NewsletterStore
{
    // 1, 2 and 3 are Pending, Sent and Confirmed.
    private const string SelectPending = """
        SELECT n.participant_id, p.wrapped_key, n.content
        FROM newsletter_requests n JOIN participants p ON p.id = n.participant_id
        WHERE n.state = 1 ORDER BY n.at, n.participant_id LIMIT @limit
        """;

    private const string SelectConfirmed = """
        SELECT n.participant_id, p.wrapped_key, n.content
        FROM newsletter_requests n JOIN participants p ON p.id = n.participant_id WHERE n.state = 3 ORDER BY n.at, n.participant_id
        """;

    private const string SetSent = "UPDATE newsletter_requests SET state = 2 WHERE token_hash = @token AND state = 1";

    private const string SetConfirmed = "UPDATE newsletter_requests SET state = 3 WHERE token_hash = @token";

    private readonly IDatabase database;
    private readonly IWriteGate gate;
    private readonly OwnerKeys keys;
    private readonly LookupKey lookup;

    internal NewsletterStore(IDatabase database, IWriteGate gate, OwnerKeys keys, LookupKey lookup) =>
        (this.database, this.gate, this.keys, this.lookup) = (database, gate, keys, lookup);

    /// <summary>The confirmations that are still to be sent, oldest first, at most <paramref name="limit"/>.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<PendingConfirmation>> PendingAsync(int limit, CancellationToken cancellationToken) => ReadAsync(
        SelectPending,
        [Parameter.Number("@limit", limit)],
        (participant, content) => new PendingConfirmation(participant, content.Address, content.Language, content.Token),
        cancellationToken);

    /// <summary>Notes that the confirmation with this token was sent. Nothing happens when it was answered already, or asked anew or withdrawn meanwhile.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be written.</exception>
    public Task MarkSentAsync(string token, CancellationToken cancellationToken) => SetAsync(SetSent, token, mustBeThere: false, cancellationToken);

    /// <summary>Confirms the newsletter; true each time for the same token, false when nobody's newsletter has it (any more).</summary>
    /// <exception cref="StoreUnavailableException">The database could not be written.</exception>
    public Task<bool> ConfirmAsync(string token, CancellationToken cancellationToken) => SetAsync(SetConfirmed, token, mustBeThere: true, cancellationToken);

    /// <summary>Everybody who confirmed, each address once, by address in ordinal order.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<IReadOnlyList<NewsletterSubscriber>> ListConfirmedAsync(CancellationToken cancellationToken)
    {
        var confirmed = await ReadAsync(SelectConfirmed, [], (_, content) => new NewsletterSubscriber(content.Address, content.Language), cancellationToken);
        return [.. confirmed.DistinctBy(reader => reader.Address, StringComparer.OrdinalIgnoreCase).OrderBy(reader => reader.Address, StringComparer.Ordinal)];
    }

    private async Task<bool> SetAsync(string sql, string token, bool mustBeThere, CancellationToken cancellationToken)
    {
        var hash = (await lookup.HashesAsync(cancellationToken)).NewsletterToken(token);
        return await gate.TryWriteAsync([new(sql, [Parameter.Bytes("@token", hash)], mustBeThere)], cancellationToken);
    }

    private Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql, IReadOnlyList<Parameter> parameters, Func<ParticipantId, NewsletterContent, T> readRow, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<T>>(
            sql,
            parameters,
            async (reader, ct) =>
            {
                var rows = new List<T>();
                while (await reader.ReadAsync(ct)) rows.Add(readRow(reader.Participant(0), Open(reader)));
                return rows;
            },
            cancellationToken);

    private NewsletterContent Open(DbDataReader row) => NewsletterContent.Open(keys.Unwrap(row.Participant(0), row.Bytes(1)), row.Bytes(2));
}
