using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Tests.Groups;

public sealed class GroupRulesTests
{
    [Theory]
    [InlineData("sponsorgroep")]
    [InlineData("welkomgroep")]
    public void A_group_has_three_to_five_members_now(string kind) =>
        Assert.Equal((3, 5, 3), (GroupRules.Shipped.For(kind).Smallest, GroupRules.Shipped.For(kind).Largest, GroupRules.Shipped.For(kind).DutchSpeakers));

    [Theory]
    [InlineData("smallest: 0, largest: 5", "0 to 5")]
    [InlineData("smallest: 4, largest: 3", "4 to 3")]
    public void Sizes_that_no_group_can_have_are_refused_with_the_kind_and_the_file(string sizes, string named)
    {
        var fault = Assert.Throws<QuestionnaireException>(() => Read($"invitationDays: 30\napart: 3\nkinds: [{{ id: welkomgroep, {sizes}, dutchSpeakers: 3 }}]"));
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.Contains("test.yaml", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invitationDays: 0\napart: 3\nkinds: []")]
    [InlineData("invitationDays: 30\napart: 0\nkinds: []")]
    [InlineData("apart: 3\nkinds: []")]
    [InlineData("")]
    public void Rules_that_cannot_be_kept_are_refused(string yaml) => Assert.Throws<QuestionnaireException>(() => Read(yaml));

    private static GroupRules Read(string yaml) => GroupRules.Read(new StringReader(yaml), "test.yaml");
}
