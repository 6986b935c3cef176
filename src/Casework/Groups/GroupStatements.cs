using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Groups;

/// <summary>Decides the statements of what a turn changes of a group; runs none.</summary>
/// <param name="commit">What to change.</param>
/// <param name="cipher">The group's cipher.</param>
/// <param name="hashes">The keyed hashes.</param>
/// <param name="now">The time of the turn.</param>
internal sealed class GroupStatements(GroupCommit commit, OwnerCipher cipher, LookupHashes hashes, DateTimeOffset now)
{
    private const string Add = """
        INSERT INTO groups (id, wrapped_key, version, kind, content, formed_at, sent_at, builder, town, has_women)
        VALUES (@group, @wrapped_key, 1, @kind, @content, @formed_at, @sent_at, @builder, @town, @has_women)
        """;

    private const string Claim = "UPDATE groups SET version = version + 1 WHERE id = @group AND version = @expected_version";

    private const string Drop = "DELETE FROM groups WHERE id = @group AND version = @expected_version";

    // What the desk noted of the group no turn takes away.
    private const string SetProfile = """
        UPDATE groups
        SET kind = @kind, content = @content, formed_at = @formed_at, sent_at = @sent_at, builder = @builder, town = @town,
            has_women = COALESCE(@has_women, has_women)
        WHERE id = @group
        """;

    private const string SetPlan = "UPDATE groups SET plan = @plan WHERE id = @group";

    private const string DropSeat = "DELETE FROM group_members WHERE group_id = @group AND participant_id = @member";

    private const string PutSeat = """
        INSERT INTO group_members (participant_id, group_id, seat, joined_at) VALUES (@member, @group, @seat, @joined_at)
        ON CONFLICT (participant_id) DO UPDATE SET seat = excluded.seat, joined_at = excluded.joined_at
        WHERE group_members.group_id = excluded.group_id
        """;

    private const string UseInvitation =
        "UPDATE group_invitations SET uses_left = uses_left - 1 WHERE group_id = @group AND uses_left > 0 AND expires_at > @now";

    private const string PutInvitation = """
        INSERT INTO group_invitations (group_id, code_hash, content, expires_at, uses_left)
        VALUES (@group, @code_hash, @content, @expires_at, @uses_left)
        ON CONFLICT (group_id) DO UPDATE
        SET code_hash = excluded.code_hash, content = excluded.content, expires_at = excluded.expires_at, uses_left = excluded.uses_left
        """;

    private const string DropEmpty = "DELETE FROM groups WHERE id = @group AND NOT EXISTS (SELECT 1 FROM group_members WHERE group_id = @group)";

    private Parameter Group => Parameter.Bytes("@group", commit.Id.ToBytes());

    private Parameter ExpectedVersion => Parameter.Number("@expected_version", commit.ExpectedVersion);

    /// <summary>All of them. The group's own row comes first: whoever changes the group waits there for whoever does so at the same time.</summary>
    /// <param name="newWrappedKey">The key of a group that is new; null when it is stored.</param>
    public IEnumerable<Statement> All(byte[]? newWrappedKey) => commit.Dissolves
        ? [new(Drop, [Group, ExpectedVersion], MustChangeOneRow: true), Scrubber.MakeDue()]
        : [.. GroupRow(newWrappedKey), .. Members(), .. Invitation(), .. Plan()];

    private IEnumerable<Statement> GroupRow(byte[]? newWrappedKey)
    {
        if (newWrappedKey is not null)
        {
            yield return new(Add, [Group, Parameter.Bytes("@wrapped_key", newWrappedKey), .. Profile(commit.Profile!)], MustChangeOneRow: true);
            yield break;
        }

        yield return new(Claim, [Group, ExpectedVersion], MustChangeOneRow: true);
        if (commit.Profile is { } profile) yield return new(SetProfile, [Group, .. Profile(profile)], MustChangeOneRow: true);
    }

    private IEnumerable<Statement> Members()
    {
        foreach (var leaver in commit.Leaving) yield return new(DropSeat, [Group, Member(leaver)]);
        foreach (var seat in commit.Seats)
        {
            // Who sits in another group is not moved.
            yield return new(
                PutSeat, [Group, Member(seat.Participant), Parameter.Code("@seat", seat.Seat), Parameter.Time("@joined_at", seat.JoinedAt)], MustChangeOneRow: true);
        }

        if (commit.Leaving.Count == 0) yield break;

        // Nobody can come back to a group without members; who sat where goes from the files too.
        yield return new(DropEmpty, [Group]);
        yield return Scrubber.MakeDue();
    }

    private IEnumerable<Statement> Invitation()
    {
        if (commit.UsesInvitation) yield return new(UseInvitation, [Group, Parameter.Time("@now", now)], MustChangeOneRow: true);
        if (commit.Invitation is { } invitation)
        {
            yield return new(
                PutInvitation,
                [
                    Group,
                    Parameter.Bytes("@code_hash", hashes.InvitationCode(invitation.Code)),
                    Parameter.Bytes("@content", cipher.Seal(Cell.InvitationCode, invitation.Code)),
                    Parameter.Time("@expires_at", invitation.ExpiresAt),
                    Parameter.Code("@uses_left", invitation.UsesLeft),
                ]);
        }
    }

    private IEnumerable<Statement> Plan()
    {
        if (commit.Plan is { } plan) yield return new(SetPlan, [Group, Parameter.Bytes("@plan", PlanContent.Seal(plan, cipher))]);
    }

    private Parameter[] Profile(GroupProfile profile) =>
    [
        Parameter.Text("@kind", profile.Kind),
        Parameter.Bytes("@content", GroupContent.Of(profile).Seal(cipher)),
        Parameter.Time("@formed_at", profile.FormedAt),
        Parameter.TimeOrNull("@sent_at", profile.SentAt),
        Parameter.Text("@builder", profile.Builder),
        Parameter.Text("@town", profile.PlainTown),
        Parameter.FlagOrNull("@has_women", profile.HasWomen),
    ];

    private static Parameter Member(ParticipantId participant) => Parameter.Bytes("@member", participant.ToBytes());
}
