using System.Data.Common;
using Microsoft.AspNetCore.DataProtection;
using SamenHier.Casework.Audit;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Storage;
using SamenHier.Casework.Turns;
using SamenHier.Matching.Runs;

namespace SamenHier.Casework.Matches;

/// <summary>The rounds: who is in one, what it came to, and what it proposes.</summary>
public sealed class RoundStore
{
    private const string SelectOpen = "SELECT id, participant_id, group_id, state FROM proposals WHERE state < 3";

    private const string Columns = "r.id, r.at, r.asked_by, r.newcomers, r.groups, r.proposals";

    private readonly IDatabase database;
    private readonly IWriteGate gate;
    private readonly OwnerKeys keys;
    private readonly TimeProvider time;
    private readonly PoolReader pool;
    private readonly CipherFinder ciphers;
    private readonly RoundContent content;

    internal RoundStore(IDatabase database, IWriteGate gate, OwnerKeys keys, IDataProtectionProvider protection, TimeProvider time)
    {
        (this.database, this.gate, this.keys, this.time) = (database, gate, keys, time);
        (pool, ciphers, content) = (new(database, keys), new(database, keys), new(protection));
    }

    /// <summary>Reads everybody for whom a round could be worked out now. Who has an open proposal with somebody outside of it is left out.</summary>
    /// <param name="viewer">Whose newcomers and groups; null for all, on the command line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<MatchPool> ReadPoolAsync(StaffMember? viewer, CancellationToken cancellationToken) => pool.ReadAsync(viewer, cancellationToken);

    /// <summary>Stores a round with its proposals, in one transaction. False when somebody of it changed since the pool was read; then nothing was stored, and it is to be worked out anew.</summary>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task<bool> TryAddAsync(NewRound round, CancellationToken cancellationToken)
    {
        if (await FindOpenAsync(round, cancellationToken) is not { } open) return false;
        var newcomers = new Dictionary<string, OwnerCipher>(StringComparer.Ordinal);
        foreach (var (alias, (id, _)) in round.Newcomers)
        {
            if (await ciphers.FindAsync(id, cancellationToken) is not { } cipher) return false;
            newcomers.Add(alias, cipher);
        }

        var groups = new Dictionary<string, OwnerCipher>(StringComparer.Ordinal);
        foreach (var (alias, (id, _)) in round.Groups)
        {
            if (await ciphers.FindAsync(id, cancellationToken) is not { } cipher) return false;
            groups.Add(alias, cipher);
        }

        Statement[] unit =
        [
            .. new RoundStatements(round, newcomers, groups).All(open, content),
            .. round.By is { } by ? (Statement[])[AuditLog.Put(new(round.At, by, "round.made", Subject(round.Id)))] : [],
        ];
        return await gate.TryWriteAsync(unit, cancellationToken);
    }

