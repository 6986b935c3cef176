using System.Data.Common;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Matches;

/// <summary>
/// Reads, in one round trip, everybody for whom a round could be worked out. The versions come before what they guard: a change in between makes
/// what is read stale, never wrongly fresh.
/// </summary>
internal sealed class PoolReader(IDatabase database, OwnerKeys keys)
{
    /// <summary>The condition on a participant (<c>p</c>) who can be matched: a newcomer who sent their intake, allows the matching and is not matched.</summary>
    public const string IsWaiting = $"""
        p.role = 'newcomer' AND p.state = 2
        AND EXISTS (SELECT 1 FROM consents c WHERE c.participant_id = p.id AND c.purpose = '{AnswerStatements.MatchingConsent}' AND c.given)
        AND NOT EXISTS (SELECT 1 FROM group_newcomers w WHERE w.participant_id = p.id)
        """;

    /// <summary>The condition on a group (<c>g</c>) that can be matched: one that was sent in and is not matched.</summary>
    public const string IsFree = "g.sent_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM group_newcomers w WHERE w.group_id = g.id)";

    private readonly GroupReader groups = new(keys);

    public Task<MatchPool> ReadAsync(StaffMember? viewer, CancellationToken cancellationToken) =>
        database.ReadAsync(Select(viewer), viewer is null ? [] : ViewerLimits.Parameters(viewer), ReadAsync, cancellationToken);

    private static string Select(StaffMember? viewer)
    {
        var newcomers = $"(SELECT p.id FROM participants p {ViewerLimits.PersonJoins} WHERE {IsWaiting} AND {(viewer is null ? MatchLimits.OfNobody : ViewerLimits.OnPeople(viewer))})";
        var free = $"(SELECT g.id FROM groups g {ViewerLimits.GroupJoins} WHERE {IsFree} AND {(viewer is null ? MatchLimits.OfNobody : ViewerLimits.OnGroups(viewer))})";
        return $"""
            SELECT p.id, p.wrapped_key, p.version, c.at FROM participants p
            JOIN consents c ON c.participant_id = p.id AND c.purpose = '{AnswerStatements.MatchingConsent}' WHERE p.id IN {newcomers} ORDER BY p.id;
            {GroupReader.Select($"IN {free}")};
            SELECT participant_id, question, content, language, wording, at FROM answers WHERE participant_id IN {newcomers};
            SELECT participant_id, purpose, given, language, wording, at FROM consents WHERE participant_id IN {newcomers};
            SELECT {ProposalColumns.All} {ProposalColumns.From}
            WHERE o.state < 3 AND (o.participant_id IN {newcomers} OR o.group_id IN {free}) ORDER BY o.made_at, o.id;
            SELECT o.participant_id, o.group_id, o.is_pin, o.staff_id, o.at, o.content, op.wrapped_key
            FROM pair_overrides o JOIN participants op ON op.id = o.participant_id
            WHERE o.participant_id IN {newcomers} AND o.group_id IN {free} ORDER BY o.at, o.participant_id, o.group_id
            """;
    }

    private async Task<MatchPool> ReadAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        var waiting = new Dictionary<ParticipantId, Waiting>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var id = reader.Participant(0);
            waiting.Add(id, new(id, reader.GetInt64(2), reader.Time(3), keys.Unwrap(id, reader.Bytes(1))));
        }

        await reader.NextResultAsync(cancellationToken);
        var free = await groups.ReadAsync(reader, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            // Somebody may have come to it since the first result.
            if (waiting.TryGetValue(reader.Participant(0), out var newcomer)) newcomer.ReadAnswer(reader);
        }

        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (waiting.TryGetValue(reader.Participant(0), out var newcomer)) newcomer.ReadConsent(reader);
        }

        await reader.NextResultAsync(cancellationToken);
        var open = await reader.ReadAllAsync(row => ProposalColumns.Read(row, keys), cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var overrides = await reader.ReadAllAsync(row => OverrideColumns.Read(row, keys), cancellationToken);
        return Without(Across(open, waiting, free), new([.. waiting.Values.Select(each => each.ToPool())], [.. free.Select(group => group with { Invitation = null })], open, overrides));
    }

    private static List<Proposal> Across(IReadOnlyList<Proposal> open, Dictionary<ParticipantId, Waiting> waiting, IReadOnlyList<GroupRecord> free)
    {
        var seen = free.Select(group => group.Id).ToHashSet();
        return [.. open.Where(proposal => !waiting.ContainsKey(proposal.Newcomer) || !seen.Contains(proposal.Group))];
    }

    // Whoever has a proposal with somebody whom the viewer does not see is not theirs to propose.
    private static MatchPool Without(List<Proposal> across, MatchPool pool)
    {
        var (taken, full) = (across.Select(proposal => proposal.Newcomer).ToHashSet(), across.Select(proposal => proposal.Group).ToHashSet());
        return new(
            [.. pool.Newcomers.Where(newcomer => !taken.Contains(newcomer.Id))],
            [.. pool.Groups.Where(group => !full.Contains(group.Id))],
            [.. pool.Open.Except(across)],
            [.. pool.Overrides.Where(pair => !taken.Contains(pair.Newcomer) && !full.Contains(pair.Group))]);
    }

    private sealed class Waiting(ParticipantId id, long version, DateTimeOffset allowedAt, OwnerCipher cipher)
    {
        private readonly Dictionary<string, Answer> answers = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Consent> consents = new(StringComparer.Ordinal);

        public void ReadAnswer(DbDataReader row)
        {
            var question = row.GetString(1);
            answers.Add(question, AnswerContent.Open(cipher, question, row.Bytes(2), row.GetString(3), row.GetString(4), row.Time(5)));
        }

        public void ReadConsent(DbDataReader row) =>
            consents.Add(row.GetString(1), new(row.GetString(1), row.GetBoolean(2), row.GetString(3), row.GetString(4), row.Time(5)));

        public PoolNewcomer ToPool() => new(id, version, answers, consents, allowedAt);
    }
}
