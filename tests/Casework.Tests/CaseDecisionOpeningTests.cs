using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using static SamenHier.Casework.Tests.CaseDecisionPeople;

namespace SamenHier.Casework.Tests;

public sealed class CaseDecisionOpeningTests
{
    private static readonly DateTimeOffset Later = Monday.AddHours(1);

    [Fact]
    public void A_question_opens_a_case_that_is_offered_to_one()
    {
        var (record, alerts) = CaseOpening.Open(Request(words: " Waar woon ik? "), Setting());

        Assert.Equal((0, CaseState.Waiting, CaseUrgency.Normal, First.Id), (record.Version, record.State, record.Urgency, record.OfferedTo!.Value));
        Assert.Equal((Monday, Monday, Monday.AddHours(2)), (record.OpenedAt, record.WaitingSince!.Value, record.DueAt!.Value));
        Assert.Equal("Waar woon ik?", Assert.Single(record.Words).Text);
        Assert.Equal("newcomer.birthYear", record.Question);
        Assert.False(record.HasTurn);
        Assert.Equal(["Offered First noord"], Told(alerts));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Asking_only_for_somebody_is_no_words(string? words) => Assert.Empty(CaseOpening.Open(Request(words: words), Setting()).After.Words);

    [Theory]
    [InlineData(Town, "fa", "Alarmed Coordinator noord")]
    [InlineData(OtherTown, "fa", "Alarmed OtherCoordinator zuid")]
    [InlineData("Rotterdam", "ti", "Alarmed - -")]
    [InlineData(null, "ti", "Alarmed - -")]
    public void When_nobody_can_take_it_the_coordinators_are_alarmed_and_without_an_organisation_the_administrators(string? town, string language, string expected)
    {
        var (record, alerts) = CaseOpening.Open(Request() with { Language = language }, Setting(town));

        Assert.Null(record.OfferedTo);
        Assert.Equal([expected], Told(alerts));
    }

    [Fact]
    public void An_organisation_without_coordinators_is_alarmed_at_its_own_address_and_so_are_the_administrators() =>
        Assert.Equal(
            ["Alarmed - noord", "Alarmed Administrator noord"],
            Told(CaseOpening.Open(Request(), Setting() with { Roster = Only(NoTigrinya, Administrator, OtherCoordinator) }).Alerts));

    [Fact]
    public void An_organisation_with_an_address_or_a_channel_is_alarmed_there_too()
    {
        foreach (var organisation in new[] { Everybody.Organisations[0] with { Email = "proef@example.org" }, Everybody.Organisations[0] with { TeamsChannel = [1] } })
        {
            var setting = Setting() with { Roster = Everybody with { Organisations = [organisation] } };

            Assert.Equal(["Alarmed Coordinator noord", "Alarmed - noord"], Told(CaseOpening.Open(Request() with { Language = "fa" }, setting).Alerts));
        }
    }

    [Fact]
    public void Danger_makes_it_urgent_and_alarms_everybody_on_call_the_coordinators_and_who_is_asked_at_once()
    {
        var (record, alerts) = CaseOpening.Open(Request(CaseReasons.Crisis), Setting());

        Assert.Equal((CaseUrgency.Urgent, First.Id, Monday.AddMinutes(10)), (record.Urgency, record.OfferedTo!.Value, record.DueAt!.Value));
        Assert.Equal(["Danger OnCall noord", "Danger Coordinator noord", "Danger First noord"], Told(alerts));
    }

    [Fact]
    public void Danger_is_told_at_any_hour_also_to_those_who_are_out_of_office()
    {
        var roster = With(OnCall with { AwayUntil = DateTimeOffset.MaxValue }, Coordinator with { IsOnCall = true });
        var night = At("2026-12-26T03:00:00+01:00");

        var (record, alerts) = CaseOpening.Open(Request(CaseReasons.Crisis), new CaseSetting(roster, Town, null, night));

        Assert.Equal(["Danger OnCall noord", "Danger Coordinator noord", "Danger First noord"], Told(alerts));
        Assert.Equal(night.AddMinutes(10), record.DueAt);
    }

    [Fact]
    public void Danger_without_an_organisation_is_told_to_the_administrators() =>
        Assert.Equal(["Danger - -"], Told(CaseOpening.Open(Request(CaseReasons.Crisis), Setting("Rotterdam")).Alerts));

    [Fact]
    public void Asking_again_adds_the_words_and_troubles_nobody_twice()
    {
        var (record, alerts) = CaseOpening.AskAgain(Waiting with { Words = [new("Eerst", Monday)] }, Request(words: "Daarna"), Setting(now: Later));

        Assert.Equal(["Eerst", "Daarna"], record.Words.Select(words => words.Text));
        Assert.Equal((Waiting.Id, Waiting.Version, Monday, Waiting.DueAt), (record.Id, record.Version, record.WaitingSince!.Value, record.DueAt));
        Assert.Empty(alerts);
    }

    [Fact]
    public void The_oldest_words_go_when_there_are_too_many()
    {
        var record = Waiting;
        for (var number = 0; number <= CaseOpening.MostWords; number++) record = CaseOpening.AskAgain(record, Request(words: $"{number}"), Setting()).After;

        Assert.Equal(CaseOpening.MostWords, record.Words.Count);
        Assert.Equal("1", record.Words[0].Text);
    }

    [Fact]
    public void Asking_again_after_an_answer_begins_the_waiting_again_and_tells_who_has_the_case()
    {
        var answered = CaseDecision.Decide(Waiting, new CaseAction.Answer("Ja.", "nl", KeepsTurn: false), First, Everybody, Town, null, Monday).After!;

        var (record, alerts) = CaseOpening.AskAgain(answered, Request(words: "En nu?"), Setting(now: Later));

        Assert.Equal((Later, Later.AddHours(2), 0), (record.WaitingSince!.Value, record.DueAt!.Value, record.LimitsPassed));
        Assert.Equal(["Wrote First noord"], Told(alerts));
    }

    [Fact]
    public void Asking_again_asks_somebody_who_has_come_in_meanwhile()
    {
        var (record, alerts) = CaseOpening.AskAgain(Waiting with { OfferedTo = null }, Request(), Setting(now: Later));

        Assert.Equal(First.Id, record.OfferedTo);
        Assert.Equal(["Offered First noord"], Told(alerts));
    }

    [Fact]
    public void Asking_again_when_there_is_still_nobody_alarms_nobody_again() =>
        Assert.Empty(CaseOpening.AskAgain(Waiting with { OfferedTo = null, Language = "fa" }, Request(), Setting(now: Later)).Alerts);

    [Fact]
    public void Danger_in_an_open_case_raises_its_urgency_and_alarms_once()
    {
        var raised = CaseOpening.AskAgain(Waiting with { LimitsPassed = 2 }, Request(CaseReasons.Crisis, "Gevaar"), Setting(now: Later));

        Assert.Equal((CaseUrgency.Urgent, 0, Later.AddMinutes(10)), (raised.After.Urgency, raised.After.LimitsPassed, raised.After.DueAt!.Value));
        Assert.Equal((CaseReasons.Question, Monday), (raised.After.Reason, raised.After.WaitingSince!.Value));
        Assert.Equal(["Danger OnCall noord", "Danger Coordinator noord", "Danger First noord"], Told(raised.Alerts));
        Assert.Empty(CaseOpening.AskAgain(raised.After, Request(CaseReasons.Crisis), Setting(now: Later.AddMinutes(1))).Alerts);
    }

    [Fact]
    public void Danger_in_a_case_that_somebody_has_alarms_them_too_and_their_turn_lapses_sooner()
    {
        var holding = CaseDecision.Decide(Waiting, new CaseAction.TakeTurn(), Second, Everybody, Town, null, Monday).After!;

        var (record, alerts) = CaseOpening.AskAgain(holding, Request(CaseReasons.Crisis), Setting(now: Later));

        Assert.True(record.HasTurn);
        Assert.Equal(Later.AddMinutes(20), record.DueAt);
        Assert.Equal(["Danger OnCall noord", "Danger Coordinator noord", "Danger Second noord"], Told(alerts));
    }

    [Fact]
    public void Danger_that_was_answered_and_comes_back_alarms_again()
    {
        var urgent = Waiting with { Urgency = CaseUrgency.Urgent };
        var answered = CaseDecision.Decide(urgent, new CaseAction.Answer("Ik bel.", "nl", KeepsTurn: false), First, Everybody, Town, null, Monday).After!;

        Assert.Equal(3, CaseOpening.AskAgain(answered, Request(CaseReasons.Crisis), Setting(now: Later)).Alerts.Count);
    }

    [Fact]
    public void A_case_stays_urgent_when_the_person_asks_something_else() =>
        Assert.Equal(CaseUrgency.Urgent, CaseOpening.AskAgain(Waiting with { Urgency = CaseUrgency.Urgent }, Request(), Setting()).After.Urgency);

    [Fact]
    public void Alerts_sort_by_when_they_came_up()
    {
        var early = CaseOpening.Open(Request(), Setting()).Alerts[0];
        var late = CaseOpening.Open(Request(), Setting(now: Later)).Alerts[0];

        Assert.True(string.CompareOrdinal(early.Id.ToString("N"), late.Id.ToString("N")) < 0);
        Assert.Equal((Monday, Later), (early.At, late.At));
    }

    private static CaseRequest Request(string reason = CaseReasons.Question, string? words = null) =>
        new(Waiting.Participant, reason, "ti", "newcomer", "newcomer.birthYear", words);

    private static CaseSetting Setting(string? town = Town, DateTimeOffset? now = null) => new(Everybody, town, GroupBuilder: null, now ?? Monday);

    private static IEnumerable<string> Told(IEnumerable<Alert> alerts) => alerts.Select(alert => $"{alert.Kind} {NameOf(alert.To)} {alert.Organisation ?? "-"}");
}
