using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SamenHier.Bot.Alerts;
using SamenHier.Bot.Cases;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Organisations;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Cases;

/// <summary>Time limits act in the running program, each once, by a clock that only the test moves.</summary>
public sealed class CaseRoundsTests
{
    private static readonly StaffMember First = Person(1, StaffRole.Builder);
    private static readonly StaffMember Second = Person(2, StaffRole.Builder);
    private static readonly StaffMember Coordinator = Person(3, StaffRole.Coordinator);

    // The clock begins on a Saturday, at noon.
    private static readonly Organisation Saturdays = new("proef", "Proeforganisatie", ["Haarlem"])
    {
        TakesTheRest = true,
        Hours = new Dictionary<string, IReadOnlyList<OpenPeriod>>(StringComparer.Ordinal) { ["*"] = [new(DayOfWeek.Saturday, new(0, 0), new(23, 59))] },
    };

    [Fact]
    public async Task A_question_that_nobody_takes_is_reminded_of_offered_to_the_next_and_alarmed()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var server = await StartAsync(data, clock);
        var (person, opened) = await AskAsync(server, clock);
        ConcurrentQueue<CaseId> told = [];
        server.Get<CaseSignals>().Published += told.Enqueue;

        await PassAsync(TimeSpan.FromHours(2), clock);
        Assert.Equal((1, First.Id), await LimitsAsync(server, person));
        Assert.Equal([(AlertKind.Reminded, (StaffId?)First.Id)], await AlertsAsync(server));

        await PassAsync(TimeSpan.FromHours(2), clock);
        Assert.Equal((2, Second.Id), await LimitsAsync(server, person));
        Assert.Equal((AlertKind.Offered, (StaffId?)Second.Id), (await AlertsAsync(server))[^1]);

