using System.Data.Common;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.People;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Storage;
using SamenHier.Casework.Turns;

namespace SamenHier.Casework.Cases;

/// <summary>
/// Reads cases for those who work at the desk. Every query holds the limits of who asks: a builder sees the cases of their organisation's towns in
/// languages that they speak, and while they are on call those in haste in any; a coordinator all of their organisation; both those that they have
/// taken and those of groups that they guide; an administrator all. Somebody who has left sees none.
/// </summary>
public sealed class CaseDirectory
{
    private const string SelectPlace = $"""
        SELECT {CaseColumns.All}, p.wrapped_key, p.current_conversation
        FROM cases c JOIN participants p ON p.id = c.participant_id WHERE c.id = @case;
        SELECT v.id, v.channel_id, v.conversation_id, v.user_id, v.reference
        FROM cases c JOIN conversations v ON v.participant_id = c.participant_id WHERE c.id = @case ORDER BY v.last_at DESC, v.id
        """;

    private const string SelectDue = $"""
        SELECT {CaseColumns.All}, p.wrapped_key, {ViewerLimits.Town}, g.builder
        FROM cases c JOIN participants p ON p.id = c.participant_id {ViewerLimits.PersonJoins}
        WHERE c.state <> 2 AND c.due_at <= @now ORDER BY c.due_at, c.id LIMIT @limit
        """;

    private const string SelectLoads = """
        SELECT COALESCE(assigned_to, offered_to) AS whose, COUNT(*) FROM cases
        WHERE state <> 2 AND COALESCE(assigned_to, offered_to) IS NOT NULL GROUP BY COALESCE(assigned_to, offered_to)
        """;

    private readonly IDatabase database;
    private readonly IWriteGate gate;
    private readonly OwnerKeys keys;
    private readonly LookupKey lookup;
    private readonly CipherFinder ciphers;
    private readonly SpokenReader spoken;

    internal CaseDirectory(IDatabase database, IWriteGate gate, OwnerKeys keys, LookupKey lookup)
    {
        (this.database, this.gate, this.keys, this.lookup) = (database, gate, keys, lookup);
        (ciphers, spoken) = (new(database, keys), new(database, keys));
    }

