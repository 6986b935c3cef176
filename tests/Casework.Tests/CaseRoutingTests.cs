using SamenHier.Casework.Cases;
using static SamenHier.Casework.Tests.CaseDecisionPeople;

namespace SamenHier.Casework.Tests;

public sealed class CaseRoutingTests
{
    [Theory]
    [InlineData(Town, "ti", "First")]
    [InlineData(Town, "ar", "Second")]
    [InlineData(Town, "nl", "First")]
    [InlineData(Town, "en", "OnCall")]
    [InlineData(Town, "fa", "-")]
    [InlineData(OtherTown, "ti", "Elsewhere")]
    [InlineData(OtherTown, "ar", "-")]
    [InlineData("Rotterdam", "ti", "-")]
    [InlineData(null, "ti", "-")]
    public void Only_a_builder_of_the_town_who_speaks_Dutch_and_the_language_is_asked(string? town, string language, string expected) =>
        Assert.Equal(expected, NameOf(CaseRouting.Choose(Waiting with { Language = language }, town, groupBuilder: null, Everybody, loads: null, Monday)));

    [Fact]
    public void An_organisation_that_takes_the_rest_is_asked_when_the_town_is_nobodys_or_not_known()
    {
        var roster = Everybody with { Organisations = [Everybody.Organisations[0], Everybody.Organisations[1] with { TakesTheRest = true }] };

        Assert.Equal("Elsewhere", NameOf(CaseRouting.Choose(Waiting, "Rotterdam", null, roster, null, Monday)));
        Assert.Equal("Elsewhere", NameOf(CaseRouting.Choose(Waiting, null, null, roster, null, Monday)));
        Assert.Equal("First", NameOf(CaseRouting.Choose(Waiting, Town, null, roster, null, Monday)));
    }

    [Theory]
    [InlineData(0, 0, "First")]
    [InlineData(3, 2, "Second")]
    [InlineData(2, 3, "First")]
    [InlineData(3, 3, "First")]
    public void Who_has_the_fewest_open_cases_is_asked(int first, int second, string expected)
    {
        Dictionary<StaffId, int> loads = new() { [First.Id] = first, [Second.Id] = second };

        Assert.Equal(expected, NameOf(CaseRouting.Choose(Waiting, Town, null, Everybody, loads, Monday)));
    }

    [Fact]
    public void Somebody_of_whom_nothing_is_known_has_no_open_cases() =>
        Assert.Equal("Second", NameOf(CaseRouting.Choose(Waiting, Town, null, Everybody, new Dictionary<StaffId, int> { [First.Id] = 1 }, Monday)));

    [Theory]
    [InlineData("2026-03-02T09:59:59+01:00", "First")]
    [InlineData("2026-03-02T10:00:00+01:00", "First")]
    [InlineData("2026-03-02T10:00:01+01:00", "Second")]
    public void Somebody_out_of_office_is_not_asked(string awayUntil, string expected) =>
        Assert.Equal(expected, NameOf(CaseRouting.Choose(Waiting, Town, null, With(First with { AwayUntil = At(awayUntil) }), null, Monday)));

    [Fact]
    public void Nobody_is_asked_when_all_are_away() =>
        Assert.Null(CaseRouting.Choose(Waiting, Town, null, With(First with { AwayUntil = DateTimeOffset.MaxValue }, Second with { IsActive = false }), null, Monday));

    [Theory]
    [InlineData("First", "Second")]
    [InlineData("Second", "First")]
    [InlineData("First Second", "First")]
    [InlineData("Second First", "Second")]
    public void Those_who_were_asked_before_come_last(string before, string expected)
    {
        var asked = Waiting with { OfferedBefore = [.. before.Split(' ').Select(name => ByName[name].Id)] };

        Assert.Equal(expected, NameOf(CaseRouting.Choose(asked, Town, null, Everybody, null, Monday)));
    }

    [Theory]
    [InlineData("NoTigrinya")]
    [InlineData("Elsewhere")]
    [InlineData("Coordinator")]
    [InlineData("Second")]
    public void Who_guides_the_persons_group_is_asked_first_whatever_they_speak(string builder) =>
        Assert.Equal(builder, NameOf(CaseRouting.Choose(Waiting, Town, AccountOf(ByName[builder]), Everybody, new Dictionary<StaffId, int> { [ByName[builder].Id] = 99 }, Monday)));

    [Fact]
    public void Who_guides_the_group_is_passed_over_when_they_are_away_have_left_or_let_it_lie()
    {
        var guide = AccountOf(NoTigrinya);

        Assert.Equal("First", NameOf(CaseRouting.Choose(Waiting, Town, guide, With(NoTigrinya with { AwayUntil = DateTimeOffset.MaxValue }), null, Monday)));
        Assert.Equal("First", NameOf(CaseRouting.Choose(Waiting, Town, guide, With(NoTigrinya with { IsActive = false }), null, Monday)));
        Assert.Equal("First", NameOf(CaseRouting.Choose(Waiting with { OfferedBefore = [NoTigrinya.Id] }, Town, guide, Everybody, null, Monday)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("somebody who left before there were accounts")]
    public void A_group_builder_without_an_account_is_nobody(string account) =>
        Assert.Equal("First", NameOf(CaseRouting.Choose(Waiting, Town, account, Everybody, null, Monday)));

    [Fact]
    public void The_choice_does_not_depend_on_the_order_of_the_roster() =>
        Assert.Equal(
            CaseRouting.Choose(Waiting, Town, null, Everybody, null, Monday),
            CaseRouting.Choose(Waiting, Town, null, Everybody with { Staff = [.. Everybody.Staff.Reverse()] }, null, Monday));
}
