using SamenHier.Casework.Contents;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Contents;

namespace SamenHier.Desk.Tests.Contents;

public sealed class ContentRightsTests
{
    [Theory]
    [InlineData(ContentKinds.Text, ContentDeed.Propose, "")]
    [InlineData(ContentKinds.Text, ContentDeed.Publish, "A")]
    [InlineData(ContentKinds.Text, ContentDeed.Review, "A")]
    [InlineData(ContentKinds.Text, ContentDeed.Withdraw, "A")]
    [InlineData(ContentKinds.Faq, ContentDeed.Propose, "BCA")]
    [InlineData(ContentKinds.Faq, ContentDeed.Publish, "")]
    [InlineData(ContentKinds.Faq, ContentDeed.Review, "A")]
    [InlineData(ContentKinds.Faq, ContentDeed.Withdraw, "A")]
    [InlineData(ContentKinds.Reply, ContentDeed.Propose, "BCA")]
    [InlineData(ContentKinds.Reply, ContentDeed.Publish, "")]
    [InlineData(ContentKinds.Reply, ContentDeed.Review, "CA")]
    [InlineData(ContentKinds.Reply, ContentDeed.Withdraw, "CA")]
    [InlineData("other", ContentDeed.Propose, "")]
    public void Who_may_do_what_with_which_content(string kind, ContentDeed deed, string roles) =>
        Assert.Equal(roles, string.Concat(Enum.GetValues<StaffRole>().Where(role => ContentRights.May(role, kind, deed)).Select(role => role.ToString()[0])));
}
