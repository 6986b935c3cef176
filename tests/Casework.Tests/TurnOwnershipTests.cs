using System.Globalization;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;
using static SamenHier.Casework.Tests.CaseDecisionPeople;

namespace SamenHier.Casework.Tests;

/// <summary>
/// The turn has one owner: who has taken the case when it is open and has the turn, otherwise the bot. Every state is visited that the staff's actions,
/// the person's words, time limits and erasing can reach in any order.
/// </summary>
public sealed class TurnOwnershipTests
{
    private const int MostLimits = 4;

    private static readonly StaffMember[] Staff = [First, Second, OnCall, Coordinator, Administrator, NoTigrinya, Elsewhere, Left];

    private static readonly Lazy<Model> Reached = new(Explore);

    [Fact]
    public void Every_state_is_reached_that_there_is()
    {
        var states = Reached.Value.States.Values;

        Assert.InRange(states.Count, 1000, 20000);
        Assert.True(Reached.Value.Steps.Count > 20 * states.Count);
        Assert.Contains(states, state => state.Case is null);
        foreach (var urgency in Enum.GetValues<CaseUrgency>())
        {
            Assert.Contains(states, state => state.Case is { State: CaseState.Waiting } record && record.Urgency == urgency);
            Assert.Contains(states, state => state.Case is { State: CaseState.Closed } record && record.Urgency == urgency);
            Assert.All(
                new[] { First, Second, Coordinator, Administrator },
                member => Assert.Contains(states, state => state.Case is { HasTurn: true } record && record.AssignedTo == member.Id && record.Urgency == urgency));
        }
    }

    [Fact]
    public void Every_action_is_done_somewhere_and_refused_somewhere() => Assert.All(
        Actions().Select(action => action.GetType()).Distinct(),
        type => Assert.Equal([false, true], Reached.Value.Steps.Where(step => step.Action?.GetType() == type).Select(step => step.Outcome is CaseOutcome.Done).Distinct().Order()));

    [Fact]
    public void No_state_has_two_owners_of_the_turn_or_none() => Assert.All(Reached.Value.States.Values, state => Assert.Single(OwnersOf(state.Case)));

    [Fact]
    public void Every_record_is_one_that_the_store_takes() => Assert.All(Reached.Value.States.Values, state => AssertValid(state.Case));

    [Fact]
    public void A_refused_action_changes_nothing_and_tells_nobody() => Assert.All(
        Reached.Value.Steps.Where(step => step.Outcome is not (null or CaseOutcome.Done)),
        step => Assert.True(step.To == step.From && step.Alerts.Count == 0));

    [Fact]
    public void Nothing_leaves_a_closed_case_but_a_new_one_or_erasing() => Assert.All(
        Reached.Value.Steps.Where(step => IsClosed(step.From)),
        step => Assert.True(step.To == step.From || step.Name is "asks" or "danger" or "erases"));

    [Fact]
    public void Only_the_person_opens_a_case_and_only_when_none_is_open() => Assert.All(
        Reached.Value.Steps.Where(step => step.Opens),
        step =>
        {
            Assert.Contains(step.Name, new[] { "asks", "danger" });
            Assert.True(Reached.Value.States[step.From].Case is not { IsOpen: true });
        });

    [Fact]
    public void Only_who_may_take_the_case_ever_gets_the_turn() => Assert.All(
        Reached.Value.States.Values.Where(state => state.Case is { HasTurn: true }),
        state => Assert.True(CaseDecision.MayTake(state.Case!, Everybody.Find(state.Case!.AssignedTo!.Value)!, Everybody, Town, groupBuilder: null)));

    [Fact]
    public void A_builder_never_loses_the_turn_to_another_builder() => Assert.All(
        Reached.Value.Steps.Where(step => OwnerOf(step.From) is { } before && OwnerOf(step.To) is { } after && before != after),
        step => Assert.Fail($"{step.From} -> {step.To} by {step.Name}"));

    [Fact]
    public void From_every_open_state_the_bot_can_get_the_turn_back_without_anybody_at_the_desk() => Assert.All(
        Reached.Value.Steps.Where(step => step.Name is ("time" or "begins again") && OwnerOf(step.From) is not null),
        step => Assert.Null(OwnerOf(step.To)));

    [Fact]
    public void Who_holds_the_turn_has_a_time_limit_and_can_give_it_back() => Assert.All(
        Reached.Value.States.Where(pair => pair.Value.Case is { HasTurn: true }),
        pair =>
        {
            Assert.NotNull(pair.Value.Case!.DueAt);
            Assert.Contains(Reached.Value.StepsFrom[pair.Key], step => step.Action is CaseAction.HandBack && step.Outcome is CaseOutcome.Done && OwnerOf(step.To) is null);
        });

    [Fact]
    public void Whoever_waits_is_not_forgotten() => Assert.All(
        Reached.Value.States.Values.Where(state => state.Case is { IsOpen: true, WaitingSince: not null }),
        state => Assert.NotNull(state.Case!.DueAt));

    private static Model Explore()
    {
        Model model = new();
        State start = new(Case: null, Monday);
        Queue<State> open = new([start]);
        model.States[start.Key] = start;
        while (open.TryDequeue(out var state))
        {
            foreach (var (name, action, by, verdict) in Next(state))
            {
                var after = verdict is { After: null, Erases: false } ? state : new State(verdict.After, verdict.Now);
                var opens = after.Case is { Version: 0 };
                if (after.Case is { } stored) after = after with { Case = stored with { Version = 1 } };
                model.Steps.Add(new(state.Key, after.Key, name, action, by, verdict.Outcome, verdict.Alerts, opens));
                if (model.States.TryAdd(after.Key, after)) open.Enqueue(after);
            }
        }

        return model;
    }

