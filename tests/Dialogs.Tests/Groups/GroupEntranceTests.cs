using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Tests.Groups;

public sealed class GroupEntranceTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("volunteer", IntakeState.Started, 2, 1, 1, null)]
    [InlineData("newcomer", IntakeState.Unconsented, 2, 1, 1, null)]
    [InlineData("newcomer", IntakeState.Started, 2, 1, 1, "group.forVolunteers")]
    [InlineData("newcomer", IntakeState.Sent, 2, 1, 1, "group.forVolunteers")]
    [InlineData("volunteer", IntakeState.Started, 2, 0, 1, "group.expired")]
    [InlineData("volunteer", IntakeState.Started, 2, -1, 1, "group.expired")]
    [InlineData("volunteer", IntakeState.Started, 2, 1, 0, "group.usedUp")]
    [InlineData("volunteer", IntakeState.Started, 5, 1, 1, "group.full")]
    [InlineData("volunteer", IntakeState.Started, 5, 1, 0, "group.full")]
    public void An_invitation_is_refused_for_one_reason_or_taken(string role, IntakeState state, int members, int secondsLeft, int usesLeft, string? refusal)
    {
        ParticipantFile file = new(Members.Id(90), stored: null, Now) { Profile = new ParticipantProfile(role, "nl", state, Reference: null) };
        var invitation = new GroupInvitation("12345678", Now.AddSeconds(secondsLeft), usesLeft);
        var group = Members.Group(Members.Of([.. Enumerable.Repeat("", members)]), invitation: invitation);
        Assert.Equal(refusal, GroupEntrance.Refuse(file, new InvitationLookup(group, invitation), GroupRules.Shipped));
    }

    [Theory]
    [InlineData(0, "group.alreadyIn")]
    [InlineData(1, "group.inAnother")]
    public void A_member_of_this_group_or_of_another_is_told_so(int other, string refusal)
    {
        var group = Members.Group(Members.Of(""));
        ParticipantFile file = new(Members.Id(0), stored: null, Now) { Group = new GroupFile(group) };
        var invitation = new GroupInvitation("12345678", Now.AddDays(1), UsesLeft: 1);
        var invited = group with { Id = new(new Guid(9, 9, (short)(9 + other), new byte[8])) };
        Assert.Equal(refusal, GroupEntrance.Refuse(file, new InvitationLookup(invited, invitation), GroupRules.Shipped));
    }
}
