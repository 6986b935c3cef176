using SamenHier.Casework.Records;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Matches;

/// <summary>The queries and changes of the desk: one text for each kind of viewer, so that each is prepared once.</summary>
/// <param name="viewer">Who looks or acts.</param>
internal sealed class BoardStatements(StaffMember viewer)
{
    private const string AddBuildersAct = """
        INSERT INTO match_acts (proposal_id, kind, at, staff_id)
        SELECT id, 1, @now, @viewer FROM proposals WHERE id = @proposal AND version = @expected_version AND state = 0
        """;

    private const string DropMatch = "DELETE FROM group_newcomers WHERE proposal_id = @proposal";

    private const string HoldNewcomer = "UPDATE participants SET version = version + 0 WHERE id = @newcomer";

    private const string DropOtherPins = "DELETE FROM pair_overrides WHERE participant_id = @newcomer AND group_id <> @group AND is_pin";

    private const string RaiseGroup = "UPDATE groups SET version = version + 1 WHERE id = (SELECT group_id FROM proposals WHERE id = @proposal)";

    /// <summary>The proposals in some states; bit 0 of <c>@states</c> stands for the first state.</summary>
    public string List => $"""
        SELECT {ProposalColumns.All} {ProposalColumns.From}
        WHERE (@states & (1 << o.state)) <> 0 AND {MatchLimits.Sees(viewer)} ORDER BY o.made_at DESC, o.id DESC
        """;

    /// <summary>One proposal, whether the viewer may decide on it, and whether the group has a builder.</summary>
    public string One => $"""
        SELECT {ProposalColumns.All},
            CASE WHEN {MatchLimits.Decides(viewer, "o.participant_id", "o.group_id")} THEN 1 ELSE 0 END, CASE WHEN og.builder IS NULL THEN 0 ELSE 1 END
        {ProposalColumns.From} WHERE o.id = @proposal AND {MatchLimits.Sees(viewer)}
        """;

    /// <summary>Whether the viewer sees a newcomer and a group, whether they may decide on them, and whether something was said of the pair.</summary>
    public string Pair => $"""
        SELECT CASE WHEN {MatchLimits.SeesNewcomer(viewer, "@newcomer")} OR {MatchLimits.SeesGroup(viewer, "@group")} THEN 1 ELSE 0 END,
            CASE WHEN {MatchLimits.Decides(viewer, "@newcomer", "@group")} THEN 1 ELSE 0 END,
            CASE WHEN EXISTS (SELECT 1 FROM pair_overrides x WHERE x.participant_id = @newcomer AND x.group_id = @group) THEN 1 ELSE 0 END
        FROM participants n JOIN groups k ON k.id = @group WHERE n.id = @newcomer AND n.role = 'newcomer'
        """;

    /// <summary>What was said of pairs.</summary>
    public string Overrides => $"""
        SELECT o.participant_id, o.group_id, o.is_pin, o.staff_id, o.at, o.content, op.wrapped_key
        FROM pair_overrides o JOIN participants op ON op.id = o.participant_id
        WHERE {MatchLimits.SeesNewcomer(viewer, "o.participant_id")} ORDER BY o.at DESC, o.participant_id, o.group_id
        """;

    /// <summary>How one match went.</summary>
    public string Result => $"""
        SELECT {ResultColumns} FROM match_results r JOIN proposals o ON o.id = r.proposal_id WHERE r.proposal_id = @proposal AND {MatchLimits.Sees(viewer)}
        """;

    /// <summary>How all matches went, with their cards.</summary>
    public string Results => $"""
        SELECT {ResultColumns}, o.card, o.participant_id, op.wrapped_key
        FROM match_results r JOIN proposals o ON o.id = r.proposal_id JOIN participants op ON op.id = o.participant_id
        WHERE {MatchLimits.Sees(viewer)} ORDER BY r.at, r.proposal_id
        """;

    private const string ResultColumns = "r.proposal_id, r.at_home, r.less_lonely, r.contact, r.completed, r.staff_id, r.at";

    private string DecidesOnProposal => MatchLimits.Decides(viewer, "proposals.participant_id", "proposals.group_id");

    /// <summary>The first act, and what the newcomer is told.</summary>
    public IEnumerable<Statement> Approve(ProposalId proposal, long version, byte[] forNewcomer, DateTimeOffset now)
    {
        yield return new(AddBuildersAct, What(proposal, version, Parameter.Time("@now", now)), MustChangeOneRow: true);
        yield return new(
            $"""
            UPDATE proposals SET version = version + 1, state = 1, last_act = 1, for_newcomer = @for_newcomer
            WHERE id = @proposal AND version = @expected_version AND state = 0 AND {DecidesOnProposal}
                AND EXISTS (SELECT 1 FROM groups b WHERE b.id = proposals.group_id AND b.builder IS NOT NULL)
            """,
            What(proposal, version, Parameter.Bytes("@for_newcomer", forNewcomer)),
            MustChangeOneRow: true);
    }