    /// <summary>A page of the cases that somebody may see, those in haste first, then those that wait longest.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<CasePage> ListAsync(StaffMember viewer, CaseFilter filter, CancellationToken cancellationToken) => database.ReadAsync(
        CaseQueries.Page(viewer, filter.Box),
        [
            .. ViewerLimits.Parameters(viewer),
            Parameter.Number("@size", Math.Clamp(filter.PageSize, 1, CaseFilter.LargestPage)),
            Parameter.Number("@skip", (long)Math.Max(filter.Page, 0) * Math.Clamp(filter.PageSize, 1, CaseFilter.LargestPage)),
        ],
        async (reader, ct) =>
        {
            await reader.ReadAsync(ct);
            var total = (int)reader.GetInt64(0);
            await reader.NextResultAsync(ct);
            return new CasePage(await reader.ReadAllAsync(View, ct), total);
        },
        cancellationToken);

    /// <summary>A case; null when there is none that the viewer may see.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<CaseView?> FindAsync(StaffMember viewer, CaseId id, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            CaseQueries.One(viewer), [.. ViewerLimits.Parameters(viewer), Id(id)], (reader, ct) => reader.ReadAllAsync(View, ct), cancellationToken);
        return found.SingleOrDefault();
    }

    /// <summary>
    /// Where the person of a case goes on talking, for an action on it; null when there is no such case. Holds no limits: the turn decides. Where
    /// somebody else goes on in the person's latest conversation, it is the latest that is still theirs; null when there is none left.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<CasePlace?> LocateAsync(CaseId id, CancellationToken cancellationToken)
    {
        var hashes = await lookup.HashesAsync(cancellationToken);
        return await database.ReadAsync(
            SelectPlace,
            [Id(id)],
            async (reader, ct) =>
            {
                if (!await reader.ReadAsync(ct)) return null;
                var cipher = Cipher(reader);
                var record = CaseColumns.Read(reader, cipher);
                var current = hashes.Conversation(ConversationKeyBytes.Decode(cipher.Open(Cell.CurrentConversation, reader.Bytes(CaseColumns.Count + 1))));
                await reader.NextResultAsync(ct);
                return await FindPlaceAsync(reader, record, cipher, current, ct);
            },
            cancellationToken);
    }

    /// <summary>What was said with a participant, newest last, over all their conversations: at most <paramref name="limit"/> messages before a time.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<SpokenMessage>> SaidAsync(ParticipantId participant, DateTimeOffset? before, int limit, CancellationToken cancellationToken) =>
        spoken.ReadAsync(participant, before, limit, cancellationToken);

    /// <summary>Open cases whose next time limit acts at or before a time, the earliest first.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<DueCase>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => database.ReadAsync(
        SelectDue,
        [Parameter.Time("@now", now), Parameter.Number("@limit", limit)],
        (reader, ct) => reader.ReadAllAsync(
            row => new DueCase(CaseColumns.Read(row, Cipher(row)), row.TextOrNull(CaseColumns.Count + 1), row.TextOrNull(CaseColumns.Count + 2)), ct),
        cancellationToken);

    /// <summary>How many open cases each person has taken, or is asked to take, for offering the next to who has the fewest.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyDictionary<StaffId, int>> LoadsAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyDictionary<StaffId, int>>(
        SelectLoads,
        [],
        async (reader, ct) =>
        {
            var loads = new Dictionary<StaffId, int>();
            while (await reader.ReadAsync(ct)) loads.Add(reader.Staff(0), (int)reader.GetInt64(1));
            return loads;
        },
        cancellationToken);

    /// <summary>Stores what a time limit changed of a case, with the alerts that it raises; false when the case was changed since it was read.</summary>
    /// <exception cref="ArgumentException">Its turn is somebody's who has not taken it.</exception>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public async Task<bool> TryUpdateAsync(CaseRecord changed, IReadOnlyList<Alert> alerts, CancellationToken cancellationToken)
    {
        CaseStatements.RequireSound(changed);
        return changed.Version > 0
            && await ciphers.FindAsync(changed.Participant, cancellationToken) is { } cipher
            && await gate.TryWriteAsync([CaseStatements.Put(changed, cipher), .. alerts.Select(CaseStatements.Raise)], cancellationToken);
    }

    private static async Task<CasePlace?> FindPlaceAsync(
        DbDataReader reader, CaseRecord record, OwnerCipher cipher, byte[] current, CancellationToken cancellationToken)
    {
        CasePlace? latest = null;
        while (await reader.ReadAsync(cancellationToken))
        {
            var conversation = reader.Bytes(0);
            var isCurrent = conversation.AsSpan().SequenceEqual(current);
            if (!isCurrent && latest is not null) continue;
            latest = new(
                record,
                new(reader.GetString(1), cipher.OpenText(Cell.ConversationId(conversation), reader.Bytes(2))),
                cipher.OpenText(Cell.UserId(conversation), reader.Bytes(3)),
                reader.BytesOrNull(4) is { } reference ? cipher.Open(Cell.ConversationReference(conversation), reference) : null);
            if (isCurrent) return latest;
        }

        return latest;
    }

    private CaseView View(DbDataReader row)
    {
        var cipher = Cipher(row);
        return new(
            CaseColumns.Read(row, cipher),
            row.TextOrNull(CaseColumns.Count + 1),
            PersonName.Open(cipher, row.GetString(CaseColumns.Count + 2), row.BytesOrNull(CaseColumns.Count + 3)),
            row.IsDBNull(CaseColumns.Count + 4) ? null : row.Group(CaseColumns.Count + 4),
            row.TextOrNull(CaseColumns.Count + 5));
    }

    private OwnerCipher Cipher(DbDataReader row) => keys.Unwrap(row.Participant(1), row.Bytes(CaseColumns.Count));

    private static Parameter Id(CaseId id) => Parameter.Bytes("@case", id.ToBytes());
}
