using System.Data.Common;
using SamenHier.Casework.Audit;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Storage;
using SamenHier.Casework.Turns;

namespace SamenHier.Casework.Matches;

/// <summary>
/// Proposals and matches as the desk sees and changes them. Nothing here makes a match final: the newcomer and the group accept in turns of their
/// own. Each change, and each look at one proposal, is a line of the audit log.
/// </summary>
public sealed class MatchBoard
{
    private const int LongestWords = 500;

    private static readonly string[] SidesOfAMatch = [EndCodes.Newcomer, EndCodes.Group, EndCodes.Builder];

    private readonly IDatabase database;
    private readonly IWriteGate gate;
    private readonly OwnerKeys keys;
    private readonly TimeProvider time;
    private readonly PartyReader parties;
    private readonly CipherFinder ciphers;

    internal MatchBoard(IDatabase database, IWriteGate gate, OwnerKeys keys, TimeProvider time)
    {
        (this.database, this.gate, this.keys, this.time) = (database, gate, keys, time);
        (parties, ciphers) = (new(database, keys), new(database, keys));
    }

    /// <summary>The proposals and matches in some states that a viewer may see: those whose newcomer or group they may see, the latest first.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<Proposal>> ListForDeskAsync(StaffMember viewer, IReadOnlyList<ProposalState> states, CancellationToken cancellationToken) =>
        database.ReadAsync(
            new BoardStatements(viewer).List,
            [.. ViewerLimits.Parameters(viewer), Parameter.Code("@states", states.Aggregate(0, (bits, state) => bits | (1 << (int)state)))],
            (reader, ct) => reader.ReadAllAsync(row => ProposalColumns.Read(row, keys), ct),
            cancellationToken);

