using SamenHier.Casework.Notices;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;
using SamenHier.Casework.Turns;

namespace SamenHier.Casework.Matches;

/// <summary>
/// Decides the statements of what a participant answers to a proposal in their own turn, and of what ends with a consent that they withdraw; runs
/// none. Each condition is the statements' own: who is stale, or somebody else, changes nothing.
/// </summary>
internal static class AnswerStatements
{
    /// <summary>The purpose without which nobody is matched.</summary>
    public const string MatchingConsent = "consent.matching";

    // Whoever has the lowest seat coordinates.
    private const string IsCoordinator =
        "@participant = (SELECT participant_id FROM group_members WHERE group_id = o.group_id ORDER BY seat LIMIT 1)";

    private const string AddNewcomersAct = """
        INSERT INTO match_acts (proposal_id, kind, at, participant_id, after_kind)
        SELECT o.id, 2, @now, o.participant_id, 1 FROM proposals o
        WHERE o.id = @proposal AND o.version = @expected_version AND o.state = 1 AND o.participant_id = @participant
        """;

    private const string Accept = """
        UPDATE proposals SET version = version + 1, state = 2, last_act = 2, for_group = @for_group
        WHERE id = @proposal AND version = @expected_version AND state = 1 AND participant_id = @participant
        """;

    // Whoever coordinates the group by now; otherwise the turn is taken again.
    private const string TellCoordinator = """
        INSERT INTO notices (participant_id, id, at, content)
        SELECT @recipient, @id, @at, @content FROM proposals o
        WHERE o.id = @proposal AND @recipient = (SELECT participant_id FROM group_members WHERE group_id = o.group_id ORDER BY seat LIMIT 1)
        """;

    // A round that would propose them anew waits until they are matched.
    private const string HoldNewcomer = "UPDATE participants SET version = version + 0 WHERE id = @newcomer";

    // Holds off who would take over the seat, for the statements that come after it.
    private const string HoldGroup = "UPDATE groups SET version = version + 0 WHERE id = @group";

    private const string RaiseGroup = "UPDATE groups SET version = version + 1 WHERE id = @group";

    private const string AddGroupsAct = $"""
        INSERT INTO match_acts (proposal_id, kind, at, participant_id, after_kind)
        SELECT o.id, 3, @now, @participant, 2 FROM proposals o
        WHERE o.id = @proposal AND o.version = @expected_version AND o.state = 2 AND {IsCoordinator}
        """;

    private const string Finish = """
        UPDATE proposals SET version = version + 1, state = 3, last_act = 3, begins_on = @begins_on
        WHERE id = @proposal AND version = @expected_version AND state = 2
        """;

    private const string Match = """
        INSERT INTO group_newcomers (group_id, participant_id, since, proposal_id, state, act_builder, act_newcomer, act_group)
        SELECT group_id, participant_id, @now, id, state, 1, 2, 3 FROM proposals WHERE id = @proposal AND state = 3
        """;

    private const string DropPins = "DELETE FROM pair_overrides WHERE (participant_id = @newcomer OR group_id = @group) AND is_pin";

    private const string EndOthers = $"{ProposalStatements.End} (participant_id = @newcomer OR group_id = @group) AND state < 3";

    private const string DeclineAsNewcomer =
        $"{ProposalStatements.End} id = @proposal AND version = @expected_version AND state = 1 AND participant_id = @participant";

    private const string DeclineAsGroup = $"""
        {ProposalStatements.End} id IN (
            SELECT o.id FROM proposals o WHERE o.id = @proposal AND o.version = @expected_version AND o.state = 2 AND {IsCoordinator})
        """;

    private const string EndOpen = $"{ProposalStatements.End} participant_id = @participant AND state < 3";

    // Only where the group still waits: it hears of an end once.
    private const string TellWhereAccepted = """
        INSERT INTO notices (participant_id, id, at, content)
        SELECT @recipient, @id, @at, @content FROM proposals o
        WHERE o.id = @proposal AND o.state = 2 AND EXISTS (SELECT 1 FROM participants WHERE id = @recipient)
        """;

    /// <summary>Whether a turn withdraws the consent to be matched.</summary>
    public static bool Withdraws(TurnCommit commit) => commit.Consents.Any(consent => consent is { Purpose: MatchingConsent, Given: false });

    /// <summary>All of them, with what others are told when the turn takes the newcomer or the group away; in the order in which turns of different people meet: the group before the proposal.</summary>
    /// <param name="commit">The turn.</param>
    /// <param name="parties">Who has to do with the proposal; null where nobody has.</param>
    /// <param name="now">The time of the turn.</param>
    public static IEnumerable<Statement> Of(TurnCommit commit, MatchParties? parties, DateTimeOffset now)
    {
        if (commit.Forgets is not null) return ProposalStatements.TellThatNewcomerIsGone(parties, now);
        var turn = new Answering(commit, now);
        IEnumerable<Statement> answer = commit.Proposal is { } given && parties is not null ? turn.Answer(given, parties) : [];
        if (commit.Proposal is null && commit.Group is { Dissolves: true }) answer = ProposalStatements.TellThatGroupIsGone(parties, now);
        return Withdraws(commit) ? [.. turn.Withdraw(parties), .. answer] : answer;
    }