        await PassAsync(TimeSpan.FromHours(4), clock);
        Assert.Equal((3, Second.Id), await LimitsAsync(server, person));
        Assert.Equal((AlertKind.Alarmed, (StaffId?)Coordinator.Id), (await AlertsAsync(server))[^1]);
        Assert.Equal([opened, opened, opened], told);
    }

    [Fact]
    public async Task A_turn_without_a_word_goes_back_to_the_bot_and_the_question_stands_again()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var server = await StartAsync(data, clock);
        var (person, _) = await AskAsync(server, clock, new CaseAction.TakeTurn());
        Assert.True((await CaseAsync(server, person)).HasTurn);
        var before = (await server.TranscriptAsync(person.Conversation)).Count;

        await PassAsync(TimeSpan.FromHours(2), clock);

        var record = await CaseAsync(server, person);
        Assert.Equal((CaseState.Claimed, (StaffId?)First.Id, false), (record.State, record.AssignedTo, record.HasTurn));
        Assert.True((await server.TranscriptAsync(person.Conversation)).Count > before);
        Assert.Equal("newcomer.household", (await server.QuestionAsync(person.Conversation)).Id);

        await PassAsync(CaseRounds.Period, clock);
        Assert.Contains((AlertKind.Reminded, (StaffId?)First.Id), await AlertsAsync(server));
    }

    [Fact]
    public async Task Two_nodes_act_once()
    {
        using TemporaryDirectory data = new();
        var (oneClock, otherClock) = (new AlarmClock(), new AlarmClock());
        await using var one = await StartAsync(data, oneClock);
        await using var other = await StartAsync(data, otherClock);
        var (person, _) = await AskAsync(one, oneClock);

        await Task.WhenAll(PassAsync(TimeSpan.FromHours(2), oneClock), PassAsync(TimeSpan.FromHours(2), otherClock));

        Assert.Equal([(AlertKind.Reminded, (StaffId?)First.Id)], await AlertsAsync(one));
        Assert.Equal((1, First.Id), await LimitsAsync(other, person));
    }

    [Fact]
    public async Task Somebody_who_went_away_by_another_node_is_not_reminded()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var one = await StartAsync(data, clock);
        await using var other = await StartAsync(data, new AlarmClock());
        var (person, _) = await AskAsync(one, clock);

        await other.Get<RosterBoard>().PutAsync(First with { AwayUntil = DateTimeOffset.MaxValue }, CancellationToken.None);
        await PassAsync(TimeSpan.FromHours(2), clock);

        Assert.Equal((1, Second.Id), await LimitsAsync(one, person));
        Assert.Equal([(AlertKind.Offered, (StaffId?)Second.Id)], await AlertsAsync(one));
    }

    [Fact]
    public async Task The_cases_that_each_has_are_counted_in_each_round()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var server = await StartAsync(data, clock);
        await AskAsync(server, clock, new CaseAction.Claim());

        await PassAsync(CaseRounds.Period, clock);

        Assert.Equal(1, server.Get<CaseLoads>().Current[First.Id]);
    }

    [Fact]
    public async Task Somebody_who_erased_their_data_has_no_case_that_is_due()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var server = await StartAsync(data, clock);
        var (person, _) = await AskAsync(server, clock);
        var id = (await LoadAsync(server, person)).Participant!.Id;
        await server.Get<SamenHier.Casework.People.Eraser>().EraseAsync(id, CancellationToken.None);

        await PassAsync(TimeSpan.FromHours(9), clock);

        Assert.Empty(await AlertsAsync(server));
        Assert.DoesNotContain(server.Logs.Lines, line => line.Contains("time limit", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Cases:RemindAfter=00:00:01")]
    [InlineData("Cases:AlarmAfter=03:00:00")]
    public async Task Times_that_cannot_work_stop_the_start(string setting)
    {
        using TemporaryDirectory data = new();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => BotServer.StartAsync(data.Path, [setting]));

        Assert.Contains(setting.Split('=')[0], refusal.Message, StringComparison.Ordinal);
    }

    // Nobody passes the alerts on, so that they can be seen.
    private static async Task<BotServer> StartAsync(TemporaryDirectory data, AlarmClock clock)
    {
        var server = await BotServer.StartAsync(data.Path, configure: services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.Remove(services.Single(service => service.ImplementationType == typeof(AlertRounds)));
        });
        var board = server.Get<RosterBoard>();
        await board.PutAsync(Saturdays, CancellationToken.None);
        foreach (var member in new[] { First, Second, Coordinator }) await board.PutAsync(member, CancellationToken.None);
        return server;
    }

    // A person at a question of the intake, with a case of which nobody was told yet.
    private static async Task<(IPerson Person, CaseId Case)> AskAsync(BotServer server, AlarmClock clock, CaseAction? action = null)
    {
        var person = await server.NewPersonAsync(Entrance.WebChat);
        await new Newcomer("nl").ReachAsync(server, person, "newcomer.household");
        var (conversation, participant) = ((await LoadAsync(server, person)).Conversation!, (await LoadAsync(server, person)).Participant!);
        CaseSetting setting = new(server.Get<RosterBoard>().Current, Town: null, GroupBuilder: null, clock.GetUtcNow());
        CaseRequest request = new(participant.Id, CaseReasons.Asked, "nl", "newcomer", "newcomer.household", "Een vraag");
        var opened = CaseOpening.Open(request, setting).After;
        TurnCommit commit = new()
        {
            Conversation = person.Conversation,
            UserId = conversation.UserId,
            ExpectedSequence = conversation.LastSequence,
            Participant = participant.Id,
            ExpectedVersion = participant.Version,
            ActivityKey = "asked",
            Seen = new("asked", null, null),
            Case = action is null ? opened : CaseDecision.Decide(opened, action, First, setting).After,
        };
        Assert.Equal(CommitOutcome.Committed, await server.Get<TurnStore>().CommitAsync(commit, CancellationToken.None));
        return (person, opened.Id);
    }

    // Round by round: each sets one alarm when it ends. The last one that ended has seen all of the time.
    private static async Task PassAsync(TimeSpan time, AlarmClock clock)
    {
        for (var passed = TimeSpan.Zero; passed < time + CaseRounds.Period; passed += CaseRounds.Period)
        {
            await clock.AlarmIsSetAsync(CaseRounds.Period);
            clock.Advance(CaseRounds.Period);
        }
    }

    private static Task<TurnSnapshot> LoadAsync(BotServer server, IPerson person) =>
        server.Get<TurnStore>().LoadAsync(person.Conversation, "none", CancellationToken.None);

    private static async Task<CaseRecord> CaseAsync(BotServer server, IPerson person) => (await LoadAsync(server, person)).Participant!.Case!;

    private static async Task<(int Passed, StaffId? OfferedTo)> LimitsAsync(BotServer server, IPerson person)
    {
        var record = await CaseAsync(server, person);
        return (record.LimitsPassed, record.OfferedTo);
    }

    private static async Task<List<(AlertKind Kind, StaffId? To)>> AlertsAsync(BotServer server) =>
        [.. (await server.Get<AlertBox>().WaitingAsync(100, CancellationToken.None)).Select(alert => (alert.Kind, alert.To))];

    private static StaffMember Person(int number, StaffRole role) => new(
        new StaffId(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])), $"Testpersoon {number}", role, "proef", ["nl"]);
}
