using Microsoft.Bot.Schema;
using SamenHier.Casework;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Tests.Conversations;

/// <summary>A phone or computer on which a person talks with the bot: one conversation.</summary>
internal sealed class Device(Bot bot, InMemoryCasework casework, string name, string channel = Device.WebChat)
{
    public const string WebChat = "webchat";
    public const string Teams = "msteams";

    private readonly ConversationKey key = new(channel, name);
    private int sent;

    /// <summary>What the bot said last.</summary>
    public Turn Last { get; private set; } = Turn.Silence;

    /// <summary>What took the place of earlier messages in the last turn.</summary>
    public IReadOnlyList<Activity> Replaced { get; private set; } = [];

    /// <summary>What a person was asked for in the last turn.</summary>
    public IReadOnlyList<PersonRequest> Asked { get; private set; } = [];

    /// <summary>How the last deed of somebody at the desk ended.</summary>
    public CaseOutcome? Outcome { get; private set; }

    /// <summary>Who of the desk was to be told something in the last turn.</summary>
    public IReadOnlyList<Alert> Alerts { get; private set; } = [];

    /// <summary>The person as stored after the last turn.</summary>
    public ParticipantRecord Person => casework.Find(key) ?? throw new InvalidOperationException("Nothing was said on this device yet.");

    public ConversationKey Key => key;

    /// <summary>What people said of answers so far.</summary>
    public IReadOnlyList<FaqFeedback> Feedback => casework.Feedback;

    /// <summary>What was asked and not found so far.</summary>
    public IReadOnlyList<UnansweredQuestion> Unanswered => casework.Unanswered;

    /// <summary>The world of this device.</summary>
    public InMemoryCasework Casework => casework;

    /// <summary>The same person at the same moment in a world of their own: what happens there does not happen here.</summary>
    public Device Fork() => new(bot, casework.Copy(), name, channel) { Last = Last, sent = sent };

    /// <summary>Another device of the same world.</summary>
    public Device Another(string otherName) => new(bot, casework, otherName, channel);

    /// <summary>The same conversation after a new release.</summary>
    public Device After(Bot release) => new(release, casework, name, channel) { Last = Last, sent = sent };

    /// <summary>Opens the chat.</summary>
    /// <param name="locale">The language chosen on the page, if one was.</param>
    public Task<Turn> JoinAsync(string? locale = null)
    {
        var joined = Incoming(ActivityTypes.ConversationUpdate);
        joined.MembersAdded = [joined.From, joined.Recipient];
        joined.Locale = locale;
        return SendAsync(joined);
    }

    /// <summary>Tells the person what came up while they were away.</summary>
    public Task<Turn> TellAsync()
    {
        var told = Incoming(ActivityTypes.Event);
        told.Name = IntakeBot.NoticesEvent;
        return SendAsync(told);
    }

    /// <summary>Somebody at the desk does something with the person's last case; null for both gives the turn back, as a time limit does.</summary>
    public Task<Turn> DoAsync(StaffMember? by, CaseAction? action)
    {
        var done = Incoming(ActivityTypes.Event);
        done.Name = BuilderTurn.DeskEvent;
        return SendAsync(done, new CaseDeed(casework.LastCase(Person.Id)!.Id, by, action));
    }

    /// <summary>Opens the link of an invitation, which the page passes on.</summary>
    public Task<Turn> JoinGroupAsync(string code) => PressAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["join"] = code }, code);

    public Task<Turn> TypeAsync(string? text)
    {
        var message = Incoming(ActivityTypes.Message);
        message.Text = text;
        return SendAsync(message);
    }

    /// <summary>Sends files without words.</summary>
    public Task<Turn> AttachAsync(string contentType)
    {
        var message = Incoming(ActivityTypes.Message);
        message.Attachments = [new Attachment { ContentType = contentType, ContentUrl = "https://files.example.org/1" }];
        return SendAsync(message);
    }

    /// <summary>Sends a value as a button does, with words or without.</summary>
    public Task<Turn> PressAsync(object value, string? text)
    {
        var message = Incoming(ActivityTypes.Message);
        (message.Text, message.Value) = (text, value);
        return SendAsync(message);
    }

    /// <summary>Presses a button of the last question. What is ticked and sent together can be given one by one in words.</summary>
    public Task<Turn> PressAsync(string code)
    {
        var question = Last.Question ?? throw new InvalidOperationException("No question stands.");
        if (question.Ticks.Contains(code, StringComparer.Ordinal)) return TypeAsync(question.Choices.First(choice => choice.Value == code).Title);
        var button = question.Button(code);
        return PressAsync(button.Value!, button.Text);
    }

    /// <summary>Ticks choices on the card of the last question and sends them.</summary>
    public Task<Turn> TickAsync(params string[] codes)
    {
        var value = BotJson.ReadMap(Last.Question!.Button(ShownChoice.Done).Value)!.ToDictionary(member => member.Key, member => member.Value!, StringComparer.Ordinal);
        value[ButtonPress.TickedName] = string.Join(',', codes);
        return PressAsync(value, text: null);
    }

    /// <summary>Presses the button of a command, which is always there.</summary>
    public Task<Turn> CommandAsync(string command) =>
        PressAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["command"] = command }, command);

    /// <summary>Presses the button that says whether an answer helped.</summary>
    public Task<Turn> SayItHelpedAsync(string entry, bool helped) =>
        PressAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["entry"] = entry, ["helped"] = helped }, "👍");

    public Task<Turn> SendAsync(Activity activity) => SendAsync(activity, deed: null);

    private async Task<Turn> SendAsync(Activity activity, CaseDeed? deed)
    {
        var stored = casework.Find(key);
        var thought = await ThinkAsync(activity, stored, ResumeOutcome.None, deed: deed);
        if (thought.File.RequestedCode is { } code)
        {
            var (outcome, participant) = casework.TryCode(code, key);
            stored = participant is { } found ? casework.Get(found) : stored;
            thought = await ThinkAsync(activity, stored, outcome);
        }

        if (thought.File.RequestedInvitation is { } invitation)
        {
            var (outcome, lookup) = casework.TryInvitation(invitation, key);
            thought = await ThinkAsync(activity, stored, ResumeOutcome.None, outcome, lookup);
        }

        Outcome = thought.File.DeedOutcome;
        if (deed is not null && Outcome is not CaseOutcome.Done)
        {
            return Turn.Silence;
        }

        casework.Commit(key, thought.File, thought.State);
        Alerts = thought.File.Alerts;
        Asked = thought.File.Requests;
        Replaced = thought.Replaced;
        return Last = Turn.Of(thought.Said, bot);
    }

    private Task<Thought> ThinkAsync(
        Activity activity, ParticipantRecord? stored, ResumeOutcome resume, InvitationOutcome invitation = InvitationOutcome.None, InvitationLookup? lookup = null,
        CaseDeed? deed = null)
    {
        var isElsewhere = resume is not ResumeOutcome.Welcome && stored is not null && stored.CurrentConversation != key;
        var heard = BotJson.ReadActivity(BotJson.WriteActivity(activity));
        return bot.ThinkAsync(heard, stored?.Id ?? casework.NextId(), stored, isElsewhere, resume, casework.Now, invitation, lookup, deed);
    }

    private Activity Incoming(string type) => new()
    {
        Type = type,
        Id = $"{name}-{++sent}",
        ChannelId = channel,
        ServiceUrl = "https://channel.example.org",
        Conversation = new ConversationAccount { Id = name },
        From = new ChannelAccount { Id = "person" },
        Recipient = new ChannelAccount { Id = "bot" },
    };
}
