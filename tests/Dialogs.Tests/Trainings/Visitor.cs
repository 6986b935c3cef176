using Microsoft.Bot.Schema;
using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Newsletters;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Tests.Conversations;

namespace SamenHier.Dialogs.Tests.Trainings;

/// <summary>Somebody who has sent their answers and now enters a room of the house. What their turns commit is kept as the store keeps it.</summary>
internal sealed class Visitor(ParticipantRecord stored)
{
    private const string Channel = "webchat";

    private int sent;

    /// <summary>What is stored of them.</summary>
    public ParticipantRecord Person { get; private set; } = stored;

    /// <summary>What the last turn changed of their newsletter; null for nothing.</summary>
    public NewsletterChange? Change { get; private set; }

    /// <summary>The messages of the last turn.</summary>
    public IReadOnlyList<Activity> Said { get; private set; } = [];

    /// <summary>The question that stands; null for none.</summary>
    public AskedQuestion? Question => Said.Count == 0 ? null : AskedQuestion.In(Said[^1]);

    /// <summary>The same; one must stand.</summary>
    public AskedQuestion Asked => Question ?? throw new InvalidOperationException("No question stands.");

    /// <summary>The names of all texts of the last turn.</summary>
    public IReadOnlyList<string> Texts =>
        [.. Said.SelectMany(message => message.Entities!).Where(entity => entity.Type == MessageLines.TextsEntity)
            .SelectMany(entity => ((IEnumerable<object?>)BotJson.ReadEntity(entity)["ids"]!).Cast<string>())];

    /// <summary>All words of the last turn.</summary>
    public string Words => string.Join('\n', Said.Select(message => message.Text));

    /// <summary>Somebody who speaks a language and allowed that answers are kept.</summary>
    public static Visitor In(string language, string role = "volunteer", bool allows = true) => new(
        new ParticipantRecord(
            new ParticipantId(new Guid(7, 0, 0, new byte[8])),
            Version: 1,
            new ConversationKey(Channel, "phone"),
            new ParticipantProfile(role, language, IntakeState.Sent, allows ? "123456789012" : null),
            new Dictionary<string, byte[]>(StringComparer.Ordinal),
            new Dictionary<string, Answer>(StringComparer.Ordinal),
            allows ? new Dictionary<string, Consent>(StringComparer.Ordinal) { [ConsentRecorder.Keep] = new(ConsentRecorder.Keep, Given: true, language, "00000000", Noon) } : []));

    /// <summary>The time of every turn.</summary>
    public static DateTimeOffset Noon { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The same person with something changed in what is stored.</summary>
    public Visitor With(Func<ParticipantRecord, ParticipantRecord> change) => new(change(Person)) { Said = Said, sent = sent };

    /// <summary>The same person with an answer.</summary>
    public Visitor WithAnswer(string question, string value) => With(person => person with { Answers = Put(person.Answers, new Answer(question, value, null, "nl", "00000000", Noon)) });

    /// <summary>The same person in a group.</summary>
    public Visitor InGroup(params GroupMember[] others)
    {
        var self = new GroupMember(Person.Id, 1, Noon, Person.Profile.Language, IntakeState.Sent, Person.Answers);
        var profile = new GroupProfile("welkomgroep", "Proefgroep", """{"place":"Haarlem","postcode4":null,"town":"Haarlem","province":"Noord-Holland","latitude":52.4,"longitude":4.6,"precision":"town","source":"test"}""", Noon);
        return With(person => person with { Group = new GroupRecord(new GroupId(new Guid(8, 0, 0, new byte[8])), 1, profile, [self, .. others], ActionPlan.Empty) });
    }

    public Task EnterAsync(string command) => SendAsync(text: command, new Dictionary<string, object>(StringComparer.Ordinal) { ["command"] = command });

    public Task TypeAsync(string text) => SendAsync(text, value: null);

    public Task PressAsync(string code)
    {
        var button = Asked.Button(code);
        return SendAsync(button.Text, button.Value);
    }

    private async Task SendAsync(string? text, object? value)
    {
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Id = $"{++sent}",
            ChannelId = Channel,
            ServiceUrl = "https://channel.example.org",
            Conversation = new ConversationAccount { Id = "phone" },
            From = new ChannelAccount { Id = "person" },
            Recipient = new ChannelAccount { Id = "bot" },
            Text = text,
            Value = value,
        };
        var heard = BotJson.ReadActivity(BotJson.WriteActivity(message));
        var thought = await Bot.Shipped.ThinkAsync(heard, Person.Id, Person, isElsewhere: false, ResumeOutcome.None, Noon);
        (Said, Change) = (thought.Said, thought.File.NewsletterChange);
        Person = Commit(thought);
    }

    private ParticipantRecord Commit(Thought thought)
    {
        var state = new Dictionary<string, byte[]>(Person.State, StringComparer.Ordinal);
        foreach (var (name, bytes) in thought.State)
        {
            state.Remove(name);
            if (bytes is not null) state.Add(name, bytes);
        }

        return Person with
        {
            Version = Person.Version + 1,
            State = state,
            Profile = thought.File.ChangedProfile ?? Person.Profile,
            Answers = thought.File.ChangedAnswers.Aggregate<Answer, IReadOnlyDictionary<string, Answer>>(Without(Person.Answers, thought.File.DroppedAnswers), Put),
            Consents = thought.File.Consents,
            Newsletter = thought.File.NewsletterChange switch
            {
                NewsletterChange.SignUp => NewsletterState.Pending,
                NewsletterChange.SignOff => NewsletterState.None,
                _ => Person.Newsletter,
            },
        };
    }

    private static IReadOnlyDictionary<string, Answer> Put(IReadOnlyDictionary<string, Answer> answers, Answer answer) =>
        new Dictionary<string, Answer>(answers, StringComparer.Ordinal) { [answer.Question] = answer };

    private static Dictionary<string, Answer> Without(IReadOnlyDictionary<string, Answer> answers, IReadOnlyList<string> dropped) =>
        answers.Where(answer => !dropped.Contains(answer.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal);
}
