using System.Data.Common;
using System.Globalization;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Matches;

/// <summary>Reads proposals from their columns.</summary>
internal static class ProposalColumns
{
    /// <summary>The columns that are not sealed, of a query that names a proposal <c>o</c> and has <see cref="ActJoins"/>; they come first.</summary>
    private const string Plain = """
        o.id, o.version, o.round_id, o.participant_id, o.group_id, o.state, o.made_at, o.begins_on, o.end_by, o.end_reason, o.ended_at,
        a1.at, a1.staff_id, a2.at, a3.at
        """;

    private const string ActJoins = """
        LEFT JOIN match_acts a1 ON a1.proposal_id = o.id AND a1.kind = 1
        LEFT JOIN match_acts a2 ON a2.proposal_id = o.id AND a2.kind = 2
        LEFT JOIN match_acts a3 ON a3.proposal_id = o.id AND a3.kind = 3
        """;

    /// <summary>All columns, with the keys that open them; see <see cref="From"/>.</summary>
    public const string All = $"{Plain}, o.card, o.for_newcomer, o.for_group, o.end_words, op.wrapped_key, og.wrapped_key";

    /// <summary>How many those are.</summary>
    public const int Count = 21;

    /// <summary>Where all columns come from: the proposal <c>o</c>, its newcomer <c>op</c>, its group <c>og</c>.</summary>
    public const string From = $"""
        FROM proposals o JOIN participants op ON op.id = o.participant_id JOIN groups og ON og.id = o.group_id
        {ActJoins}
        """;

    private const string BeginFormat = "yyyy-MM-dd";

    /// <summary>The latest proposal that somebody knows of: a newcomer from its approval on, a group's members from the newcomer's acceptance on.</summary>
    public static string SelectKnownTo(string participant) => $"""
        SELECT {Plain}, o.for_newcomer, o.for_group, og.wrapped_key
        FROM proposals o JOIN groups og ON og.id = o.group_id
        {ActJoins}
        WHERE o.id IN (
            SELECT n.id FROM proposals n WHERE n.participant_id = {participant} AND n.state IN (1, 2, 3)
            UNION ALL
            SELECT k.id FROM group_members m JOIN proposals k ON k.group_id = m.group_id WHERE m.participant_id = {participant} AND k.state IN (2, 3))
        ORDER BY o.made_at DESC, o.id DESC LIMIT 1
        """;

    /// <summary>Reads what <see cref="SelectKnownTo"/> found: the newcomer what is told to them, a member what the newcomer agreed to show.</summary>
    public static Proposal ReadKnownTo(DbDataReader row, ParticipantId reader, OwnerCipher own, OwnerKeys keys)
    {
        var proposal = ReadPlain(row);
        if (proposal.Newcomer == reader) return proposal with { ForNewcomer = Open(own, Cell.ProposalForNewcomer(proposal.Id), row.BytesOrNull(15)) };
        return proposal with { ForGroup = Open(keys.Unwrap(proposal.Group, row.Bytes(17)), Cell.ProposalForGroup(proposal.Id), row.BytesOrNull(16)) };
    }

    /// <summary>Reads all columns.</summary>
    public static Proposal Read(DbDataReader row, OwnerKeys keys)
    {
        var proposal = ReadPlain(row);
        var newcomer = keys.Unwrap(proposal.Newcomer, row.Bytes(19));
        return proposal with
        {
            Card = newcomer.Open(Cell.ProposalCard(proposal.Id), row.Bytes(15)),
            ForNewcomer = Open(newcomer, Cell.ProposalForNewcomer(proposal.Id), row.BytesOrNull(16)),
            ForGroup = Open(keys.Unwrap(proposal.Group, row.Bytes(20)), Cell.ProposalForGroup(proposal.Id), row.BytesOrNull(17)),
            End = proposal.End is { } end && row.BytesOrNull(18) is { } words ? end with { Words = newcomer.OpenText(Cell.ProposalEndWords(proposal.Id), words) } : proposal.End,
        };
    }

    /// <summary>A day as stored.</summary>
    public static string Write(DateOnly day) => day.ToString(BeginFormat, CultureInfo.InvariantCulture);

    private static Proposal ReadPlain(DbDataReader row) => new()
    {
        Id = row.Proposal(0),
        Version = row.GetInt64(1),
        Round = row.Round(2),
        Newcomer = row.Participant(3),
        Group = row.Group(4),
        State = (ProposalState)row.GetInt32(5),
        MadeAt = row.Time(6),
        BeginsOn = row.TextOrNull(7) is { } day ? DateOnly.ParseExact(day, BeginFormat, CultureInfo.InvariantCulture) : null,
        End = row.TimeOrNull(10) is { } ended ? new(row.GetString(8), row.GetString(9), null, ended) : null,
        Acts = [.. Acts(row)],
    };

    private static IEnumerable<ProposalAct> Acts(DbDataReader row)
    {
        if (row.TimeOrNull(11) is { } approved) yield return new(ActKind.Builder, approved, row.Staff(12));
        if (row.TimeOrNull(13) is { } accepted) yield return new(ActKind.Newcomer, accepted);
        if (row.TimeOrNull(14) is { } matched) yield return new(ActKind.Group, matched);
    }

    private static byte[]? Open(OwnerCipher cipher, Cell cell, byte[]? content) => content is null ? null : cipher.Open(cell, content);
}
