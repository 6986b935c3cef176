using SamenHier.Dialogs.Groups;

namespace SamenHier.Dialogs.Tests.Groups;

public sealed class InvitationCodeTests
{
    [Theory]
    [InlineData("1234-5678")]
    [InlineData("12345678")]
    [InlineData(" 1234 5678. ")]
    [InlineData("١٢٣٤٥٦٧٨")]
    [InlineData("l2345678")]
    [InlineData("\u20681234-5678\u2069")]
    public void A_code_is_read_as_people_copy_it(string typed) => Assert.Equal("12345678", InvitationCode.Read(typed));

    [Theory]
    [InlineData("1234567")]
    [InlineData("123456789")]
    [InlineData("1234-5678-9012")]
    [InlineData("hello")]
    [InlineData("looooool")]
    [InlineData("")]
    [InlineData(null)]
    public void What_has_not_eight_digits_is_no_code(string? typed) => Assert.Null(InvitationCode.Read(typed));

    [Fact]
    public void A_code_that_is_shown_reads_back()
    {
        var code = InvitationCode.New();
        Assert.Equal(code, InvitationCode.Read(InvitationCode.Show(code)));
    }
}
