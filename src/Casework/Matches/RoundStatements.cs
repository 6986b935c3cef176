using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Casework.Matches;

/// <summary>Decides the statements that store a round; runs none. Whoever of it changed since it was read refuses the whole.</summary>
/// <param name="round">The round.</param>
/// <param name="newcomers">The ciphers of its newcomers, by alias.</param>
/// <param name="groups">The ciphers of its groups, by alias.</param>
internal sealed class RoundStatements(
    NewRound round, IReadOnlyDictionary<string, OwnerCipher> newcomers, IReadOnlyDictionary<string, OwnerCipher> groups)
{
    // A turn of theirs that is open meanwhile waits for the round, and finds it.
    private const string HoldNewcomer = $"""
        UPDATE participants SET version = version + 0
        WHERE id = @newcomer AND version = @version AND id IN (SELECT p.id FROM participants p WHERE p.id = @newcomer AND {PoolReader.IsWaiting})
        """;

    private const string HoldGroup = $"""
        UPDATE groups SET version = version + 0
        WHERE id = @group AND version = @version AND id IN (SELECT g.id FROM groups g WHERE g.id = @group AND {PoolReader.IsFree})
        """;

    private const string AddRound = """
        INSERT INTO match_rounds (id, at, asked_by, organisation_id, newcomers, groups, proposals, content)
        VALUES (@round, @at, @asked_by, (SELECT organisation_id FROM staff WHERE id = @asked_by), @newcomers, @groups, @proposals, @content)
        """;

    private const string AddNewcomer = "INSERT INTO match_round_newcomers (round_id, alias, participant_id, content) VALUES (@round, @alias, @newcomer, @content)";

    private const string AddGroup = "INSERT INTO match_round_groups (round_id, alias, group_id, content) VALUES (@round, @alias, @group, @content)";

    private const string Supersede = $"{ProposalStatements.End} id = @proposal AND state = 0";

    private const string Keep = "UPDATE proposals SET version = version + 0 WHERE id = @proposal AND state < 3";

    private const string Propose = """
        INSERT INTO proposals (id, version, round_id, participant_id, group_id, state, made_at, card)
        SELECT @proposal, 1, @round, @newcomer, @group, 0, @at, @card
        WHERE NOT EXISTS (SELECT 1 FROM group_newcomers w WHERE w.participant_id = @newcomer OR w.group_id = @group)
            AND NOT EXISTS (SELECT 1 FROM pair_overrides x WHERE x.participant_id = @newcomer AND x.group_id = @group AND NOT x.is_pin)
        """;

    // What is open among the people of the round is what it made or kept, and nothing else.
    private const string Close = """
        UPDATE match_rounds SET proposals = proposals
        WHERE id = @round AND @open = (
            SELECT COUNT(*) FROM proposals o
            WHERE o.state < 3 AND o.participant_id IN (SELECT participant_id FROM match_round_newcomers WHERE round_id = @round)
                AND o.group_id IN (SELECT group_id FROM match_round_groups WHERE round_id = @round))
        """;

    private Parameter Round => Parameter.Bytes("@round", round.Id.ToBytes());

    private Parameter At => Parameter.Time("@at", round.At);

    /// <summary>All of them, the people in one order before anything else.</summary>
    /// <param name="open">The open proposals of the people of the round, and those of others that it keeps, as stored now.</param>
    /// <param name="content">Seals the record without what people told.</param>
    public IEnumerable<Statement> All(IReadOnlyList<OpenPair> open, RoundContent content)
    {
        var parts = RunRecord.Split(RunRecord.Write(round.Run));
        var made = Made(open);
        foreach (var (id, version) in round.Newcomers.Values.OrderBy(newcomer => newcomer.Id.Value.ToString("N"), StringComparer.Ordinal))
            yield return new(HoldNewcomer, [Parameter.Bytes("@newcomer", id.ToBytes()), Parameter.Number("@version", version)], MustChangeOneRow: true);
        foreach (var (id, version) in round.Groups.Values.OrderBy(group => group.Id.Value.ToString("N"), StringComparer.Ordinal))
            yield return new(HoldGroup, [Parameter.Bytes("@group", id.ToBytes()), Parameter.Number("@version", version)], MustChangeOneRow: true);

        yield return AddRoundRow(content.Seal(round.Id, parts.Rest), round.Kept.Count + made.Count);
        foreach (var alias in round.Newcomers.Keys.Order(StringComparer.Ordinal)) yield return AddNewcomerRow(alias, parts.Newcomers[alias]);
        foreach (var alias in round.Groups.Keys.Order(StringComparer.Ordinal)) yield return AddGroupRow(alias, parts.Groups[alias]);
        foreach (var id in open.Select(pair => pair.Proposal)) yield return round.Kept.Contains(id) ? new(Keep, [Id(id)], MustChangeOneRow: true) : SupersedeRow(id);
        foreach (var card in made) yield return ProposeRow(card);
        yield return new(Close, [Round, Parameter.Number("@open", made.Count + open.Count(IsKeptAmongThem))], MustChangeOneRow: true);
    }

    private bool IsKeptAmongThem(OpenPair pair) =>
        round.Kept.Contains(pair.Proposal)
        && round.Newcomers.Values.Any(newcomer => newcomer.Id == pair.Newcomer)
        && round.Groups.Values.Any(group => group.Id == pair.Group);

    private List<ScoreCard> Made(IReadOnlyList<OpenPair> open)
    {
        var kept = open.Where(pair => round.Kept.Contains(pair.Proposal)).Select(pair => (pair.Newcomer, pair.Group)).ToHashSet();
        return [.. round.Run.Proposals.Where(card => !kept.Contains((round.Newcomers[card.Newcomer].Id, round.Groups[card.Group].Id)))];
    }

    private Statement AddRoundRow(byte[] content, int proposals) => new(
        AddRound,
        [
            Round,
            At,
            Parameter.Bytes("@asked_by", round.By?.ToBytes()),
            Parameter.Code("@newcomers", round.Newcomers.Count),
            Parameter.Code("@groups", round.Groups.Count),
            Parameter.Code("@proposals", proposals),
            Parameter.Bytes("@content", content),
        ],
        MustChangeOneRow: true);

    private Statement AddNewcomerRow(string alias, byte[] told) => new(
        AddNewcomer,
        [
            Round,
            Parameter.Text("@alias", alias),
            Parameter.Bytes("@newcomer", round.Newcomers[alias].Id.ToBytes()),
            Parameter.Bytes("@content", newcomers[alias].Seal(Cell.RoundNewcomer(round.Id), told)),
        ]);

    private Statement AddGroupRow(string alias, byte[] told) => new(
        AddGroup,
        [
            Round,
            Parameter.Text("@alias", alias),
            Parameter.Bytes("@group", round.Groups[alias].Id.ToBytes()),
            Parameter.Bytes("@content", groups[alias].Seal(Cell.RoundGroup(round.Id), told)),
        ]);

    private Statement SupersedeRow(ProposalId proposal)
    {
        ProposalEnd end = new(EndCodes.Program, EndCodes.Superseded, null, round.At);
        return new(Supersede, [.. ProposalStatements.EndColumns(proposal, newcomer: null, end), Id(proposal)], MustChangeOneRow: true);
    }

    private Statement ProposeRow(ScoreCard card)
    {
        var id = ProposalId.New(round.At);
        return new(
            Propose,
            [
                Id(id),
                Round,
                At,
                Parameter.Bytes("@newcomer", round.Newcomers[card.Newcomer].Id.ToBytes()),
                Parameter.Bytes("@group", round.Groups[card.Group].Id.ToBytes()),
                Parameter.Bytes("@card", newcomers[card.Newcomer].Seal(Cell.ProposalCard(id), RunRecord.WriteCard(card))),
            ],
            MustChangeOneRow: true);
    }

    private static Parameter Id(ProposalId proposal) => Parameter.Bytes("@proposal", proposal.ToBytes());
}

/// <summary>An open proposal, and of whom it is.</summary>
internal sealed record OpenPair(ProposalId Proposal, ParticipantId Newcomer, GroupId Group, ProposalState State);
