using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;
using static SamenHier.Casework.Tests.CaseDecisionPeople;

namespace SamenHier.Casework.Tests;

public sealed class CaseDecisionTests
{
    private static readonly DateTimeOffset Later = Monday.AddHours(1);

    private static readonly CaseAction.Answer Reply = new("Een antwoord.", "nl", KeepsTurn: false);

    [Theory]
    // In the person's own town, in Tigrinya, Arabic, and a language of nobody; the last is in danger.
    [InlineData("First", Town, "ti", false, true)]
    [InlineData("Second", Town, "ti", false, true)]
    [InlineData("NoTigrinya", Town, "ti", false, false)]
    [InlineData("NoDutch", Town, "ti", false, false)]
    [InlineData("OnCall", Town, "ti", false, false)]
    [InlineData("Elsewhere", Town, "ti", false, false)]
    [InlineData("Coordinator", Town, "ti", false, true)]
    [InlineData("OtherCoordinator", Town, "ti", false, false)]
    [InlineData("Administrator", Town, "ti", false, true)]
    [InlineData("Left", Town, "ti", false, false)]
    [InlineData("First", Town, "ar", false, false)]
    [InlineData("Second", Town, "ar", false, true)]
    [InlineData("NoTigrinya", Town, "ar", false, true)]
    [InlineData("First", Town, "fa", false, false)]
    [InlineData("Coordinator", Town, "fa", false, true)]
    [InlineData("Administrator", Town, "fa", false, true)]
    [InlineData("First", OtherTown, "ti", false, false)]
    [InlineData("Elsewhere", OtherTown, "ti", false, true)]
    [InlineData("OtherCoordinator", OtherTown, "ti", false, true)]
    [InlineData("Coordinator", OtherTown, "ti", false, false)]
    [InlineData("First", null, "ti", false, false)]
    [InlineData("Coordinator", null, "ti", false, false)]
    [InlineData("Administrator", null, "ti", false, true)]
    [InlineData("OnCall", Town, "ti", true, true)]
    [InlineData("OnCall", OtherTown, "ti", true, false)]
    [InlineData("NoTigrinya", Town, "ti", true, false)]
    [InlineData("First", Town, "ti", true, true)]
    public void Who_may_take_a_case(string who, string? town, string language, bool isUrgent, bool may)
    {
        var record = Waiting with { Language = language, Urgency = isUrgent ? CaseUrgency.Urgent : CaseUrgency.Normal };

        Assert.Equal(may, CaseDecision.MayTake(record, ByName[who], Everybody, town, groupBuilder: null));
        Assert.Equal(may, Decide(record, new CaseAction.Claim(), ByName[who], town: town).Outcome is CaseOutcome.Done);
    }

    [Theory]
    [InlineData("Elsewhere")]
    [InlineData("NoTigrinya")]
    [InlineData("NoDutch")]
    public void Who_guides_the_group_may_take_its_cases_wherever_they_work(string who)
    {
        Assert.True(CaseDecision.MayTake(Waiting, ByName[who], Everybody, Town, AccountOf(ByName[who])));
        Assert.False(CaseDecision.MayTake(Waiting, ByName[who] with { IsActive = false }, Everybody, Town, AccountOf(ByName[who])));
    }

