using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Notices;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Plans;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Tests.Plans;

/// <summary>A group whose members, and the newcomer with whom it is matched, talk about its plan.</summary>
internal sealed class PlanWorld(string kind = "sponsorgroep", DateOnly? arrival = null)
{
    public static ParticipantId NewcomerId { get; } = PlanGroup.IdOf(50);

    /// <summary>The group as stored.</summary>
    public GroupRecord Group { get; set; } = new(
        new GroupId(new Guid(9, 0, 0, new byte[8])),
        Version: 1,
        PlanGroup.Profile(kind, arrival),
        [PlanGroup.Member(1, "Anna"), PlanGroup.Member(2, name: null), PlanGroup.Member(3, "سمر", "ar")],
        ActionPlan.Empty,
        Newcomer: NewcomerId);

    public DateTimeOffset Now { get; private set; } = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What others are to be told.</summary>
    public List<AddressedNotice> Notices { get; } = [];

    public IReadOnlyList<PlanTask> Tasks => Group.Plan.Tasks;

    public PlanTalk Member(int seat, string language = "nl") => new(this, PlanGroup.IdOf(seat), language, "volunteer");

    public PlanTalk Newcomer(string language = "ti") => new(this, NewcomerId, language, "newcomer");

    public PlanTalk Stranger(string language = "nl") => new(this, PlanGroup.IdOf(99), language, "volunteer");

    /// <summary>Puts tasks there as others have done before.</summary>
    public PlanWorld With(params PlanTask[] tasks)
    {
        Group = Group with { Plan = new ActionPlan(tasks) };
        return this;
    }

    public GroupRecord? GroupOf(ParticipantId participant) =>
        Group.Newcomer == participant || Group.Members.Any(member => member.Participant == participant) ? Group : null;

    public void Commit(ParticipantFile file)
    {
        Notices.AddRange(file.Notices);
        Now += TimeSpan.FromSeconds(30);
        if (file.Group?.ToCommit() is { } commit)
        {
            Assert.Equal(Group.Version, commit.ExpectedVersion);
            Group = Group with { Version = Group.Version + 1, Profile = commit.Profile ?? Group.Profile, Plan = commit.Plan ?? Group.Plan };
        }
    }
}

/// <summary>One person's conversation about the plan.</summary>
internal sealed class PlanTalk(PlanWorld world, ParticipantId person, string language, string role)
{
    private readonly Dictionary<string, byte[]> stored = new(StringComparer.Ordinal);

    public Turn Last { get; private set; } = Turn.Silence;

    /// <summary>The file after the last turn.</summary>
    public ParticipantFile? File { get; private set; }

    /// <summary>Whether the plan was left.</summary>
    public bool IsOver { get; private set; }

    public string Text => string.Join("\n\n", Last.Said.Select(message => message.Text));

    public IReadOnlyList<string> Buttons => Last.Question!.Buttons;

    public Task<Turn> BeginAsync() => TakeAsync(Message(text: null), dc => dc.BeginDialogAsync(nameof(PlanDialog)));

    public Task<Turn> TypeAsync(string text) => TakeAsync(Message(text), dc => dc.ContinueDialogAsync());

    public Task<Turn> BackAsync() => TakeAsync(Message("back"), dc => dc.EndDialogAsync(GoBack.Now));

    public Task<Turn> PressAsync(string code)
    {
        var button = Last.Question!.Button(code);
        var message = Message(button.Text);
        message.Value = button.Value;
        return TakeAsync(message, dc => dc.ContinueDialogAsync());
    }

    /// <summary>Presses one button after another.</summary>
    public async Task<Turn> PressAllAsync(params string[] codes)
    {
        foreach (var code in codes)
        {
            await PressAsync(code);
        }

        return Last;
    }

    /// <summary>Opens the plan and chooses a task to change.</summary>
    public async Task<Turn> ChooseAsync(int task)
    {
        await BeginAsync();
        await PressAllAsync("change", world.Tasks.Single(each => each.Id == task).Phase);
        return await PressAsync($"task:{task}");
    }

    private async Task<Turn> TakeAsync(Activity activity, Func<DialogContext, Task<DialogTurnResult>> take)
    {
        var storage = new TurnStorage();
        storage.Load(stored);
        var profile = new ParticipantProfile(role, language, IntakeState.Sent, "123456789012");
        var record = new ParticipantRecord(
            person, 1, new("webchat", $"{person}"), profile, stored, world.GroupOf(person)?.Members.FirstOrDefault(member => member.Participant == person)?.Answers ?? new Dictionary<string, Answer>(StringComparer.Ordinal),
            new Dictionary<string, Consent>(StringComparer.Ordinal)) { Group = world.GroupOf(person) };
        File = new ParticipantFile(person, record, world.Now);
        var adapter = new ListeningAdapter();
        using var turn = new TurnContext(adapter, BotJson.ReadActivity(BotJson.WriteActivity(activity)));
        turn.TurnState.Add(File);
        var state = new ParticipantState(storage);
        var dc = await new DialogSet(state.CreateProperty<DialogState>("dialogs")).Add(Bot.Shipped.Get<PlanDialog>()).Add(Bot.Shipped.Get<QuestionPrompt>()).CreateContextAsync(turn);
        await take(dc);
        IsOver = dc.ActiveDialog is null;
        await state.SaveChangesAsync(turn);
        foreach (var (name, bytes) in storage.Changes)
        {
            stored[name] = bytes!;
        }

        world.Commit(File);
        return Last = Turn.Of(adapter.Said, Bot.Shipped);
    }

    private Activity Message(string? text) => new()
    {
        Type = ActivityTypes.Message,
        Id = "1",
        Text = text,
        ChannelId = "webchat",
        ServiceUrl = "https://channel.example.org",
        Conversation = new ConversationAccount { Id = $"{person}" },
        From = new ChannelAccount { Id = "person" },
        Recipient = new ChannelAccount { Id = "bot" },
    };
}