    /// <summary>Ends what is open.</summary>
    public Statement Decline(ProposalId proposal, long version, Parameter[] end) => new(
        $"{ProposalStatements.End} id = @proposal AND version = @expected_version AND state < 3 AND {DecidesOnProposal}",
        What(proposal, version, end),
        MustChangeOneRow: true);

    /// <summary>Ends a match. The group comes first: whoever changes it waits there.</summary>
    public IEnumerable<Statement> Stop(ProposalId proposal, long version, Parameter[] end)
    {
        yield return new(RaiseGroup, [Id(proposal)], MustChangeOneRow: true);
        yield return new(DropMatch, [Id(proposal)], MustChangeOneRow: true);
        yield return new(
            $"""
            UPDATE proposals SET version = version + 1, state = 5, end_by = @end_by, end_reason = @end_reason, end_words = @end_words, ended_at = @now
            WHERE id = @proposal AND version = @expected_version AND state = 3 AND {DecidesOnProposal}
            """,
            What(proposal, version, end),
            MustChangeOneRow: true);
    }

    /// <summary>Sets the first day of a match.</summary>
    public Statement SetBegin(ProposalId proposal, long version, DateOnly day) => new(
        $"""
        UPDATE proposals SET version = version + 1, begins_on = @begins_on
        WHERE id = @proposal AND version = @expected_version AND state = 3 AND {DecidesOnProposal}
        """,
        What(proposal, version, Parameter.Text("@begins_on", ProposalColumns.Write(day))),
        MustChangeOneRow: true);

    /// <summary>Fixes or forbids a pair. The newcomer comes first: of two who fix them at once the second waits there.</summary>
    public IEnumerable<Statement> Put(PairOverride said, Parameter[] columns)
    {
        yield return new(HoldNewcomer, [Parameter.Bytes("@newcomer", said.Newcomer.ToBytes())], MustChangeOneRow: true);
        if (said.IsPin) yield return new(DropOtherPins, Pairing(said.Newcomer, said.Group));
        yield return new(
            $"{ProposalStatements.PutOverrideValues} WHERE {MatchLimits.Decides(viewer, "@newcomer", "@group")} {ProposalStatements.PutOverrideInstead}",
            [.. ViewerLimits.Parameters(viewer), .. columns],
            MustChangeOneRow: true);
    }

    /// <summary>Takes back what was said of a pair.</summary>
    public Statement Lift(ParticipantId newcomer, GroupId group) => new(
        $"DELETE FROM pair_overrides WHERE participant_id = @newcomer AND group_id = @group AND {MatchLimits.Decides(viewer, "@newcomer", "@group")}",
        [.. ViewerLimits.Parameters(viewer), .. Pairing(newcomer, group)],
        MustChangeOneRow: true);

    /// <summary>Records how a match went.</summary>
    public Statement Record(MatchResult result) => new(
        $"""
        INSERT INTO match_results (proposal_id, at_home, less_lonely, contact, completed, staff_id, at)
        SELECT id, @at_home, @less_lonely, @contact, @completed, @viewer, @at FROM proposals
        WHERE id = @proposal AND state IN (3, 5) AND {DecidesOnProposal}
        ON CONFLICT (proposal_id) DO UPDATE
        SET at_home = excluded.at_home, less_lonely = excluded.less_lonely, contact = excluded.contact, completed = excluded.completed,
            staff_id = excluded.staff_id, at = excluded.at
        """,
        [
            .. ViewerLimits.Parameters(viewer),
            Id(result.Proposal),
            Parameter.Code("@at_home", result.AtHome),
            Parameter.Code("@less_lonely", result.LessLonely),
            Parameter.Code("@contact", result.Contact),
            Parameter.FlagOrNull("@completed", result.Completed),
            Parameter.Time("@at", result.At),
        ],
        MustChangeOneRow: true);

    /// <summary>What a query of one proposal says.</summary>
    public Parameter[] Of(ProposalId proposal) => [.. ViewerLimits.Parameters(viewer), Id(proposal)];

    /// <summary>What a query of one pair says.</summary>
    public Parameter[] Of(ParticipantId newcomer, GroupId group) => [.. ViewerLimits.Parameters(viewer), .. Pairing(newcomer, group)];

    private Parameter[] What(ProposalId proposal, long version, params Parameter[] more) =>
        [.. ViewerLimits.Parameters(viewer), Id(proposal), Parameter.Number("@expected_version", version), .. more];

    private static Parameter Id(ProposalId proposal) => Parameter.Bytes("@proposal", proposal.ToBytes());

    private static Parameter[] Pairing(ParticipantId newcomer, GroupId group) => [Parameter.Bytes("@newcomer", newcomer.ToBytes()), Parameter.Bytes("@group", group.ToBytes())];
}