    /// <summary>One of them with its card; null when there is none that the viewer may see. That they look is written to the audit log first.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read, or the line not be written.</exception>
    public async Task<Proposal?> FindForDeskAsync(StaffMember viewer, ProposalId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(viewer, id, cancellationToken) is not { } found) return null;
        await gate.TryWriteAsync([Line(viewer, "proposal.viewed", id)], cancellationToken);
        return found.Proposal;
    }

    /// <summary>The first act: a named builder has looked at a proposal and approves it. The newcomer is told in their own language.</summary>
    /// <param name="by">Who; any active member of staff who may see the newcomer and the group.</param>
    /// <param name="id">Which proposal; it must be proposed.</param>
    /// <param name="expectedVersion">Its version as read.</param>
    /// <param name="forNewcomer">What the newcomer is told of the group, JSON in UTF-8.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task<ProposalOutcome> ApproveAsync(StaffMember by, ProposalId id, long expectedVersion, byte[] forNewcomer, CancellationToken cancellationToken)
    {
        var found = await FindAsync(by, id, cancellationToken);
        if (Hindrance(found, expectedVersion, state => state is ProposalState.Proposed) is { } hindrance) return hindrance;
        if (!found!.HasBuilder) return ProposalOutcome.NeedsBuilder;
        var now = time.GetUtcNow();
        return await TryAsync(
            by,
            "proposal.approved",
            id,
            who =>
            [
                .. new BoardStatements(by).Approve(id, expectedVersion, who.OfNewcomer.Seal(Cell.ProposalForNewcomer(id), forNewcomer), now),
                ProposalStatements.TellNewcomer(who, ProposalNotices.Newcomer, now),
            ],
            cancellationToken);
    }

    /// <summary>A builder ends an open proposal; the pair is forbidden from then on. Whoever was told of it is told that it is over.</summary>
    /// <exception cref="ArgumentException">The reason is no code of <see cref="EndCodes.ForPeople"/>, or the words are longer than 500 characters.</exception>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task<ProposalOutcome> DeclineAsync(StaffMember by, ProposalId id, long expectedVersion, string reason, string? words, CancellationToken cancellationToken)
    {
        RequireReason(reason, words);
        var found = await FindAsync(by, id, cancellationToken);
        if (Hindrance(found, expectedVersion, state => state < ProposalState.Final) is { } hindrance) return hindrance;
        var state = found!.Proposal.State;
        ProposalEnd end = new(EndCodes.Builder, reason, words, time.GetUtcNow());
        return await TryAsync(
            by,
            "proposal.declined",
            id,
            who =>
            [
                new BoardStatements(by).Decline(id, expectedVersion, ProposalStatements.EndColumns(id, who.OfNewcomer, end)),
                ProposalStatements.ForbidPair(who, by.Id, end),
                .. state is ProposalState.Proposed ? [] : (Statement[])[ProposalStatements.TellNewcomer(who, ProposalNotices.Over, end.At)],
                .. state is ProposalState.Accepted ? ProposalStatements.TellMembers(who, ProposalNotices.Over, end.At) : [],
            ],
            cancellationToken);
    }

    /// <summary>Stops a final match in the year, for one of the two sides or the builder; both can be matched anew, with others. Both are told.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">Which match.</param>
    /// <param name="expectedVersion">Its version as read.</param>
    /// <param name="side">Who wanted it: newcomer, group or builder (<see cref="EndCodes"/>).</param>
    /// <param name="reason">Why: a code of <see cref="EndCodes.ForPeople"/>.</param>
    /// <param name="words">The same in words, at most 500 characters; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">There is no such side or reason, or the words are too long.</exception>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task<ProposalOutcome> StopAsync(
        StaffMember by, ProposalId id, long expectedVersion, string side, string reason, string? words, CancellationToken cancellationToken)
    {
        RequireReason(reason, words);
        if (!SidesOfAMatch.Contains(side, StringComparer.Ordinal)) throw new ArgumentException("A match is stopped for the newcomer, the group or the builder.", nameof(side));
        var found = await FindAsync(by, id, cancellationToken);
        if (Hindrance(found, expectedVersion, state => state is ProposalState.Final) is { } hindrance) return hindrance;
        ProposalEnd end = new(side, reason, words, time.GetUtcNow());
        return await TryAsync(
            by,
            "match.stopped",
            id,
            who =>
            [
                .. new BoardStatements(by).Stop(id, expectedVersion, ProposalStatements.EndColumns(id, who.OfNewcomer, end)),
                ProposalStatements.ForbidPair(who, by.Id, end),
                ProposalStatements.TellNewcomer(who, ProposalNotices.Stopped, end.At),
                .. ProposalStatements.TellMembers(who, ProposalNotices.Stopped, end.At),
            ],
            cancellationToken);
    }

    /// <summary>Sets the day on which the year of a final match begins.</summary>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task<ProposalOutcome> SetBeginAsync(StaffMember by, ProposalId id, long expectedVersion, DateOnly beginsOn, CancellationToken cancellationToken)
    {
        var found = await FindAsync(by, id, cancellationToken);
        if (Hindrance(found, expectedVersion, state => state is ProposalState.Final) is { } hindrance) return hindrance;
        return await TryAsync(by, "match.beginSet", id, _ => [new BoardStatements(by).SetBegin(id, expectedVersion, beginsOn)], cancellationToken);
    }

    /// <summary>Fixes or forbids a pair for later rounds; in the place of what was said of it before.</summary>
    /// <param name="by">Who; they must see both.</param>
    /// <param name="newcomer">The newcomer.</param>
    /// <param name="group">The group.</param>
    /// <param name="isPin">Whether it is fixed (then no other pin of the newcomer stays); otherwise it is forbidden.</param>
    /// <param name="reason">Why, in words; 1 to 500 characters.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The reason is empty or too long.</exception>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task<ProposalOutcome> OverrideAsync(StaffMember by, ParticipantId newcomer, GroupId group, bool isPin, string reason, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestWords)
            throw new ArgumentException($"A pair is fixed or forbidden for a reason of 1 to {LongestWords} characters.", nameof(reason));
        if (await HindranceAsync(by, newcomer, group, mustBeSaid: false, cancellationToken) is { } hindrance) return hindrance;
        if (await ciphers.FindAsync(newcomer, cancellationToken) is not { } cipher) return ProposalOutcome.Gone;
        PairOverride said = new(newcomer, group, isPin, by.Id, reason, time.GetUtcNow());
        Statement[] unit =
        [
            .. new BoardStatements(by).Put(said, ProposalStatements.OverrideColumns(newcomer, group, cipher, said)),
            Line(by, isPin ? "pair.pinned" : "pair.forbidden", newcomer, group),
        ];
        return await gate.TryWriteAsync(unit, cancellationToken) ? ProposalOutcome.Done : ProposalOutcome.Changed;
    }

    /// <summary>Takes back what was said of a pair.</summary>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task<ProposalOutcome> LiftOverrideAsync(StaffMember by, ParticipantId newcomer, GroupId group, CancellationToken cancellationToken)
    {
        if (await HindranceAsync(by, newcomer, group, mustBeSaid: true, cancellationToken) is { } hindrance) return hindrance;
        Statement[] unit = [new BoardStatements(by).Lift(newcomer, group), Line(by, "pair.lifted", newcomer, group)];
        return await gate.TryWriteAsync(unit, cancellationToken) ? ProposalOutcome.Done : ProposalOutcome.Changed;
    }

    /// <summary>The pairs that were fixed or forbidden among the newcomers whom a viewer may see, the latest first.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<PairOverride>> ListOverridesAsync(StaffMember viewer, CancellationToken cancellationToken) => database.ReadAsync(
        new BoardStatements(viewer).Overrides,
        ViewerLimits.Parameters(viewer),
        (reader, ct) => reader.ReadAllAsync(row => OverrideColumns.Read(row, keys), ct),
        cancellationToken);

    /// <summary>Records how a match (final or stopped) went; in the place of what was recorded before.</summary>
    /// <exception cref="ArgumentException">An answer is not 1 to 5.</exception>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task<ProposalOutcome> RecordAsync(StaffMember by, MatchResult result, CancellationToken cancellationToken)
    {
        if (new[] { result.AtHome, result.LessLonely, result.Contact }.Any(answer => answer is < 1 or > 5))
            throw new ArgumentException("Each answer is 1 to 5, or not known.", nameof(result));
        var found = await FindAsync(by, result.Proposal, cancellationToken);
        if (Hindrance(found, found?.Proposal.Version ?? 0, state => state is ProposalState.Final or ProposalState.Stopped) is { } hindrance) return hindrance;
        return await TryAsync(by, "match.recorded", result.Proposal, _ => [new BoardStatements(by).Record(result)], cancellationToken);
    }

    /// <summary>What was recorded of a match; null for nothing.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<MatchResult?> FindResultAsync(StaffMember viewer, ProposalId id, CancellationToken cancellationToken)
    {
        var board = new BoardStatements(viewer);
        return database.ReadAsync(board.Result, board.Of(id), async (reader, ct) => await reader.ReadAsync(ct) ? ReadResult(reader) : null, cancellationToken);
    }

    /// <summary>Every match of which something was recorded, with its card, as far as the viewer may see.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<RatedMatch>> ListRatedAsync(StaffMember viewer, CancellationToken cancellationToken) => database.ReadAsync(
        new BoardStatements(viewer).Results,
        ViewerLimits.Parameters(viewer),
        (reader, ct) => reader.ReadAllAsync(
            row => new RatedMatch(keys.Unwrap(row.Participant(8), row.Bytes(9)).Open(Cell.ProposalCard(row.Proposal(0)), row.Bytes(7)), ReadResult(row)), ct),
        cancellationToken);

    private static void RequireReason(string reason, string? words)
    {
        if (!EndCodes.ForPeople.Contains(reason, StringComparer.Ordinal)) throw new ArgumentException("There is no such reason.", nameof(reason));
        if (words?.Length > LongestWords) throw new ArgumentException($"The words have at most {LongestWords} characters.", nameof(words));
    }

    private static MatchResult ReadResult(DbDataReader row) => new(
        row.Proposal(0), row.NumberOrNull(1), row.NumberOrNull(2), row.NumberOrNull(3), row.FlagOrNull(4), row.Staff(5), row.Time(6));

    // What the statements say too: this only tells which of their conditions fails.
    private static ProposalOutcome? Hindrance(Found? found, long expectedVersion, Func<ProposalState, bool> isThen) => found switch
    {
        null => ProposalOutcome.Gone,
        { Decides: false } => ProposalOutcome.NotAllowed,
        { Proposal: var proposal } when proposal.Version != expectedVersion => ProposalOutcome.Changed,
        { Proposal: var proposal } when !isThen(proposal.State) => ProposalOutcome.NotNow,
        _ => null,
    };

    private Task<ProposalOutcome?> HindranceAsync(StaffMember by, ParticipantId newcomer, GroupId group, bool mustBeSaid, CancellationToken cancellationToken)
    {
        var board = new BoardStatements(by);
        return database.ReadAsync<ProposalOutcome?>(
            board.Pair,
            board.Of(newcomer, group),
            async (reader, ct) =>
            {
                if (!await reader.ReadAsync(ct) || reader.GetInt32(0) == 0) return ProposalOutcome.Gone;
                if (reader.GetInt32(1) == 0) return ProposalOutcome.NotAllowed;
                return mustBeSaid && reader.GetInt32(2) == 0 ? ProposalOutcome.Gone : null;
            },
            cancellationToken);
    }

    private Task<Found?> FindAsync(StaffMember viewer, ProposalId id, CancellationToken cancellationToken)
    {
        var board = new BoardStatements(viewer);
        return database.ReadAsync(
            board.One,
            board.Of(id),
            async (reader, ct) => await reader.ReadAsync(ct)
                ? new Found(ProposalColumns.Read(reader, keys), reader.GetInt32(ProposalColumns.Count) == 1, reader.GetInt32(ProposalColumns.Count + 1) == 1)
                : null,
            cancellationToken);
    }

    private async Task<ProposalOutcome> TryAsync(
        StaffMember by, string action, ProposalId id, Func<MatchParties, IReadOnlyList<Statement>> decide, CancellationToken cancellationToken)
    {
        if (await parties.FindAsync(id, cancellationToken) is not { } who) return ProposalOutcome.Gone;
        return await gate.TryWriteAsync([.. decide(who), Line(by, action, id)], cancellationToken) ? ProposalOutcome.Done : ProposalOutcome.Changed;
    }

    private Statement Line(StaffMember by, string action, ProposalId id) => AuditLog.Put(new(time.GetUtcNow(), by.Id, action, $"proposal:{id}"));

    private Statement Line(StaffMember by, string action, ParticipantId newcomer, GroupId group) =>
        AuditLog.Put(new(time.GetUtcNow(), by.Id, action, $"pair:{newcomer}/{group}"));

    private sealed record Found(Proposal Proposal, bool Decides, bool HasBuilder);
}
