using SamenHier.Dialogs.Groups;

namespace SamenHier.Dialogs.Tests.Groups;

public sealed class GroupBalanceTests
{
    private const string Set = "weegschaal.birthday";

    [Theory]
    [InlineData("-2 -2 -2", 3, -2000, 0)]
    [InlineData("-2 2", 2, 0, 4)]
    [InlineData("-1 0 2", 3, 333, 3)]
    [InlineData("1 2 2", 3, 1667, 1)]
    [InlineData("-1 0 declined", 2, -500, 1)]
    [InlineData("2 declined declined", 1, null, null)]
    [InlineData("declined declined", 0, null, null)]
    public void The_balance_is_the_middle_and_the_distance_of_those_who_weighed_and_one_alone_stays_their_own(string answers, int answered, int? mean, int? spread)
    {
        var balance = GroupBalance.Of(Set, Members.Of([.. answers.Split(' ').Select(answer => $"{Set}={answer}")]));
        Assert.Equal((answered, mean, spread), (balance.Answered, balance.Mean, balance.Spread));
    }

    [Fact]
    public void Whoever_does_not_allow_the_matching_is_not_weighed() =>
        Assert.Equal(2, GroupBalance.Of(Set, Members.Of($"{Set}=1", $"{Set}=1", $"consent.matching=no {Set}=-2")).Answered);
}
