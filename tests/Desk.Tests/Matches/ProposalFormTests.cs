using SamenHier.Casework;
using SamenHier.Casework.Matches;
using SamenHier.Desk.Matches;

namespace SamenHier.Desk.Tests.Matches;

public sealed class ProposalFormTests
{
    private static readonly Guid Group = new("0190a1b2-0000-7000-8000-000000000000");

    public static TheoryData<string, ProposalFault> Faults => new()
    {
        { "", ProposalFault.Deed },
        { "deed=finish", ProposalFault.Deed },
        { "deed=accept", ProposalFault.Deed },
        { "deed=decline", ProposalFault.Reason },
        { "deed=decline&reason=superseded", ProposalFault.Reason },
        { $"deed=decline&reason=far&words={new string('a', 501)}", ProposalFault.Words },
        { "deed=stop&reason=far", ProposalFault.Side },
        { "deed=stop&side=program&reason=far", ProposalFault.Side },
        { "deed=stop&side=group", ProposalFault.Reason },
        { "deed=begin", ProposalFault.Day },
        { "deed=begin&day=31-01-2026", ProposalFault.Day },
        { "deed=pin&words=Omdat", ProposalFault.Group },
        { $"deed=pin&group={Group}", ProposalFault.Why },
        { $"deed=forbid&group={Group}&words=  ", ProposalFault.Why },
        { $"deed=forbid&group={Group}&words={new string('a', 501)}", ProposalFault.Words },
        { "deed=lift&group=g1", ProposalFault.Group },
        { "deed=result&atHome=6", ProposalFault.Mark },
        { "deed=result&contact=0", ProposalFault.Mark },
        { "deed=result&lessLonely=-1", ProposalFault.Mark },
    };

    public static TheoryData<string, ProposalDeed> Deeds => new()
    {
        { "deed=approve", new ProposalDeed.Approve() },
        { "deed=decline&reason=far", new ProposalDeed.Decline("far", null) },
        { "deed=decline&reason=other&words= Zomaar ", new ProposalDeed.Decline("other", "Zomaar") },
        { "deed=stop&side=newcomer&reason=moved", new ProposalDeed.Stop("newcomer", "moved", null) },
        { "deed=begin&day=2026-09-01", new ProposalDeed.SetBegin(new DateOnly(2026, 9, 1)) },
        { $"deed=pin&group={Group}&words=Omdat", new ProposalDeed.Override(new GroupId(Group), true, "Omdat") },
        { $"deed=forbid&group={Group}&words=Omdat", new ProposalDeed.Override(new GroupId(Group), false, "Omdat") },
        { $"deed=lift&group={Group}", new ProposalDeed.Lift(new GroupId(Group)) },
        { "deed=result", new ProposalDeed.Record(null, null, null, null) },
        { "deed=result&atHome=1&lessLonely=5&contact=3&completed=no", new ProposalDeed.Record(1, 5, 3, false) },
        { "deed=result&completed=yes", new ProposalDeed.Record(null, null, null, true) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_wrong_is_said_and_nothing_is_done(string sent, ProposalFault fault) => Assert.Equal((null, fault), ProposalForm.Read(FieldsOf(sent)));

    [Theory]
    [MemberData(nameof(Deeds))]
    public void A_form_says_what_is_wanted(string sent, ProposalDeed deed) => Assert.Equal((deed, null), ProposalForm.Read(FieldsOf(sent)));

    [Fact]
    public void Every_name_of_a_deed_is_read() => Assert.All(ProposalForm.Deeds, deed => Assert.NotEqual(ProposalFault.Deed, ProposalForm.Read(FieldsOf($"deed={deed}")).Fault));

    [Theory]
    [InlineData(ProposalState.Proposed, "approve decline override")]
    [InlineData(ProposalState.Approved, "decline override")]
    [InlineData(ProposalState.Accepted, "decline override")]
    [InlineData(ProposalState.Final, "begin stop record")]
    [InlineData(ProposalState.Ended, "override")]
    [InlineData(ProposalState.Stopped, "override record")]
    public void Only_what_can_be_done_is_offered(ProposalState state, string offered)
    {
        var moves = ProposalMoves.Of(state);
        (bool Can, string Name)[] all =
            [(moves.Approve, "approve"), (moves.Decline, "decline"), (moves.Override, "override"), (moves.SetBegin, "begin"), (moves.Stop, "stop"), (moves.Record, "record")];

        Assert.Equal(offered, string.Join(' ', all.Where(move => move.Can).Select(move => move.Name)));
    }

    private static Func<string, string> FieldsOf(string sent)
    {
        var fields = sent.Split('&').Select(field => field.Split('=')).Where(field => field.Length == 2).ToDictionary(field => field[0], field => field[1], StringComparer.Ordinal);
        return name => fields.GetValueOrDefault(name, "");
    }
}
