using SamenHier.Casework;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.KillCampaign;
using SamenHier.Tests.Clients;

namespace SamenHier.Bot.Tests.Kills;

/// <summary>The campaign finds nothing in a sound intake, and finds each thing that can be wrong with one.</summary>
public sealed class IntakeRulesTests
{
    private const string Code = "123412341234";

    private static readonly DateTimeOffset Start = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly Lives Lives = BeginTwice();

    private static readonly Dictionary<string, Func<Case, Case>> Damages = new(StringComparer.Ordinal)
    {
        ["a lost message"] = intake => intake.WithMessages(messages => [messages[0], .. messages.Skip(2)]),
        ["an id given twice"] = intake => intake.WithMessages(messages => [messages[0], .. messages.Skip(1).Select(message => Change(message, row => row with { ActivityId = "bot-1" }))]),
        ["two messages at one time"] = intake => intake.WithMessages(messages => [messages[0], Change(messages[1], row => row with { At = messages[0].Row.At }), messages[2]]),
        ["an acknowledged message under another id"] = intake => intake with { Known = intake.Known with { Posts = [new("say-1", "another")] } },
        ["a message taken twice"] = intake => intake.WithMessages(messages => [.. messages, Message(4, "user-2", clientId: "say-1"), Message(5, "bot-3", question: Question)]),
        ["a question lost"] = intake => intake.WithMessages(messages => [Message(1, "bot-1"), .. messages.Skip(1)]),
        ["two questions at once"] = intake => intake.WithMessages(messages => [messages[0], messages[1], Message(3, "bot-2", question: Question), Message(4, "bot-3", question: Question)]),
        ["an answer lost"] = intake => intake with { Stored = intake.Stored with { Participant = Person([]) } },
        ["an answer kept otherwise"] = intake => intake with { Stored = intake.Stored with { Participant = Person([Answered("en")]) } },
        ["a reply never delivered"] = intake => intake.WithArrivals(arrivals => [.. arrivals.SkipLast(1)]),
        ["replies delivered in another order"] = intake => intake.WithArrivals(arrivals => [.. arrivals.Reverse()]),
        ["an intake not sent"] = intake => intake with { Stored = intake.Stored with { Participant = Person([Answered("nl")], IntakeState.Started) } },
        ["a code that export does not know"] = intake => intake with { Stored = intake.Stored with { Export = null } },
        ["an answer that was never given"] = intake => intake with { Stored = intake.Stored with { Export = Export(Answered("nl"), new Answer("newcomer.name", "\"x\"", null, "nl", "v1", Start)) } },
    };

    private static readonly AskedQuestion Question = new("start.language", "choice", ["nl", "en"]);

    public static TheoryData<string> Wrongs => new(Damages.Keys);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_is_found_in_a_sound_intake(bool byConnector) => Assert.Empty(Check(Sound(byConnector)));

    [Theory]
    [MemberData(nameof(Wrongs))]
    public void Each_thing_that_is_wrong_is_found_on_both_kinds_of_channel(string wrong) =>
        Assert.All([false, true], byConnector => Assert.NotEmpty(Check(Damages[wrong](Sound(byConnector)))));

    [Fact]
    public void On_Direct_Line_nothing_may_be_delivered_twice() =>
        Assert.NotEmpty(Check(Sound(byConnector: false).WithArrivals(arrivals => [arrivals[0], .. arrivals])));

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void A_reply_may_reach_a_connector_again_from_the_next_process_only(int life, bool isAllowed)
    {
        var twice = Sound(byConnector: true).WithArrivals(arrivals => [.. arrivals, arrivals[0] with { At = life == 2 ? DateTimeOffset.MaxValue : arrivals[0].At }]);

        Assert.Equal(isAllowed, !Check(twice).Any());
        Assert.Equal(1, IntakeRules.Repeats(twice.Known));
    }

    private static IEnumerable<string> Check(Case intake) => IntakeRules.Check(intake.Known, intake.Stored, Lives, isEnd: true);

    // One question, one answer, the end.
    private static Case Sound(bool byConnector)
    {
        List<StoredMessage> messages = [Message(1, "bot-1", question: Question), Message(2, "user-1", clientId: "say-1"), Message(3, "bot-2", isDone: true)];
        var post = byConnector ? new AcknowledgedPost("user-1", "user-1") : new AcknowledgedPost("say-1", "user-1");
        var arrived = messages.Where(message => !byConnector || !message.Activity.IsFromUser).Select(message => new Arrival(message.Activity, Start));
        return new(
            new("sound", new ConversationKey(byConnector ? "emulator" : "webchat", "c"), [post], new Dictionary<string, string>(StringComparer.Ordinal) { ["start.language"] = "\"nl\"" }, Code, [.. arrived]),
            new(messages, Person([Answered("nl")]), Export(Answered("nl"))));
    }

    private static StoredMessage Message(int sequence, string id, string? clientId = null, AskedQuestion? question = null, bool isDone = false)
    {
        var at = Start.AddMilliseconds(sequence);
        return new(new(sequence, id, at, []), new ChatActivity(id, at, clientId, clientId is not null, question, isDone ? Code : null, isDone));
    }

    private static StoredMessage Change(StoredMessage message, Func<Casework.Transcripts.TranscriptMessage, Casework.Transcripts.TranscriptMessage> change) =>
        message with { Row = change(message.Row) };

    private static Answer Answered(string language) => new("start.language", $"\"{language}\"", null, language, "v1", Start);

    private static ParticipantRecord Person(Answer[] answers, IntakeState state = IntakeState.Sent) => new(
        ParticipantId.New(),
        Version: 2,
        new ConversationKey("webchat", "c"),
        new ParticipantProfile("newcomer", "nl", state, Code),
        new Dictionary<string, byte[]>(StringComparer.Ordinal),
        answers.ToDictionary(answer => answer.Question, StringComparer.Ordinal),
        new Dictionary<string, Consent>(StringComparer.Ordinal));

    private static ParticipantExport Export(params Answer[] answers) => new(ParticipantId.New(), new ParticipantProfile("newcomer", "nl", IntakeState.Sent, Code), [], answers);

    private static Lives BeginTwice()
    {
        Lives lives = new();
        lives.Begin(Start);
        lives.Begin(Start.AddDays(1));
        return lives;
    }

    private sealed record Case(KnownIntake Known, StoredIntake Stored)
    {
        public Case WithMessages(Func<IReadOnlyList<StoredMessage>, IReadOnlyList<StoredMessage>> change) => this with { Stored = Stored with { Messages = change(Stored.Messages) } };

        public Case WithArrivals(Func<IReadOnlyList<Arrival>, IReadOnlyList<Arrival>> change) => this with { Known = Known with { Arrivals = change(Known.Arrivals) } };
    }
}