    // The case is the first builder's where it is taken.
    [Theory]
    [InlineData("Claim", "waiting", "First", "Done")]
    [InlineData("Claim", "waiting", "NoTigrinya", "NotAllowed")]
    [InlineData("Claim", "waiting", "Elsewhere", "Gone")]
    [InlineData("Claim", "waiting", "Left", "Gone")]
    [InlineData("Claim", "taken", "First", "Done")]
    [InlineData("Claim", "taken", "Second", "TakenByAnother")]
    [InlineData("Claim", "taken", "Coordinator", "TakenByAnother")]
    [InlineData("Claim", "closed", "First", "Closed")]
    [InlineData("Claim", "closed", "Elsewhere", "Gone")]
    [InlineData("TakeTurn", "waiting", "Second", "Done")]
    [InlineData("TakeTurn", "waiting", "NoDutch", "NotAllowed")]
    [InlineData("TakeTurn", "taken", "First", "Done")]
    [InlineData("TakeTurn", "taken", "Second", "TakenByAnother")]
    [InlineData("TakeTurn", "turn", "Administrator", "TakenByAnother")]
    [InlineData("TakeTurn", "closed", "First", "Closed")]
    [InlineData("Answer", "waiting", "Second", "Done")]
    [InlineData("Answer", "waiting", "NoTigrinya", "NotAllowed")]
    [InlineData("Answer", "waiting", "OtherCoordinator", "Gone")]
    [InlineData("Answer", "turn", "First", "Done")]
    [InlineData("Answer", "turn", "Second", "TakenByAnother")]
    [InlineData("Answer", "closed", "First", "Closed")]
    [InlineData("HandBack", "turn", "First", "Done")]
    [InlineData("HandBack", "taken", "First", "Done")]
    [InlineData("HandBack", "waiting", "First", "NotTaken")]
    [InlineData("HandBack", "waiting", "NoTigrinya", "NotAllowed")]
    [InlineData("HandBack", "turn", "Second", "TakenByAnother")]
    [InlineData("HandBack", "turn", "Coordinator", "Done")]
    [InlineData("HandBack", "turn", "Elsewhere", "Gone")]
    [InlineData("HandBack", "closed", "First", "Closed")]
    [InlineData("HandTo", "taken", "First", "Done")]
    [InlineData("HandTo", "taken", "Second", "TakenByAnother")]
    [InlineData("HandTo", "taken", "Coordinator", "Done")]
    [InlineData("HandTo", "waiting", "Coordinator", "Done")]
    [InlineData("HandTo", "waiting", "First", "NotTaken")]
    [InlineData("HandTo", "closed", "Coordinator", "Closed")]
    [InlineData("Release", "turn", "First", "Done")]
    [InlineData("Release", "turn", "Second", "TakenByAnother")]
    [InlineData("Release", "turn", "Administrator", "Done")]
    [InlineData("Release", "waiting", "Coordinator", "Done")]
    [InlineData("Release", "waiting", "Second", "NotTaken")]
    [InlineData("Release", "closed", "First", "Closed")]
    [InlineData("Close", "turn", "First", "Done")]
    [InlineData("Close", "waiting", "First", "NotTaken")]
    [InlineData("Close", "waiting", "Coordinator", "Done")]
    [InlineData("Close", "taken", "Second", "TakenByAnother")]
    [InlineData("Close", "closed", "Coordinator", "Closed")]
    [InlineData("Claim", "none", "First", "Gone")]
    [InlineData("Answer", "none", "Administrator", "Gone")]
    public void Who_may_do_what(string action, string state, string who, string outcome)
    {
        var verdict = Decide(State(state), Action(action), ByName[who]);

        Assert.Equal(outcome, verdict.Outcome.ToString());
        if (verdict.Outcome is not CaseOutcome.Done) Assert.Null(verdict.After);
        if (verdict.After is null) Assert.Empty(verdict.Alerts);
    }

    [Theory]
    [InlineData("Claim", "taken", "First")]
    [InlineData("TakeTurn", "turn", "First")]
    [InlineData("HandBack", "taken", "First")]
    [InlineData("HandBack", "waiting", "Coordinator")]
    [InlineData("Release", "waiting", "Coordinator")]
    public void What_is_so_already_changes_nothing(string action, string state, string who) =>
        Assert.Null(Decide(State(state), Action(action), ByName[who]).After);

    [Fact]
    public void Claiming_takes_the_case_and_leaves_the_turn_with_the_bot()
    {
        var after = Decide(Waiting, new CaseAction.Claim(), Second).After!;

        Assert.Equal((CaseState.Claimed, Second.Id, false, Waiting.WaitingSince), (after.State, after.AssignedTo!.Value, after.HasTurn, after.WaitingSince));
        Assert.Equal(Waiting.Version, after.Version);
    }

