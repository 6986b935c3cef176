using SamenHier.Casework;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Organisations;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Cases;
using SamenHier.Desk.Tests.Records;

namespace SamenHier.Desk.Tests.Cases;

public sealed class CaseMovesTests
{
    private static readonly Roster Roster = new(
        [new Organisation("haarlem", "Samen Hier Haarlem", ["Haarlem"])],
        [SeededDesk.Builder, SeededDesk.OtherTongue, SeededDesk.Coordinator]);

    private static readonly CaseRecord Waiting = new()
    {
        Id = CaseId.New(DateTimeOffset.UnixEpoch),
        Participant = ParticipantId.New(),
        Version = 1,
        State = CaseState.Waiting,
        Urgency = CaseUrgency.Normal,
        Reason = CaseReasons.Asked,
        Language = "ti",
        Role = "newcomer",
        OpenedAt = DateTimeOffset.UnixEpoch,
        WaitingSince = DateTimeOffset.UnixEpoch,
    };

    private static readonly CaseRecord Mine = Waiting with { State = CaseState.Claimed, AssignedTo = SeededDesk.Builder.Id };

    public static TheoryData<string, CaseRecord, StaffMember, string> Offers() => new()
    {
        { "nobody has it", Waiting, SeededDesk.Builder, "claim turn answer" },
        { "another language", Waiting, SeededDesk.OtherTongue, "" },
        { "mine", Mine, SeededDesk.Builder, "turn answer release close hand" },
        { "mine, with the turn", Mine with { HasTurn = true }, SeededDesk.Builder, "answer back release close hand" },
        { "mine, answered", Mine with { WaitingSince = null }, SeededDesk.Builder, "turn answer release close hand" },
        { "another's", Mine, SeededDesk.OtherTongue, "" },
        { "another's, for a coordinator", Mine, SeededDesk.Coordinator, "release close hand" },
        { "closed", Mine with { State = CaseState.Closed }, SeededDesk.Builder, "" },
    };

    [Theory]
    [MemberData(nameof(Offers))]
    public void Only_what_can_be_done_is_offered(string situation, CaseRecord record, StaffMember viewer, string offered)
    {
        var moves = CaseMoves.Of(new CaseView(record, "Haarlem", PersonName: null, Group: null, GroupBuilder: null), viewer, Roster, DateTimeOffset.UnixEpoch.AddHours(1));

        Assert.Equal((situation, offered), (situation, string.Join(' ', Names(moves))));
    }

    [Fact]
    public void A_case_is_handed_only_to_who_may_take_it()
    {
        var moves = CaseMoves.Of(new CaseView(Mine, "Haarlem", PersonName: null, Group: null, GroupBuilder: null), SeededDesk.Builder, Roster, DateTimeOffset.UnixEpoch);

        Assert.Equal([SeededDesk.Coordinator.Name], moves.HandTo.Select(member => member.Name));
    }

    private static IEnumerable<string> Names(CaseMoves moves) => new (bool Can, string Name)[]
    {
        (moves.Claim, "claim"), (moves.TakeTurn, "turn"), (moves.Answer, "answer"), (moves.HandBack, "back"), (moves.Release, "release"), (moves.Close, "close"), (moves.HandTo.Count > 0, "hand"),
    }.Where(move => move.Can).Select(move => move.Name);
}