    private sealed class Answering(TurnCommit commit, DateTimeOffset now)
    {
        private Parameter Participant => Parameter.Bytes("@participant", commit.Participant.ToBytes());

        private Parameter Now => Parameter.Time("@now", now);

        public IEnumerable<Statement> Answer(ProposalAnswer answer, MatchParties parties) => answer switch
        {
            ProposalAnswer.AcceptAsNewcomer accept => AcceptAsNewcomer(accept, parties),
            ProposalAnswer.AcceptAsGroup accept => AcceptAsGroup(accept, parties),
            ProposalAnswer.Decline decline => Decline(decline, parties),
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "There is no such answer."),
        };

        public IEnumerable<Statement> Withdraw(MatchParties? parties)
        {
            if (parties is { State: ProposalState.Accepted } told)
            {
                var place = 0;
                foreach (var (id, cipher) in told.Members)
                {
                    var notice = NoticeStatements.Columns(new(id, new(ProposalNotices.Over, [], now)), ++place, cipher);
                    yield return new(TellWhereAccepted, [.. notice, Proposal(told)]);
                }
            }

            yield return new(
                EndOpen, [.. ProposalStatements.EndColumns(default, newcomer: null, new(EndCodes.Program, EndCodes.Withdrawn, null, now)), Participant]);
        }

        private IEnumerable<Statement> AcceptAsNewcomer(ProposalAnswer.AcceptAsNewcomer accept, MatchParties parties)
        {
            Parameter[] what = [Proposal(parties), Version(accept), Participant];
            yield return new(AddNewcomersAct, [.. what, Now], MustChangeOneRow: true);
            var shown = parties.OfGroup.Seal(Cell.ProposalForGroup(accept.Proposal), accept.ForGroup);
            yield return new(Accept, [.. what, Parameter.Bytes("@for_group", shown)], MustChangeOneRow: true);
            if (parties.Members is not [var (coordinator, cipher), ..]) yield break;
            var notice = NoticeStatements.Columns(new(coordinator, new(ProposalNotices.Group, [], now)), place: 0, cipher);
            yield return new(TellCoordinator, [.. notice, Proposal(parties)], MustChangeOneRow: true);
        }

        private IEnumerable<Statement> AcceptAsGroup(ProposalAnswer.AcceptAsGroup accept, MatchParties parties)
        {
            var (proposal, version) = (Proposal(parties), Version(accept));
            yield return new(HoldNewcomer, [Newcomer(parties)], MustChangeOneRow: true);
            yield return new(RaiseGroup, [Group(parties)], MustChangeOneRow: true);
            yield return new(AddGroupsAct, [proposal, version, Participant, Now], MustChangeOneRow: true);
            yield return new(Finish, [proposal, version, Parameter.Text("@begins_on", ProposalColumns.Write(accept.BeginsOn))], MustChangeOneRow: true);
            yield return new(Match, [proposal, Now], MustChangeOneRow: true);
            yield return new(DropPins, [Newcomer(parties), Group(parties)]);
            ProposalEnd end = new(EndCodes.Program, EndCodes.Superseded, null, now);
            yield return new(EndOthers, [.. ProposalStatements.EndColumns(accept.Proposal, newcomer: null, end), Newcomer(parties), Group(parties)]);
            yield return ProposalStatements.TellNewcomer(parties, ProposalNotices.Matched, now);
            foreach (var told in ProposalStatements.TellMembers(parties, ProposalNotices.GroupMatched, now, but: commit.Participant)) yield return told;
        }

        private IEnumerable<Statement> Decline(ProposalAnswer.Decline decline, MatchParties parties)
        {
            var isNewcomer = parties.Newcomer == commit.Participant;
            ProposalEnd end = new(isNewcomer ? EndCodes.Newcomer : EndCodes.Group, decline.Reason, decline.Words, now);
            if (!isNewcomer) yield return new(HoldGroup, [Group(parties)], MustChangeOneRow: true);
            Parameter[] what = [.. ProposalStatements.EndColumns(decline.Proposal, parties.OfNewcomer, end), Proposal(parties), Version(decline), Participant];
            yield return new(isNewcomer ? DeclineAsNewcomer : DeclineAsGroup, what, MustChangeOneRow: true);
            yield return ProposalStatements.ForbidPair(parties, by: null, end);
            if (!isNewcomer) yield return ProposalStatements.TellNewcomer(parties, ProposalNotices.Over, now);
        }

        private static Parameter Proposal(MatchParties parties) => Parameter.Bytes("@proposal", parties.Proposal.ToBytes());

        private static Parameter Group(MatchParties parties) => Parameter.Bytes("@group", parties.Group.ToBytes());

        private static Parameter Newcomer(MatchParties parties) => Parameter.Bytes("@newcomer", parties.Newcomer.ToBytes());

        private static Parameter Version(ProposalAnswer answer) => Parameter.Number("@expected_version", answer.ExpectedVersion);
    }
}