    [Fact]
    public void Who_takes_a_case_late_is_not_reminded_at_once() =>
        Assert.Equal(Monday.AddHours(6), Decide(Waiting, new CaseAction.Claim(), Second, now: Monday.AddHours(4)).After!.DueAt);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_answer_ends_the_waiting_and_the_turn_goes_where_the_builder_says(bool keepsTurn)
    {
        foreach (var before in new[] { Waiting with { LimitsPassed = 2 }, TakenBy(First), TakenBy(First, hasTurn: true) })
        {
            var after = Decide(before, Reply with { KeepsTurn = keepsTurn }, First, now: Later).After!;

            Assert.Equal((CaseState.Claimed, (StaffId?)First.Id, keepsTurn, 0), (after.State, after.AssignedTo, after.HasTurn, after.LimitsPassed));
            Assert.Null(after.WaitingSince);
            Assert.Equal(keepsTurn ? Later.AddHours(2) : null, after.DueAt);
        }
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(" \n\t", false)]
    [InlineData("a", true)]
    public void Empty_words_are_refused(string text, bool isDone) =>
        Assert.Equal(isDone ? CaseOutcome.Done : CaseOutcome.Invalid, Decide(TakenBy(First), Reply with { Text = text }, First).Outcome);

    [Theory]
    [InlineData(4000, CaseOutcome.Done)]
    [InlineData(4001, CaseOutcome.Invalid)]
    public void Words_that_are_too_long_are_refused_but_not_the_blanks_around_them(int length, CaseOutcome expected)
    {
        Assert.Equal(expected, Decide(TakenBy(First), Reply with { Text = $"  {new string('a', length)}\n" }, First).Outcome);
        Assert.Equal(expected, Decide(TakenBy(First), Reply with { Original = new string('a', length), OriginalLanguage = "nl" }, First).Outcome);
    }

    [Fact]
    public void Words_without_a_language_are_refused() => Assert.Equal(CaseOutcome.Invalid, Decide(TakenBy(First), Reply with { Language = " " }, First).Outcome);

    [Theory]
    [InlineData("answered", CaseOutcome.Done)]
    [InlineData("other", CaseOutcome.Done)]
    [InlineData("", CaseOutcome.Invalid)]
    [InlineData("Answered", CaseOutcome.Invalid)]
    [InlineData("bored", CaseOutcome.Invalid)]
    public void A_case_is_closed_with_a_reason_that_there_is(string reason, CaseOutcome expected) =>
        Assert.Equal(expected, Decide(TakenBy(First), new CaseAction.Close(reason), First).Outcome);

    [Fact]
    public void Closing_gives_the_turn_to_the_bot_and_nothing_is_due()
    {
        var after = Decide(TakenBy(First, hasTurn: true), new CaseAction.Close("answered"), First, now: Later).After!;

        Assert.Equal((CaseState.Closed, false, Later, "answered"), (after.State, after.HasTurn, after.ClosedAt!.Value, after.CloseReason));
        Assert.Null(after.DueAt);
        Assert.Null(after.WaitingSince);
        Assert.Equal(First.Id, after.AssignedTo);
    }

    [Theory]
    [InlineData("Second", CaseOutcome.Done)]
    [InlineData("Coordinator", CaseOutcome.Done)]
    [InlineData("Administrator", CaseOutcome.Done)]
    [InlineData("NoTigrinya", CaseOutcome.NotAllowed)]
    [InlineData("Elsewhere", CaseOutcome.NotAllowed)]
    [InlineData("Left", CaseOutcome.NotAllowed)]
    public void A_case_is_handed_only_to_somebody_who_may_take_it(string to, CaseOutcome expected) =>
        Assert.Equal(expected, Decide(TakenBy(First, hasTurn: true), new CaseAction.HandTo(ByName[to].Id), First).Outcome);

    [Fact]
    public void A_case_is_not_handed_to_somebody_who_does_not_exist() =>
        Assert.Equal(CaseOutcome.NotAllowed, Decide(TakenBy(First), new CaseAction.HandTo(StaffId.New()), First).Outcome);

    [Fact]
    public void Handing_over_gives_the_case_without_the_turn_and_tells_the_other()
    {
        var verdict = Decide(TakenBy(First, hasTurn: true), new CaseAction.HandTo(Second.Id), First);

        Assert.Equal((Second.Id, false, Waiting.WaitingSince), (verdict.After!.AssignedTo!.Value, verdict.After.HasTurn, verdict.After.WaitingSince));
        var alert = Assert.Single(verdict.Alerts);
        Assert.Equal((AlertKind.Offered, Second.Id, "noord", Waiting.Id), (alert.Kind, alert.To!.Value, alert.Organisation, alert.Case));
    }

