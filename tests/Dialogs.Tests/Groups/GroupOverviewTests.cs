using SamenHier.Dialogs.Groups;

namespace SamenHier.Dialogs.Tests.Groups;

public sealed class GroupOverviewTests
{
    // Each letter is a member: a has answered, n has not yet.
    [Theory]
    [InlineData("a", false, GroupStage.Forming, 2, 0)]
    [InlineData("aa", false, GroupStage.Forming, 1, 0)]
    [InlineData("nn", false, GroupStage.Forming, 1, 2)]
    [InlineData("aan", false, GroupStage.Forming, 0, 1)]
    [InlineData("aaa", false, GroupStage.Ready, 0, 0)]
    [InlineData("aaaaa", false, GroupStage.Ready, 0, 0)]
    [InlineData("aaa", true, GroupStage.Sent, 0, 0)]
    [InlineData("aa", true, GroupStage.Paused, 1, 0)]
    [InlineData("aaan", true, GroupStage.Paused, 0, 1)]
    public void Where_a_group_stands_follows_from_its_members(string members, bool isSent, GroupStage stage, int missing, int waiting)
    {
        var group = Members.Group(Members.Of([.. members.Select(letter => letter == 'a' ? "" : "-")]), isSent ? DateTimeOffset.UnixEpoch : null);
        var overview = GroupOverview.Of(group.Profile, group.Members, GroupRules.Shipped);
        Assert.Equal((stage, missing, waiting), (overview.Stage, overview.Missing, overview.Waiting));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Five_is_the_most(int members, bool isFull) => Assert.Equal(
        isFull, GroupOverview.Of(Members.Group([]).Profile, Members.Of([.. Enumerable.Repeat("", members)]), GroupRules.Shipped).IsFull);

    [Theory]
    [InlineData("nl", "nl", "nl", false)]
    [InlineData("nl", "nl", "en", true)]
    [InlineData("en,nl", "nl,ar", "ti,nl", false)]
    public void Fewer_than_three_who_speak_Dutch_is_advice_and_no_wall(string first, string second, string third, bool isAdvised)
    {
        var overview = GroupOverview.Of(
            Members.Group([]).Profile,
            Members.Of(Speaks(first), Speaks(second), Speaks(third)),
            GroupRules.Shipped);
        Assert.Equal((isAdvised, GroupStage.Ready), (overview.NeedsDutch, overview.Stage));
    }

    private static string Speaks(string languages) => $"volunteer.languages={(languages.Contains(',', StringComparison.Ordinal) ? languages : $"{languages},{languages}")}";
}
