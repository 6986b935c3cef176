using System.Data.Common;
using System.Globalization;
using System.Text;
using SamenHier.Casework.People;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Groups;

/// <summary>
/// Reads groups from three results: groups, members, members' answers. The groups come first, with their versions: a change in between makes
/// what is read stale, never wrongly fresh.
/// </summary>
internal sealed class GroupReader(OwnerKeys keys)
{
    // Of a member the others need the intake, the weegschaal and the trainings; nothing else of theirs is read. Without the last condition
    // PostgreSQL looks through all answers of a small table for somebody who has no group.
    private static readonly CompositeFormat Text = CompositeFormat.Parse("""
        SELECT g.id, g.wrapped_key, g.version, g.kind, g.content, g.plan, g.formed_at, g.sent_at, g.builder,
            i.content, i.expires_at, i.uses_left, n.participant_id, g.town, g.has_women
        FROM groups g LEFT JOIN group_invitations i ON i.group_id = g.id LEFT JOIN group_newcomers n ON n.group_id = g.id
        WHERE g.id {0} ORDER BY g.formed_at, g.id;
        SELECT m.group_id, m.participant_id, p.wrapped_key, m.seat, m.joined_at, p.language, p.state
        FROM group_members m JOIN participants p ON p.id = m.participant_id WHERE m.group_id {0} ORDER BY m.seat;
        SELECT a.participant_id, a.question, a.content, a.language, a.wording, a.at
        FROM group_members m JOIN answers a ON a.participant_id = m.participant_id
        WHERE m.group_id {0} AND (a.question LIKE 'volunteer.%' OR a.question LIKE 'weegschaal.%' OR a.question LIKE 'training.%' OR a.question = 'consent.matching')
            AND EXISTS (SELECT 1 FROM group_members WHERE group_id {0})
        """);

    /// <summary>How many results <see cref="ReadAsync"/> reads.</summary>
    public const int Results = 3;

    /// <summary>The statements for the groups whose id meets a condition, e.g. <c>= @group</c>.</summary>
    public static string Select(string condition) => string.Format(CultureInfo.InvariantCulture, Text, condition);

    /// <summary>The statements for the group in which somebody has a seat, or with which they are matched.</summary>
    public static string SelectOf(string participant) => Select($"""
        = COALESCE(
            (SELECT group_id FROM group_members WHERE participant_id = {participant}),
            (SELECT group_id FROM group_newcomers WHERE participant_id = {participant}))
        """);

    /// <summary>Reads the three results, from the first on; the reader then stands at the last.</summary>
    public async Task<IReadOnlyList<GroupRecord>> ReadAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        var groups = new List<GroupRecord>();
        while (await reader.ReadAsync(cancellationToken)) groups.Add(ReadGroup(reader));
        await reader.NextResultAsync(cancellationToken);
        var members = await ReadMembersAsync(reader, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await ReadAnswersAsync(reader, members, cancellationToken);

        // A group without members ended after its own row was read.
        var seats = members.Values.ToLookup(member => member.Group, member => member.Member);
        return [.. groups.Where(group => seats.Contains(group.Id)).Select(group => group with { Members = [.. seats[group.Id].OrderBy(member => member.Seat)] })];
    }

    private GroupRecord ReadGroup(DbDataReader row)
    {
        var id = row.Group(0);
        var cipher = keys.Unwrap(id, row.Bytes(1));
        var content = GroupContent.Open(cipher, row.Bytes(4));
        return new(
            id,
            row.GetInt64(2),
            new(row.GetString(3), content.Name, content.Town, row.Time(6), row.TimeOrNull(7), content.Arrival, row.TextOrNull(8))
            {
                PlainTown = row.TextOrNull(13),
                HasWomen = row.FlagOrNull(14),
            },
            [],
            PlanContent.Open(cipher, row.BytesOrNull(5)),
            row.BytesOrNull(9) is { } code ? new(cipher.OpenText(Cell.InvitationCode, code), row.Time(10), row.GetInt32(11)) : null,
            row.IsDBNull(12) ? null : row.Participant(12));
    }

    private async Task<Dictionary<ParticipantId, Seated>> ReadMembersAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        var members = new Dictionary<ParticipantId, Seated>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var participant = reader.Participant(1);
            var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
            members.Add(participant, new(
                reader.Group(0),
                keys.Unwrap(participant, reader.Bytes(2)),
                answers,
                new(participant, reader.GetInt32(3), reader.Time(4), reader.TextOrNull(5), (IntakeState)reader.GetInt32(6), answers)));
        }

        return members;
    }

    private static async Task ReadAnswersAsync(DbDataReader reader, Dictionary<ParticipantId, Seated> members, CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken))
        {
            // Somebody may have joined since the members were read.
            if (!members.TryGetValue(reader.Participant(0), out var member)) continue;
            var question = reader.GetString(1);
            member.Answers.Add(
                question, AnswerContent.Open(member.Cipher, question, reader.Bytes(2), reader.GetString(3), reader.GetString(4), reader.Time(5)));
        }
    }

    private sealed record Seated(GroupId Group, OwnerCipher Cipher, Dictionary<string, Answer> Answers, GroupMember Member);
}
