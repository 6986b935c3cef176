using SamenHier.Dialogs.Groups;

namespace SamenHier.Dialogs.Tests.Groups;

public sealed class GroupOffersTests
{
    [Fact]
    public void A_group_offers_what_any_of_its_members_offers_the_commonest_first_and_names_nobody()
    {
        var offers = GroupOffers.Of(Members.Of(
            "volunteer.languages=nl,ti volunteer.priorities=work,dutch volunteer.support=none,none volunteer.accessible=no volunteer.free=evenings,evenings",
            "volunteer.languages=nl,en volunteer.priorities=dutch,letters volunteer.support=trauma,learning volunteer.accessible=yes volunteer.free=skipped",
            "volunteer.languages=nl,nl volunteer.priorities=skipped volunteer.support=declined volunteer.accessible=skipped volunteer.interests=music,art"));
        Assert.Equal(["nl", "en", "ti"], offers.Languages);
        Assert.Equal(["dutch", "letters", "work"], offers.Priorities);
        Assert.Equal(["learning", "trauma"], offers.Support);
        Assert.Equal(["art", "music"], offers.Interests);
        Assert.Equal(["evenings"], offers.Free);
        Assert.True(offers.HasAccessiblePlace);
    }

    [Fact]
    public void Whoever_does_not_allow_the_matching_adds_nothing() =>
        Assert.Empty(GroupOffers.Of(Members.Of("consent.matching=no volunteer.priorities=work,dutch")).Priorities);
}
