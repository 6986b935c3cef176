using SamenHier.Casework;
using SamenHier.Desk.People;
using SamenHier.Tests.Support;

namespace SamenHier.Desk.Tests.People;

public sealed class TeamsCodesTests
{
    private readonly ManualTimeProvider time = new();
    private readonly StaffId somebody = StaffId.New();

    [Fact]
    public void A_code_has_eight_digits_and_works_once()
    {
        var codes = new TeamsCodes(time);
        var code = codes.Issue(somebody);
        Assert.Equal(8, code.Length);
        Assert.All(code, digit => Assert.True(char.IsAsciiDigit(digit)));
        Assert.Equal(somebody, codes.Redeem($" {code[..4]} {code[4..]}\n", "a"));
        Assert.Null(codes.Redeem(code, "a"));
    }

    [Fact]
    public void A_code_works_for_fifteen_minutes()
    {
        var codes = new TeamsCodes(time);
        var code = codes.Issue(somebody);
        time.Advance(TeamsCodes.Lifetime - TimeSpan.FromSeconds(1));
        Assert.Equal(somebody, codes.Redeem(code, "a"));
        code = codes.Issue(somebody);
        time.Advance(TeamsCodes.Lifetime);
        Assert.Null(codes.Redeem(code, "a"));
    }

    [Fact]
    public void A_new_code_takes_the_place_of_the_one_before()
    {
        var codes = new TeamsCodes(time);
        var first = codes.Issue(somebody);
        var second = codes.Issue(somebody);
        Assert.Null(first == second ? null : codes.Redeem(first, "a"));
        Assert.Equal(somebody, codes.Redeem(second, "a"));
    }

    [Fact]
    public void After_five_wrong_ones_an_identity_is_not_heard_for_a_while_and_others_are()
    {
        var codes = new TeamsCodes(time);
        var code = codes.Issue(somebody);
        for (var attempt = 0; attempt < 5; attempt++) Assert.Null(codes.Redeem("1", "a"));
        Assert.Null(codes.Redeem(code, "a"));
        Assert.Equal(somebody, codes.Redeem(code, "b"));
        time.Advance(TeamsCodes.Lifetime);
        Assert.Equal(somebody, codes.Redeem(codes.Issue(somebody), "a"));
    }
}
