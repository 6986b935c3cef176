using System.Globalization;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Hours;
using SamenHier.Casework.Organisations;
using SamenHier.Casework.Staff;
using SamenHier.Tests.Support;
using static SamenHier.Casework.Tests.CaseDecisionPeople;

namespace SamenHier.Casework.Tests;

/// <summary>Time limits with a clock that only tests move: what is told, to whom, and when by the Dutch clock.</summary>
public sealed class CaseTimeLimitTests
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    // Reminded, the next asked, the coordinators alarmed: two, four and eight open hours later.
    [Theory]
    [InlineData("2026-03-02T10:00", "03-02 12:00", "03-02 14:00", "03-03 10:00", "an ordinary Monday")]
    [InlineData("2026-03-06T16:00", "03-09 10:00", "03-09 12:00", "03-09 16:00", "over a weekend")]
    [InlineData("2026-03-07T23:30", "03-09 11:00", "03-09 13:00", "03-09 17:00", "on a Saturday night")]
    [InlineData("2026-03-27T16:00", "03-30 10:00", "03-30 12:00", "03-30 16:00", "over the night in which the clock is put forward")]
    [InlineData("2026-03-29T01:30", "03-30 11:00", "03-30 13:00", "03-30 17:00", "in the night in which the clock is put forward")]
    [InlineData("2026-10-23T16:00", "10-26 10:00", "10-26 12:00", "10-26 16:00", "over the night in which the clock is put back")]
    [InlineData("2026-10-25T02:30", "10-26 11:00", "10-26 13:00", "10-26 17:00", "in the hour that exists twice")]
    [InlineData("2026-04-02T16:00", "04-03 10:00", "04-03 12:00", "04-03 16:00", "before Good Friday, which is no holiday")]
    [InlineData("2026-04-03T16:00", "04-07 10:00", "04-07 12:00", "04-07 16:00", "over Easter")]
    [InlineData("2026-04-24T16:00", "04-28 10:00", "04-28 12:00", "04-28 16:00", "over King's Day")]
    [InlineData("2026-05-13T16:00", "05-15 10:00", "05-15 12:00", "05-15 16:00", "over Ascension Day")]
    [InlineData("2026-12-24T16:00", "12-28 10:00", "12-28 12:00", "12-28 16:00", "over Christmas")]
    [InlineData("2026-12-31T15:30", "01-04 09:30", "01-04 11:30", "01-04 15:30", "over New Year")]
    public void A_question_that_nobody_takes(string asked, string reminded, string offered, string alarmed, string when)
    {
        Assert.NotEmpty(when);
        List<string> told = [.. Told(Local(asked), TimeSpan.FromDays(12), Question(), limit: 3)];

        Assert.Equal([$"{reminded} Reminded First", $"{offered} Offered Second", $"{alarmed} Alarmed Coordinator"], told);
    }

    [Fact]
    public void The_alarm_comes_back_each_time_that_as_much_open_time_has_passed() => Assert.Equal(
        ["03-03 10:00 Alarmed Coordinator", "03-04 10:00 Alarmed Coordinator", "03-05 10:00 Alarmed Coordinator"],
        Told(Monday, TimeSpan.FromDays(10), Question(), limit: 5).Skip(2));

    [Fact]
    public void Each_language_has_its_own_hours()
    {
        OpenPeriod[] thursdays = [new(DayOfWeek.Thursday, new(13, 0), new(15, 0))];
        var roster = Everybody with
        {
            Organisations = [Everybody.Organisations[0] with { Hours = new Dictionary<string, IReadOnlyList<OpenPeriod>>(StringComparer.Ordinal) { ["ti"] = thursdays } }],
        };

        Assert.Equal(
            ["03-05 15:00 Reminded First", "03-12 15:00 Offered Second", "03-26 15:00 Alarmed Coordinator"],
            Told(Monday, TimeSpan.FromDays(30), Question(), limit: 3, roster));
    }

    [Fact]
    public void An_organisation_that_is_never_open_is_alarmed_by_the_clock()
    {
        var roster = Everybody with
        {
            Organisations = [Everybody.Organisations[0] with { Hours = new Dictionary<string, IReadOnlyList<OpenPeriod>>(StringComparer.Ordinal) { ["*"] = [] } }],
        };

        Assert.Equal(
            ["03-07 12:00 Reminded First", "03-07 14:00 Offered Second", "03-07 18:00 Alarmed Coordinator"],
            Told(Local("2026-03-07T10:00"), TimeSpan.FromDays(1), Question(), limit: 3, roster));
    }

    [Fact]
    public void When_nobody_speaks_the_language_the_coordinators_are_alarmed_at_once_and_again()
    {
        var opened = CaseOpening.Open(Question() with { Language = "fa" }, Setting(Monday));

        Assert.Equal(["Alarmed Coordinator"], opened.Alerts.Select(Name));
        Assert.Equal(["03-03 10:00 Alarmed Coordinator"], Told(Monday, TimeSpan.FromDays(5), Question() with { Language = "fa" }, limit: 1));
    }

    [Fact]
    public void A_builder_who_comes_in_is_asked_at_the_next_limit()
    {
        var roster = With(First with { AwayUntil = Monday.AddHours(1) }, Second with { IsActive = false });

        Assert.Equal(
            ["03-02 12:00 Offered First", "03-02 14:00 Reminded First", "03-03 10:00 Alarmed Coordinator"],
            Told(Monday, TimeSpan.FromDays(5), Question(), limit: 3, roster));
    }

    [Fact]
    public void A_builder_who_goes_away_is_not_waited_for()
    {
        var opened = CaseOpening.Open(Question(), Setting(Monday)).After;
        var roster = With(First with { AwayUntil = Monday.AddDays(7) });

        var step = CaseTimeLimits.Act(new(opened, Town, null), roster, loads: null, Monday.AddHours(2), CaseTimes.Default);

        Assert.Equal((Second.Id, First.Id), (step.After.OfferedTo!.Value, Assert.Single(step.After.OfferedBefore)));
        Assert.Equal(["Offered Second"], step.Alerts.Select(Name));
    }

    [Fact]
    public void When_the_last_who_could_be_asked_goes_away_the_coordinators_are_alarmed()
    {
        var opened = CaseOpening.Open(Question(), Setting(Monday)).After;
        var roster = With(First with { AwayUntil = Monday.AddDays(7) }, Second with { IsActive = false });

        var step = CaseTimeLimits.Act(new(opened, Town, null), roster, loads: null, Monday.AddHours(2), CaseTimes.Default);

        Assert.Null(step.After.OfferedTo);
        Assert.Equal(["Alarmed Coordinator"], step.Alerts.Select(Name));
    }

    [Fact]
    public void The_next_is_who_has_the_fewest_open_cases()
    {
        var third = Second with { Id = new StaffId(new Guid(20, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])) };
        var opened = CaseOpening.Open(Question(), Setting(Monday)).After;
        var roster = Everybody with { Staff = [.. Everybody.Staff, third] };

        var step = CaseTimeLimits.Act(new(opened, Town, null), roster, new Dictionary<StaffId, int> { [Second.Id] = 4, [third.Id] = 3 }, Monday.AddHours(4), CaseTimes.Default);

        Assert.Equal(third.Id, step.After.OfferedTo);
    }

    [Fact]
    public void The_only_builder_is_reminded_again_where_another_would_be_asked() => Assert.Equal(
        ["03-02 12:00 Reminded First", "03-02 14:00 Reminded First", "03-03 10:00 Alarmed Coordinator"],
        Told(Monday, TimeSpan.FromDays(5), Question(), limit: 3, Only(First, Coordinator)));

    [Fact]
    public void Limits_that_passed_while_the_program_was_down_act_together_and_once()
    {
        var opened = CaseOpening.Open(Question(), Setting(Monday)).After;

        var step = CaseTimeLimits.Act(new(opened, Town, null), Everybody, loads: null, Local("2026-03-09T12:00"), CaseTimes.Default);

        Assert.Equal(["Offered Second", "Alarmed Coordinator"], step.Alerts.Select(Name));
        Assert.Equal(Local("2026-03-10T10:00"), step.After.DueAt);
        Assert.True(step.After.LimitsPassed > 3);
    }

    [Fact]
    public void Danger_is_told_by_the_clock_at_any_hour_until_somebody_takes_it()
    {
        var night = Local("2026-12-26T02:50");

        Assert.Equal(
            [
                "12-26 03:00 Danger OnCall",
                "12-26 03:10 Danger Second", "12-26 03:10 Alarmed Coordinator", "12-26 03:10 Alarmed Administrator",
                "12-26 03:40 Alarmed Coordinator", "12-26 03:40 Alarmed Administrator",
                "12-26 04:10 Alarmed Coordinator", "12-26 04:10 Alarmed Administrator",
            ],
            Told(night, TimeSpan.FromMinutes(85), Question() with { Reason = CaseReasons.Crisis }, limit: 99));
    }

    [Theory]
    [InlineData("2026-03-29T01:55", "03-29 03:05", "03-29 03:15")]
    [InlineData("2026-10-25T02:55", "10-25 02:05", "10-25 02:15")]
    public void Danger_is_told_in_time_in_a_night_in_which_the_clock_changes(string asked, string onCall, string alarmed)
    {
        List<string> told = [.. Told(Local(asked), TimeSpan.FromMinutes(25), Question() with { Reason = CaseReasons.Crisis }, limit: 99)];

        Assert.Equal([$"{onCall} Danger OnCall", $"{alarmed} Danger Second", $"{alarmed} Alarmed Coordinator", $"{alarmed} Alarmed Administrator"], told);
    }

    [Fact]
    public void With_nobody_on_call_the_coordinators_are_told_of_danger_again() => Assert.Contains(
        "03-02 10:10 Danger Coordinator",
        Told(Monday, TimeSpan.FromMinutes(15), Question() with { Reason = CaseReasons.Crisis }, limit: 9, With(OnCall with { IsOnCall = false })));

    [Fact]
    public void Who_took_a_case_in_danger_and_keeps_silent_is_told_and_then_the_coordinators()
    {
        var opened = CaseOpening.Open(Question() with { Reason = CaseReasons.Crisis }, Setting(Monday)).After;
        var taken = Do(opened, new CaseAction.Claim(), OnCall, Monday.AddMinutes(5));

        Assert.Equal(
            ["03-02 10:15 Danger OnCall", "03-02 10:20 Danger OnCall", "03-02 10:20 Alarmed Coordinator"],
            Run(taken, Monday.AddMinutes(5), TimeSpan.FromMinutes(20), Everybody));
    }

    [Fact]
    public void Who_took_a_case_and_does_not_answer_is_reminded_and_then_the_coordinators_are_alarmed()
    {
        var taken = Do(CaseOpening.Open(Question(), Setting(Monday)).After, new CaseAction.Claim(), Second, Monday.AddHours(1));

        Assert.Equal(
            ["03-02 13:00 Reminded Second", "03-02 14:00 Reminded Second", "03-03 10:00 Reminded Second", "03-03 10:00 Alarmed Coordinator"],
            Run(taken, Monday.AddHours(1), TimeSpan.FromDays(1), Everybody));
    }

    [Fact]
    public void Who_took_a_case_and_went_out_of_office_is_not_reminded_but_the_coordinators_are_alarmed()
    {
        var taken = Do(CaseOpening.Open(Question(), Setting(Monday)).After, new CaseAction.Claim(), Second, Monday);

        Assert.Equal(
            ["03-02 12:00 Alarmed Coordinator", "03-02 14:00 Alarmed Coordinator"],
            Run(taken, Monday, TimeSpan.FromHours(5), With(Second with { AwayUntil = Monday.AddDays(9) })));
    }

    [Fact]
    public void Nothing_is_due_once_the_person_was_answered()
    {
        var answered = Do(CaseOpening.Open(Question(), Setting(Monday)).After, new CaseAction.Answer("Ja.", "nl", KeepsTurn: false), Second, Monday.AddHours(1));

        Assert.Null(answered.DueAt);
        Assert.Empty(Run(answered, Monday.AddHours(1), TimeSpan.FromDays(3), Everybody));
    }

    [Fact]
    public void A_turn_without_a_word_lapses_by_the_clock_and_the_case_waits_on_with_its_limits()
    {
        var holding = Do(CaseOpening.Open(Question(), Setting(Monday)).After, new CaseAction.TakeTurn(), Second, Monday.AddHours(1));
        var step = CaseTimeLimits.Act(new(holding, Town, null), Everybody, null, Monday.AddHours(3), CaseTimes.Default);

        Assert.True(step.TurnLapses);
        Assert.False(step.After.HasTurn);
        Assert.Empty(step.Alerts);
        Assert.Equal(
            ["03-02 13:01 Reminded Second", "03-02 14:00 Reminded Second", "03-03 10:00 Reminded Second", "03-03 10:00 Alarmed Coordinator"],
            Run(holding, Monday.AddHours(1), TimeSpan.FromDays(1), Everybody));
    }

    [Fact]
    public void Each_word_of_the_builder_keeps_the_turn_from_lapsing()
    {
        var holding = Do(CaseOpening.Open(Question(), Setting(Monday)).After, new CaseAction.TakeTurn(), Second, Monday);
        var spoke = Do(holding, new CaseAction.Answer("Ik zoek het op.", "nl", KeepsTurn: true), Second, Monday.AddMinutes(119));

        Assert.Equal(Monday.AddMinutes(239), spoke.DueAt);
        Assert.Null(CaseDecision.TurnLapsed(spoke, Monday.AddHours(2)));
    }

    [Fact]
    public void A_case_that_is_not_due_or_closed_stays_as_it_is()
    {
        var closed = Waiting with { State = CaseState.Closed, DueAt = Monday };
        foreach (var record in new[] { Waiting, Waiting with { DueAt = null }, closed })
        {
            var step = CaseTimeLimits.Act(new(record, Town, null), Everybody, null, Monday.AddMinutes(119), CaseTimes.Default);

            Assert.Same(record, step.After);
            Assert.Empty(step.Alerts);
        }
    }

    [Fact]
    public void Times_are_settings()
    {
        CaseTimes times = new() { RemindAfter = TimeSpan.FromMinutes(30), NextAfter = TimeSpan.FromHours(1), AlarmAfter = TimeSpan.FromHours(2) };
        var opened = CaseOpening.Open(Question(), Setting(Monday) with { Times = times }).After;

        Assert.Equal(
            ["03-02 10:30 Reminded First", "03-02 11:00 Offered Second", "03-02 12:00 Alarmed Coordinator"],
            Run(opened, Monday, TimeSpan.FromHours(3), Everybody, times));
    }

    [Theory]
    [InlineData("RemindAfter", "00:00:59")]
    [InlineData("RemindAfter", "-01:00:00")]
    [InlineData("RemindAfter", "04:00:00")]
    [InlineData("NextAfter", "08:00:00")]
    [InlineData("AlarmAfter", "31.00:00:01")]
    [InlineData("UrgentRemindAfter", "00:20:00")]
    [InlineData("UrgentAlarmEvery", "00:00:00")]
    [InlineData("TurnLapsesAfter", "00:00:10")]
    public void Times_that_cannot_work_are_refused_by_their_key(string key, string value)
    {
        CaseTimes times = new();
        typeof(CaseTimes).GetProperty(key)!.SetValue(times, TimeSpan.Parse(value, CultureInfo.InvariantCulture));

        var result = new CaseTimesValidator().Validate(name: null, times);

        Assert.True(result.Failed);
        Assert.Contains($"Cases:{key}", result.FailureMessage, StringComparison.Ordinal);
        Assert.True(new CaseTimesValidator().Validate(name: null, CaseTimes.Default).Succeeded);
    }

    private static IEnumerable<string> Told(DateTimeOffset asked, TimeSpan during, CaseRequest request, int limit, Roster? roster = null)
    {
        var everybody = roster ?? Everybody;
        var opened = CaseOpening.Open(request, new CaseSetting(everybody, Town, GroupBuilder: null, asked)).After;
        return Run(opened, asked, during, everybody).Take(limit);
    }

    // The job's rounds: every minute it does what is due.
    private static IEnumerable<string> Run(CaseRecord record, DateTimeOffset from, TimeSpan during, Roster roster, CaseTimes? times = null)
    {
        ManualTimeProvider clock = new(from);
        for (; clock.GetUtcNow() <= from + during; clock.Advance(Round))
        {
            var step = CaseTimeLimits.Act(new(record, Town, null), roster, loads: null, clock.GetUtcNow(), times ?? CaseTimes.Default);
            record = step.TurnLapses ? CaseDecision.TurnLapsed(record, clock.GetUtcNow())! : step.After;
            foreach (var alert in step.Alerts) yield return $"{OfficeHours.Local(clock.GetUtcNow()).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)} {Name(alert)}";
        }
    }

    private static CaseRecord Do(CaseRecord record, CaseAction action, StaffMember by, DateTimeOffset now) =>
        CaseDecision.Decide(record, action, by, Everybody, Town, groupBuilder: null, now).After!;

    private static CaseRequest Question() => new(Waiting.Participant, CaseReasons.Question, "ti", "newcomer", Question: null, "Een vraag");

    private static CaseSetting Setting(DateTimeOffset now) => new(Everybody, Town, GroupBuilder: null, now);

    private static string Name(Alert alert) => $"{alert.Kind} {NameOf(alert.To)}";

    // The first of two moments at which the Dutch clock shows it.
    private static DateTimeOffset Local(string clock)
    {
        var summer = At($"{clock}:00+02:00");
        return OfficeHours.Local(summer).Offset == summer.Offset ? summer : At($"{clock}:00+01:00");
    }
}
