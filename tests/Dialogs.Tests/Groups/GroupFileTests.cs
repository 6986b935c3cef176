using SamenHier.Casework.Groups;
using SamenHier.Dialogs.Groups;

namespace SamenHier.Dialogs.Tests.Groups;

public sealed class GroupFileTests
{
    [Fact]
    public void A_file_that_was_only_read_stores_nothing() => Assert.Null(Open(3).ToCommit());

    [Fact]
    public void Whoever_forms_a_group_is_its_coordinator()
    {
        var file = GroupFile.Form(Members.Group([]).Profile, Members.Of("")[0]);
        Assert.True(file.IsCoordinator(Members.Id(0)));
        var commit = file.ToCommit()!;
        Assert.Equal((0L, 1), (commit.ExpectedVersion, commit.Seats.Count));
        Assert.NotNull(commit.Profile);
    }

    [Fact]
    public void Whoever_joins_sits_last_and_uses_the_invitation()
    {
        var file = Open(2);
        file.Join(Members.Of("", "", "", "")[3]);
        Assert.Equal([0, 1, 2], file.Members.Select(member => member.Seat));
        Assert.Equal(Members.Id(3), file.Members[2].Participant);
        Assert.True(file.ToCommit()!.UsesInvitation);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Handing_over_leaves_exactly_one_coordinator(int seat)
    {
        var file = Open(3);
        file.HandOverTo(Members.Id(seat));
        Assert.Equal(Members.Id(seat), Assert.Single(file.Members, member => file.IsCoordinator(member.Participant)).Participant);
        Assert.Equal(3, file.Members.Count);
        Assert.Equal(new GroupSeat(Members.Id(seat), -1, DateTimeOffset.UnixEpoch), Assert.Single(file.ToCommit()!.Seats));
    }

    [Fact]
    public void The_next_in_line_coordinates_when_the_first_is_gone()
    {
        var file = Open(3);
        file.Leave(Members.Id(0));
        Assert.True(file.IsCoordinator(Members.Id(1)));
        Assert.Equal([Members.Id(0)], file.ToCommit()!.Leaving);
        Assert.False(file.ToCommit()!.Dissolves);
    }

    [Fact]
    public void A_group_ends_with_its_last_member()
    {
        var file = Open(1);
        file.Leave(Members.Id(0));
        Assert.True(file.ToCommit()!.Dissolves);
    }

    private static GroupFile Open(int members) => new(Members.Group(Members.Of([.. Enumerable.Repeat("", members)])));
}