    /// <summary>The stored rounds that a viewer may see (an administrator all; others those that somebody of their organisation asked for), the latest first; at most 200.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<RoundSummary>> ListAsync(StaffMember? viewer, CancellationToken cancellationToken) => database.ReadAsync(
        $"SELECT {Columns} FROM match_rounds r WHERE {Limits(viewer)} ORDER BY r.at DESC, r.id DESC LIMIT 200",
        Parameters(viewer),
        (reader, ct) => reader.ReadAllAsync(Summary, ct),
        cancellationToken);

    /// <summary>A stored round; null when there is none that the viewer may see. That they look is written to the audit log first.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read, or the line not be written.</exception>
    public async Task<StoredRound?> FindAsync(StaffMember? viewer, RoundId id, CancellationToken cancellationToken)
    {
        var seen = $"r.id = @round AND {Limits(viewer)}";
        var found = await database.ReadAsync(
            $"""
            SELECT {Columns}, r.content FROM match_rounds r WHERE {seen};
            SELECT n.alias, n.participant_id, n.content, p.wrapped_key
            FROM match_rounds r JOIN match_round_newcomers n ON n.round_id = r.id JOIN participants p ON p.id = n.participant_id WHERE {seen};
            SELECT n.alias, n.group_id, n.content, g.wrapped_key
            FROM match_rounds r JOIN match_round_groups n ON n.round_id = r.id JOIN groups g ON g.id = n.group_id WHERE {seen}
            """,
            [.. Parameters(viewer), Parameter.Bytes("@round", id.ToBytes())],
            ReadAsync,
            cancellationToken);
        if (found is not null && viewer is not null)
            await gate.TryWriteAsync([AuditLog.Put(new(time.GetUtcNow(), viewer.Id, "round.viewed", Subject(id)))], cancellationToken);
        return found;
    }

    private static string Subject(RoundId id) => $"round:{id}";

    private static string Limits(StaffMember? viewer) => viewer switch
    {
        null => MatchLimits.OfNobody,
        { IsActive: false } => "1 = 0",
        { Role: StaffRole.Administrator } => "1 = 1",
        _ => "r.organisation_id = @organisation",
    };

    private static Parameter[] Parameters(StaffMember? viewer) => viewer is null ? [] : [Parameter.Text("@organisation", viewer.Organisation)];

    private static RoundSummary Summary(DbDataReader row) =>
        new(row.Round(0), row.Time(1), row.StaffOrNull(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5));

    // What is open now, of the people of the round and what it keeps of others; null when the round was worked out on something older.
    private async Task<IReadOnlyList<OpenPair>?> FindOpenAsync(NewRound round, CancellationToken cancellationToken)
    {
        var newcomers = round.Newcomers.Values.Select(newcomer => newcomer.Id).ToHashSet();
        var groups = round.Groups.Values.Select(group => group.Id).ToHashSet();
        var all = await database.ReadAsync(
            SelectOpen,
            [],
            (reader, ct) => reader.ReadAllAsync(row => new OpenPair(row.Proposal(0), row.Participant(1), row.Group(2), (ProposalState)row.GetInt32(3)), ct),
            cancellationToken);
        var kept = round.Kept.ToHashSet();
        if (!kept.IsSubsetOf(all.Select(pair => pair.Proposal))) return null;
        var made = round.Run.Proposals.Select(card => (round.Newcomers[card.Newcomer].Id, round.Groups[card.Group].Id)).ToHashSet();

        // Had it been read, what somebody has looked at, and what is proposed again, would have been kept.
        OpenPair[] others = [.. all.Where(pair => newcomers.Contains(pair.Newcomer) && groups.Contains(pair.Group) && !kept.Contains(pair.Proposal))];
        return others.Any(pair => pair.State is not ProposalState.Proposed || made.Contains((pair.Newcomer, pair.Group)))
            ? null
            : [.. all.Where(pair => kept.Contains(pair.Proposal)), .. others];
    }

    private async Task<StoredRound?> ReadAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        if (!await reader.ReadAsync(cancellationToken)) return null;
        var (summary, rest) = (Summary(reader), content.Open(reader.Round(0), reader.Bytes(6)));
        await reader.NextResultAsync(cancellationToken);
        var newcomers = await reader.ReadAllAsync(
            row => (Alias: row.GetString(0), Id: row.Participant(1), Told: keys.Unwrap(row.Participant(1), row.Bytes(3)).Open(Cell.RoundNewcomer(summary.Id), row.Bytes(2))),
            cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var groups = await reader.ReadAllAsync(
            row => (Alias: row.GetString(0), Id: row.Group(1), Told: keys.Unwrap(row.Group(1), row.Bytes(3)).Open(Cell.RoundGroup(summary.Id), row.Bytes(2))),
            cancellationToken);
        var isWhole = newcomers.Count == summary.Newcomers && groups.Count == summary.Groups;
        return new(
            summary,
            isWhole ? RunRecord.Join(new(rest, newcomers.ToDictionary(n => n.Alias, n => n.Told), groups.ToDictionary(g => g.Alias, g => g.Told))) : null,
            newcomers.ToDictionary(n => n.Alias, n => n.Id),
            groups.ToDictionary(g => g.Alias, g => g.Id));
    }
}
