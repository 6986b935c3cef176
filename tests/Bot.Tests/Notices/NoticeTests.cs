using SamenHier.Bot.DirectLine;
using SamenHier.Bot.Notices;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Bot.Tests.Teams;
using SamenHier.Casework;
using SamenHier.Casework.Notices;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Rendering;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Notices;

/// <summary>People are told what came up without their having written, once, wherever they talk with the bot.</summary>
public sealed class NoticeTests
{
    private const string Told = "group.notice.coordinator";

    [Fact]
    public async Task Somebody_in_the_web_chat_is_told_and_their_question_stands_again()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var server = await BotServer.StartAsync(data.Path, clock);
        var person = await server.NewPersonAsync(Entrance.WebChat);
        await new Newcomer("nl").ReachAsync(server, person, "newcomer.household");
        using var signal = server.Get<TranscriptSignals>().Subscribe(person.Conversation);

        await TellAsync(server, person, "Proefgroep");
        await GoRoundAsync(clock);
        await signal.WaitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

        var said = (await server.TranscriptAsync(person.Conversation))[^1];
        Assert.Contains(Told, TextsOf(said));
        Assert.Contains("Proefgroep", said.Text, StringComparison.Ordinal);
        Assert.Equal("newcomer.household", StandingQuestion.In(said)?.Id);
        Assert.Null(said.ReplyToId);
    }

    [Fact]
    public async Task Somebody_in_Teams_is_told_after_a_restart_through_the_stored_reference()
    {
        using TemporaryDirectory data = new();
        await using var connector = await TeamsConnector.StartAsync();
        TeamsUser person;
        ShownCard before;
        await using (var server = await BotServer.StartAsync(data.Path))
        {
            person = new(server.Http, connector, "told");
            await new Newcomer("ar").ReachAsync(server, person, "newcomer.household");
            before = await connector.QuestionAsync(person.ConversationId, "newcomer.household");
            await TellAsync(server, person, "Proefgroep");
        }

        await using var restarted = await BotServer.StartAsync(data.Path);
        var shown = await connector.UntilAsync(person.ConversationId, all => TextsOf(all[^1].Message).Contains(Told, StringComparer.Ordinal));

        Assert.Equal("newcomer.household", StandingQuestion.In(shown[^1].Message)?.Id);
        Assert.Contains("Proefgroep", shown[^1].Message.Summary, StringComparison.Ordinal);
        Assert.Contains(shown.SkipLast(1), card => !card.IsOpen && card.Message.Summary == before.Message.Summary);
        await person.At(restarted).PressAsync(shown[^1], "alone");
        Assert.Equal("\"alone\"", (await restarted.ExportAsync(person.Conversation)).Answers.Single(answer => answer.Question == "newcomer.household").Value);
    }

    [Fact]
    public async Task A_turn_that_has_something_to_tell_has_it_told_at_once()
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        var (first, second) = (await server.NewPersonAsync(Entrance.WebChat), await server.NewPersonAsync(Entrance.WebChat));
        await ReachGroupAsync(server, first);
        await AnswerAsync(first, ("group.start", "form"), ("group.kind", "welkomgroep"));
        await first.SayAsync("Haarlem");
        await first.SayAsync("Proefgroep");
        await ReachGroupAsync(server, second);
        await AnswerAsync(second, ("group.start", "join"));
        using var signal = server.Get<TranscriptSignals>().Subscribe(first.Conversation);

        await second.SayAsync((await LoadAsync(server, first)).Group!.Invitation!.Code);
        await AnswerAsync(second, ("group.joinSure", "yes"));
        await signal.WaitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Contains("group.notice.joined", TextsOf((await server.TranscriptAsync(first.Conversation))[^1]));
    }

    [Fact]
    public async Task What_was_said_in_the_persons_own_turn_is_not_told_again()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var server = await BotServer.StartAsync(data.Path, clock);
        var person = await server.NewPersonAsync(Entrance.WebChat);
        await new Newcomer("nl").ReachAsync(server, person, "newcomer.household");
        await TellAsync(server, person, "Proefgroep");

        await person.SayAsync("help");
        await GoRoundAsync(clock);
        await GoRoundAsync(clock);

        Assert.Single(await server.TranscriptAsync(person.Conversation), message => TextsOf(message).Contains(Told, StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_with_whom_it_fails_is_tried_again_and_hears_nothing_of_it_and_others_go_on()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var server = await BotServer.StartAsync(data.Path, clock);
        var (unlucky, other) = (await server.NewPersonAsync(Entrance.WebChat), await server.NewPersonAsync(Entrance.WebChat));
        await new Newcomer("nl").ReachAsync(server, unlucky, "newcomer.household");
        await new Newcomer("nl").ReachAsync(server, other, "newcomer.household");
        var before = await server.RecordAsync(unlucky.Conversation);

        // The text has a second placeholder, for which there is nothing.
        await TellAsync(server, unlucky, "Proefgroep", "group.notice.joined");
        await TellAsync(server, other, "Proefgroep");
        using var signal = server.Get<TranscriptSignals>().Subscribe(other.Conversation);
        await GoRoundAsync(clock);
        await signal.WaitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
        await GoRoundAsync(clock);
        await clock.AlarmIsSetAsync(NoticeRounds.Period);

        Assert.Contains(Told, TextsOf((await server.TranscriptAsync(other.Conversation))[^1]));
        Assert.Equal(before, await server.RecordAsync(unlucky.Conversation));
        Assert.True(server.Logs.Lines.Count(line => line.Contains("could not be told", StringComparison.Ordinal)) >= 2);
        Assert.Single((await LoadAsync(server, unlucky)).Notices);
    }

    [Fact]
    public async Task Two_nodes_tell_it_once()
    {
        using TemporaryDirectory data = new();
        var (oneClock, otherClock) = (new AlarmClock(), new AlarmClock());
        await using var one = await BotServer.StartAsync(data.Path, oneClock);
        await using var other = await BotServer.StartAsync(data.Path, otherClock);
        var person = await one.NewPersonAsync(Entrance.WebChat);
        await new Newcomer("nl").ReachAsync(one, person, "newcomer.household");
        await TellAsync(one, person, "Proefgroep");

        await Task.WhenAll(GoRoundAsync(oneClock), GoRoundAsync(otherClock));
        await Task.WhenAll(oneClock.AlarmIsSetAsync(NoticeRounds.Period), otherClock.AlarmIsSetAsync(NoticeRounds.Period));

        Assert.Single(await one.TranscriptAsync(person.Conversation), message => TextsOf(message).Contains(Told, StringComparer.Ordinal));
    }

    // The round before has ended when its alarm for the next is set.
    private static async Task GoRoundAsync(AlarmClock clock)
    {
        await clock.AlarmIsSetAsync(NoticeRounds.Period);
        clock.Advance(NoticeRounds.Period);
    }

    // From somebody whose turn nobody sees.
    private static async Task TellAsync(BotServer server, IPerson to, string group, string text = Told)
    {
        TurnCommit commit = new()
        {
            Conversation = new("webchat", $"teller-{Guid.NewGuid():N}"),
            UserId = "teller",
            ExpectedSequence = 0,
            Participant = ParticipantId.New(),
            ExpectedVersion = 0,
            ActivityKey = "told",
            Seen = new("told", null, null),
            Profile = new("volunteer", "en", IntakeState.Started, Reference: null),
            Notices = [new((await LoadAsync(server, to)).Id, new Notice(text, [group], DateTimeOffset.UtcNow))],
        };
        Assert.Equal(CommitOutcome.Committed, await server.Get<TurnStore>().CommitAsync(commit, CancellationToken.None));
    }

    private static async Task<ParticipantRecord> LoadAsync(BotServer server, IPerson person) =>
        (await server.Get<TurnStore>().LoadAsync(person.Conversation, "none", CancellationToken.None)).Participant!;

    private static async Task ReachGroupAsync(BotServer server, IPerson person)
    {
        (await person.JoinAsync()).Taken();
        await AnswerAsync(person, ("start.language", "en"), ("start.role", "volunteer"), ("consent.keep", "yes"), ("consent.matching", "yes"));
        Assert.Equal("group.start", (await server.QuestionAsync(person.Conversation)).Id);
    }

    private static async Task AnswerAsync(IPerson person, params (string Question, string Choice)[] answers)
    {
        foreach (var (question, choice) in answers) await person.PressAsync(question, choice);
    }

    private static List<string> TextsOf(Microsoft.Bot.Schema.Activity activity) =>
    [
        .. (activity.Entities ?? []).Where(entity => entity.Type == MessageLines.TextsEntity)
            .SelectMany(entity => (IEnumerable<object?>)BotJson.ReadEntity(entity)["ids"]!).Cast<string>(),
    ];
}
