using SamenHier.Casework.Notices;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Matches;

/// <summary>Decides the statements that turns and the desk share: how a proposal ends, who is told, which pair is forbidden; runs none.</summary>
internal static class ProposalStatements
{
    /// <summary>What ends a proposal; a condition on the proposal follows.</summary>
    public const string End = """
        UPDATE proposals
        SET version = version + 1, state = 4, end_by = @end_by, end_reason = @end_reason, end_words = @end_words, ended_at = @now
        WHERE
        """;

    /// <summary>Fixes or forbids a pair; a condition on the place of <c>WHERE</c> may be put in between.</summary>
    public const string PutOverrideValues = """
        INSERT INTO pair_overrides (participant_id, group_id, is_pin, staff_id, at, content)
        SELECT @newcomer, @group, @is_pin, @staff, @now, @content
        """;

    /// <summary>In the place of what was said of the pair before.</summary>
    public const string PutOverrideInstead = """
        ON CONFLICT (participant_id, group_id) DO UPDATE
        SET is_pin = excluded.is_pin, staff_id = excluded.staff_id, at = excluded.at, content = excluded.content
        """;

    // Without a condition SQLite takes ON for that of a join.
    private const string Forbid = $"{PutOverrideValues} WHERE 1 = 1 {PutOverrideInstead}";

    /// <summary>What <see cref="End"/> says of the end.</summary>
    public static Parameter[] EndColumns(ProposalId proposal, OwnerCipher? newcomer, ProposalEnd end) =>
    [
        Parameter.Text("@end_by", end.By),
        Parameter.Text("@end_reason", end.Reason),
        Parameter.Bytes("@end_words", end.Words is { } words && newcomer is not null ? newcomer.Seal(Cell.ProposalEndWords(proposal), words) : null),
        Parameter.Time("@now", end.At),
    ];

    /// <summary>Forbids the pair of a proposal that somebody ended, for their reason.</summary>
    /// <param name="parties">Whose it was.</param>
    /// <param name="by">Who of the desk; null for the newcomer or the group.</param>
    /// <param name="end">How it ended.</param>
    public static Statement ForbidPair(MatchParties parties, StaffId? by, ProposalEnd end) =>
        new(Forbid, OverrideColumns(parties.Newcomer, parties.Group, parties.OfNewcomer, new(parties.Newcomer, parties.Group, IsPin: false, by, end.Words ?? end.Reason, end.At)));

    /// <summary>What <see cref="PutOverrideValues"/> says of a pair.</summary>
    public static Parameter[] OverrideColumns(ParticipantId newcomer, GroupId group, OwnerCipher cipher, PairOverride said) =>
    [
        Parameter.Bytes("@newcomer", newcomer.ToBytes()),
        Parameter.Bytes("@group", group.ToBytes()),
        Parameter.Flag("@is_pin", said.IsPin),
        Parameter.Bytes("@staff", said.By?.ToBytes()),
        Parameter.Time("@now", said.At),
        Parameter.Bytes("@content", cipher.Seal(Cell.OverrideReason(group), said.Reason)),
    ];

    /// <summary>Tells the group's members that the newcomer is gone, as far as they knew of them.</summary>
    public static IEnumerable<Statement> TellThatNewcomerIsGone(MatchParties? parties, DateTimeOffset now) => parties?.State switch
    {
        ProposalState.Accepted => TellMembers(parties, ProposalNotices.Over, now),
        ProposalState.Final => TellMembers(parties, ProposalNotices.Stopped, now),
        _ => [],
    };

    /// <summary>Tells the newcomer that the group is gone, as far as they knew of it.</summary>
    public static IEnumerable<Statement> TellThatGroupIsGone(MatchParties? parties, DateTimeOffset now) => parties?.State switch
    {
        ProposalState.Approved or ProposalState.Accepted => [TellNewcomer(parties, ProposalNotices.Over, now)],
        ProposalState.Final => [TellNewcomer(parties, ProposalNotices.Stopped, now)],
        _ => [],
    };

    /// <summary>Tells the newcomer something.</summary>
    public static Statement TellNewcomer(MatchParties parties, string text, DateTimeOffset now) =>
        NoticeStatements.Put(new(parties.Newcomer, new(text, [], now)), place: 0, parties.OfNewcomer);

    /// <summary>Tells the group's members something.</summary>
    /// <param name="parties">Whose group.</param>
    /// <param name="text">The name of the text.</param>
    /// <param name="now">The time.</param>
    /// <param name="but">Who of them is told otherwise; null for nobody.</param>
    public static IEnumerable<Statement> TellMembers(MatchParties parties, string text, DateTimeOffset now, ParticipantId? but = null) => parties.Members
        .Where(member => member.Id != but)
        .Select((member, place) => NoticeStatements.Put(new(member.Id, new(text, [], now)), place + 1, member.Cipher));
}
