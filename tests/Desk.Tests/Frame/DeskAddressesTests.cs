using SamenHier.Desk.Frame;

namespace SamenHier.Desk.Tests.Frame;

public sealed class DeskAddressesTests
{
    [Theory]
    [InlineData("desk", "/desk")]
    [InlineData("/desk/cases/1?box=mine", "/desk/cases/1?box=mine")]
    [InlineData("desk?box=mine", "/desk?box=mine")]
    [InlineData(null, "/desk")]
    [InlineData("", "/desk")]
    [InlineData("/", "/desk")]
    [InlineData("/deskundig", "/desk")]
    [InlineData("https://elsewhere.example/desk", "/desk")]
    [InlineData("//elsewhere.example/desk", "/desk")]
    [InlineData("/\\elsewhere.example/desk", "/desk")]
    [InlineData("desk/\\elsewhere.example", "/desk")]
    [InlineData("javascript:alert(1)", "/desk")]
    public void Only_an_address_of_the_desk_is_gone_back_to(string? asked, string gone) => Assert.Equal(gone, DeskAddresses.OwnOrInbox(asked));

    [Fact]
    public void The_sign_in_keeps_where_somebody_was_going() =>
        Assert.Equal("/desk/sign-in?returnUrl=%2Fdesk%2Fcases%2F1%3Fbox%3Dmine", DeskAddresses.SignIn("desk/cases/1?box=mine"));
}