    [Fact]
    public void A_coordinator_who_takes_a_case_over_need_not_be_told() =>
        Assert.Empty(Decide(TakenBy(First), new CaseAction.HandTo(Coordinator.Id), Coordinator).Alerts);

    [Fact]
    public void Putting_back_asks_somebody_else_in_the_next_round()
    {
        var after = Decide(TakenBy(First, hasTurn: true), new CaseAction.Release(), First, now: Later).After!;

        Assert.Equal((CaseState.Waiting, null, false, null, Later), (after.State, after.AssignedTo, after.HasTurn, after.OfferedTo, after.DueAt!.Value));
        Assert.Equal([First.Id], after.OfferedBefore);
        var step = CaseTimeLimits.Act(new(after, Town, null), Everybody, loads: null, Later, CaseTimes.Default);
        Assert.Equal(Second.Id, step.After.OfferedTo);
        Assert.Equal([(AlertKind.Offered, Second.Id)], step.Alerts.Select(alert => (alert.Kind, alert.To!.Value)));
    }

    [Fact]
    public void Words_to_somebody_who_has_the_turn_begin_the_waiting_once_and_tell_them_each_time()
    {
        var answered = Decide(Waiting, Reply with { KeepsTurn = true }, First).After!;

        var once = CaseDecision.Wrote(answered, Setting(Later));
        var twice = CaseDecision.Wrote(once.After, Setting(Later.AddMinutes(5)));

        Assert.Equal(Later, twice.After.WaitingSince);
        Assert.Equal(Monday.AddHours(2), twice.After.DueAt);
        Assert.All([once, twice], change => Assert.Equal((AlertKind.Wrote, First.Id), (Assert.Single(change.Alerts).Kind, change.Alerts[0].To!.Value)));
    }

    [Theory]
    [InlineData("waiting")]
    [InlineData("closed")]
    public void Words_to_nobody_change_nothing(string state)
    {
        var before = State(state)!;
        var change = CaseDecision.Wrote(before, Setting(Later));

        Assert.Same(before, change.After);
        Assert.Empty(change.Alerts);
    }

    [Fact]
    public void A_turn_lapses_when_it_is_due_and_not_before()
    {
        var holding = Decide(Waiting, new CaseAction.TakeTurn(), First).After!;

        Assert.Null(CaseDecision.TurnLapsed(holding, Monday.AddHours(2).AddTicks(-1)));
        var lapsed = CaseDecision.TurnLapsed(holding, Monday.AddHours(2))!;
        Assert.Equal((false, First.Id, CaseState.Claimed, Monday), (lapsed.HasTurn, lapsed.AssignedTo!.Value, lapsed.State, lapsed.WaitingSince!.Value));
        Assert.Null(CaseDecision.TurnLapsed(lapsed, Monday.AddHours(9)));
    }

    [Fact]
    public void After_an_answer_nothing_is_due_once_the_turn_has_lapsed()
    {
        var holding = Decide(Waiting, Reply with { KeepsTurn = true }, First).After!;

        Assert.Null(CaseDecision.TurnLapsed(holding, Monday.AddHours(2))!.DueAt);
    }

    private static CaseVerdict Decide(CaseRecord? record, CaseAction action, StaffMember by, string? town = Town, DateTimeOffset? now = null) =>
        CaseDecision.Decide(record, action, by, Everybody, town, groupBuilder: null, now ?? Monday);

    private static CaseSetting Setting(DateTimeOffset now) => new(Everybody, Town, GroupBuilder: null, now);

    private static CaseRecord? State(string name) => name switch
    {
        "waiting" => Waiting,
        "taken" => TakenBy(First),
        "turn" => TakenBy(First, hasTurn: true),
        "closed" => Waiting with { State = CaseState.Closed, AssignedTo = First.Id, WaitingSince = null, ClosedAt = Monday, CloseReason = "answered" },
        _ => null,
    };

    private static CaseAction Action(string name) => name switch
    {
        "Claim" => new CaseAction.Claim(),
        "TakeTurn" => new CaseAction.TakeTurn(),
        "Answer" => Reply,
        "HandBack" => new CaseAction.HandBack(),
        "HandTo" => new CaseAction.HandTo(Second.Id),
        "Release" => new CaseAction.Release(),
        _ => new CaseAction.Close("answered"),
    };
}