    private static IEnumerable<(string Name, CaseAction? Action, StaffMember? By, Result Result)> Next(State state)
    {
        var now = state.Now;
        foreach (var by in Staff)
        {
            foreach (var action in Actions())
            {
                var verdict = CaseDecision.Decide(state.Case, action, by, Everybody, Town, groupBuilder: null, now);
                yield return (action.GetType().Name, action, by, new(verdict.After, now, verdict.Outcome, verdict.Alerts));
            }
        }

        foreach (var (name, reason) in new[] { ("asks", CaseReasons.Asked), ("danger", CaseReasons.Crisis) })
        {
            CaseRequest request = new(Waiting.Participant, reason, "ti", "newcomer", Question: null, "Een vraag");
            var change = state.Case is { IsOpen: true } record ? CaseOpening.AskAgain(record, request, Setting(now)) : CaseOpening.Open(request, Setting(now));
            yield return (name, null, null, new(change.After, now, Outcome: null, change.Alerts));
        }

        if (state.Case is not { } some) yield break;

        yield return ("erases", null, null, new(After: null, Monday, Outcome: null, [], Erases: true));
        var wrote = CaseDecision.Wrote(some, Setting(now));
        yield return ("writes", null, null, new(wrote.After, now, Outcome: null, wrote.Alerts));

        yield return ("begins again", null, null, new(CaseDecision.TurnTakenBack(some, now), now, Outcome: null, []));
        var later = some.DueAt > now ? some.DueAt.Value : now;
        var step = CaseTimeLimits.Act(new(some, Town, GroupBuilder: null), Everybody, loads: null, later, CaseTimes.Default);
        yield return ("time", null, null, new(step.After, later, Outcome: null, step.Alerts));
    }

    private static CaseAction[] Actions() =>
    [
        new CaseAction.Claim(),
        new CaseAction.TakeTurn(),
        new CaseAction.Answer("Een antwoord.", "nl", KeepsTurn: false),
        new CaseAction.Answer("Een antwoord.", "nl", KeepsTurn: true),
        new CaseAction.Answer(" ", "nl", KeepsTurn: true),
        new CaseAction.HandBack(),
        .. Staff.Select(member => new CaseAction.HandTo(member.Id)),
        new CaseAction.Release(),
        new CaseAction.Close("answered"),
        new CaseAction.Close("bored"),
    ];

    private static CaseSetting Setting(DateTimeOffset now) => new(Everybody, Town, GroupBuilder: null, now);

    private static StaffId? OwnerOf(string key) => Reached.Value.States[key].Case is { IsOpen: true, HasTurn: true } record ? record.AssignedTo : null;

    private static bool IsClosed(string key) => Reached.Value.States[key].Case is { IsOpen: false };

    // Read from the record as whoever is to be silent reads it: the bot looks only at the turn, somebody at the desk at whose it is too.
    private static List<string> OwnersOf(CaseRecord? record)
    {
        List<string> owners = [.. Everybody.Staff.Where(member => record is { State: CaseState.Claimed, HasTurn: true } && record.AssignedTo == member.Id).Select(member => member.Name)];
        if (record is not { HasTurn: true }) owners.Add("bot");
        return owners;
    }

    private static void AssertValid(CaseRecord? record)
    {
        if (record is null) return;

        Assert.True(!record.HasTurn || record is { State: CaseState.Claimed, AssignedTo: not null });
        Assert.Equal(record.State is CaseState.Closed, record.ClosedAt is not null);
        Assert.Equal(record.State is CaseState.Closed, record.CloseReason is not null);
        if (record.State is CaseState.Waiting) Assert.Null(record.AssignedTo);
        if (record.State is CaseState.Claimed) Assert.NotNull(record.AssignedTo);
        if (record.State is CaseState.Closed) Assert.True(record is { DueAt: null, WaitingSince: null });
        Assert.Equal(record.OfferedBefore.Distinct(), record.OfferedBefore);
    }

    private sealed class Model
    {
        private ILookup<string, Step>? stepsFrom;

        public Dictionary<string, State> States { get; } = new(StringComparer.Ordinal);

        public List<Step> Steps { get; } = [];

        public ILookup<string, Step> StepsFrom => stepsFrom ??= Steps.ToLookup(step => step.From, StringComparer.Ordinal);
    }

    // Times count as far as they are there, limits up to the alarm, and who was asked before as far as they would be asked again.
    private sealed record State(CaseRecord? Case, DateTimeOffset Now)
    {
        public string Key { get; } = Case is not { } record
            ? "none"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{record.State} {record.Urgency} {NameOf(record.AssignedTo)} turn:{record.HasTurn} waits:{record.WaitingSince is not null} offered:{NameOf(record.OfferedTo)} before:{string.Join(',', record.OfferedBefore.Where(id => id == First.Id || id == Second.Id).Select(id => NameOf(id)))} limits:{Math.Min(record.LimitsPassed, MostLimits)} due:{record.DueAt is not null}");
    }

    private sealed record Result(CaseRecord? After, DateTimeOffset Now, CaseOutcome? Outcome, IReadOnlyList<Alert> Alerts, bool Erases = false);

    private sealed record Step(
        string From, string To, string Name, CaseAction? Action, StaffMember? By, CaseOutcome? Outcome, IReadOnlyList<Alert> Alerts, bool Opens);
}
