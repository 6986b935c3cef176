using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using SamenHier.Casework.Cases;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.Proposals;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering.Cards;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Intake;

/// <summary>The bot: it receives one activity a turn, sees to what concerns any message, and hands the rest to the intake.</summary>
/// <param name="state">The person's dialog state.</param>
/// <param name="intake">The intake.</param>
/// <param name="language">Sets the language that was chosen before the conversation began.</param>
/// <param name="messages">What the bot says.</param>
/// <param name="commands">Finds the command in a message.</param>
/// <param name="pins">Holds a conversation to its versions.</param>
/// <param name="faq">Frequently asked questions.</param>
/// <param name="groups">Receive invitations to groups.</param>
/// <param name="groupMessages">What is said of groups.</param>
/// <param name="proposals">What is said of proposals.</param>
/// <param name="rooms">Dialogs that a person can ask for at any step.</param>
/// <param name="cases">Keep what is put to a human being.</param>
/// <param name="builder">Turns of those who work at the desk.</param>
/// <param name="handover">What is said around them.</param>
public sealed class IntakeBot(
    ParticipantState state,
    IntakeDialog intake,
    LanguageDialog language,
    IntakeMessages messages,
    CommandFinder commands,
    VersionPins pins,
    FaqConversation faq,
    GroupSteps groups,
    GroupMessages groupMessages,
    ProposalMessages proposals,
    IEnumerable<Room> rooms,
    CaseKeeper cases,
    BuilderTurn builder,
    HandoverMessages handover) : ActivityHandler
{
    /// <summary>The longest message that is read, in characters.</summary>
    public const int LongestMessage = 2000;

    private readonly IStatePropertyAccessor<DialogState> dialogs = state.CreateProperty<DialogState>("dialogs");
    private readonly IStatePropertyAccessor<Session> session = state.CreateProperty<Session>("session");

    /// <summary>The name of the event by which a person is told what came up while they were away.</summary>
    public const string NoticesEvent = "samenhier/notices";

    // Where a code of 8 digits is no other answer.
    private static readonly string[] TakesInvitations = [LanguageDialog.QuestionId, "start.role", "group.start", "group.code"];

    /// <inheritdoc />
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var file = turnContext.File();
        file.Session = await session.GetAsync(turnContext, () => new Session(), cancellationToken);
        pins.Settle(file);
        CardKeeper.Watch(turnContext);
        language.Watch(turnContext);
        await SayNoticesAsync(turnContext, cancellationToken);
        await base.OnTurnAsync(turnContext, cancellationToken);
        await IntakeMessages.FlushAsync(turnContext, cancellationToken);
        cases.Settle(turnContext);
        if (file.IsForgotten)
        {
            await state.ClearStateAsync(turnContext, cancellationToken);
        }

        await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var stack = await dialogs.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        var isUnderWay = stack.DialogStack.Count > 0
            || turnContext.File() is { IsElsewhere: true } or { Profile.State: IntakeState.Sent or IntakeState.Refused };
        if (isUnderWay || membersAdded.All(member => member.Id == turnContext.Activity.Recipient.Id))
        {
            return;
        }

        if (turnContext.File().Profile.Language is null && ChosenOnThePage(turnContext.Activity) is { } chosen)
        {
            language.Choose(turnContext.File(), chosen, ownWords: null);
        }

        await BeginAsync(turnContext, options: null, cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        var isToGoOn = turnContext.Activity.Name switch
        {
            BuilderTurn.DeskEvent when turnContext.File().Deed is not null => await builder.ReceiveAsync(turnContext, cancellationToken),
            NoticesEvent => turnContext.File().Preface.Count > 0,
            _ => false,
        };
        if (isToGoOn)
        {
            await StandAgainAsync(turnContext, cancellationToken);
        }
    }

    private async Task StandAgainAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.File().Session.Paused)
        {
            return;
        }

        var dc = await DialogsAsync(turnContext, cancellationToken);
        if (dc.ActiveDialog is not null)
        {
            await AskAgainAsync(dc, cancellationToken);
        }
        else if (IsToBeAsked(turnContext.File()))
        {
            await dc.BeginDialogAsync(intake.Id, IntakeDialog.Proposal, cancellationToken);
        }
    }

    // Inside the intake it is seen that a proposal is to be asked, or that the one that was asked is over.
    private static Task AskAgainAsync(DialogContext dc, CancellationToken cancellationToken) =>
        CanAskForAnswer(dc) || ProposalDialog.IsOutdated(dc) ? dc.ContinueDialogAsync(cancellationToken) : dc.RepromptDialogAsync(cancellationToken);

    private static bool IsToBeAsked(ParticipantFile file) => file.Profile.State is IntakeState.Sent && file.IsAskedToAnswer();

    /// <inheritdoc />
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var (file, invitation) = (turnContext.File(), await InvitationInAsync(turnContext, cancellationToken));
        (file.Unfound, file.Session.Unfound) = (file.Session.Unfound, null);
        await ReceiveAsync(turnContext, invitation, cancellationToken);

        // Whoever writes where it was said has read it.
        if (!file.IsElsewhere && file.RequestedCode is null)
        {
            file.Session.Unheard.Clear();
        }
    }

    private Task ReceiveAsync(ITurnContext<IMessageActivity> turnContext, string? invitation, CancellationToken cancellationToken)
    {
        var (file, text) = (turnContext.File(), turnContext.Activity.Text ?? string.Empty);
        return file switch
        {
            _ when DangerIn(turnContext.Activity) is not Danger.None and var danger => AnswerDangerAsync(turnContext, danger, cancellationToken),
            { Resume: ResumeOutcome.Welcome } => WelcomeBackByCodeAsync(turnContext, cancellationToken),
            { Resume: ResumeOutcome.None } when ReferenceCode.Read(text) is { } code => AskToResume(file, code),
            { IsElsewhere: true } => SayElsewhereAsync(turnContext, cancellationToken),
            { Resume: ResumeOutcome.Unknown } => SayAndRepeatAsync(turnContext, "resume.unknown", cancellationToken),
            { Resume: ResumeOutcome.TooMany } => SayAndRepeatAsync(turnContext, "resume.tooMany", cancellationToken),
            { IsWithBuilder: true } => ListenAsync(turnContext, cancellationToken),
            { Profile.State: IntakeState.Refused } => AfterRefusalAsync(turnContext, cancellationToken),
            { InvitationOutcome: InvitationOutcome.None } when invitation is not null => AskForInvitation(file, invitation),
            _ when invitation is not null => ReceiveInvitationAsync(turnContext, cancellationToken),
            { Session.Paused: true } => WelcomeBackAsync(turnContext, cancellationToken),
            _ when text.Length > LongestMessage => SayAndRepeatAsync(turnContext, "messageTooLong", cancellationToken, LongestMessage),
            _ when string.IsNullOrWhiteSpace(text) && !IsPress(turnContext.Activity) =>
                SayAndRepeatAsync(turnContext, "notText", cancellationToken),
            _ => GoOnAsync(turnContext, cancellationToken),
        };
    }

    // The page lets a person choose before the first word; another channel's locale is that of the device, and no choice.
    private static string? ChosenOnThePage(IConversationUpdateActivity activity) =>
        activity.ChannelId == Microsoft.Bot.Connector.Channels.Webchat ? Languages.FromLocale((activity as Activity)?.Locale) : null;

    private static Task AskToResume(ParticipantFile file, string code)
    {
        file.RequestedCode = code;
        return Task.CompletedTask;
    }

    private static Task AskForInvitation(ParticipantFile file, string code)
    {
        file.RequestedInvitation = code;
        return Task.CompletedTask;
    }

    // What came up is said with whatever the person does next; the conversation left behind may lie on a device that others use.
    private async Task SayNoticesAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.File() is not { IsElsewhere: false, IsWithBuilder: false, WaitingNotices.Count: > 0 } file)
        {
            return;
        }

        groupMessages.PrefixNotices(turnContext);
        var dc = await DialogsAsync(turnContext, cancellationToken);
        proposals.PrefixAfterNotices(turnContext, isAskedLater: file.Session.Paused || (dc.ActiveDialog is not null && !CanAskForAnswer(dc)));
    }

    // Whether what is proposed can be asked now, on top of what stands.
    private static bool CanAskForAnswer(DialogContext dc) =>
        dc.Context.Activity.Type == ActivityTypes.Event && StandingQuestion.In(dc) == GroupDialog.Menu && dc.Context.File().IsAskedToAnswer();

    private async Task<string?> InvitationInAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (JoinPress.In(turnContext.Activity) is { } pressed)
        {
            return pressed;
        }

        if (ButtonPress.In(turnContext.Activity) is not null || InvitationCode.Read(turnContext.Activity.Text) is not { } typed)
        {
            return null;
        }

        var standing = StandingQuestion.In(await DialogsAsync(turnContext, cancellationToken));
        return TakesInvitations.Contains(standing, StringComparer.Ordinal) ? typed : null;
    }

    // Whoever can join is asked whether they want to, as soon as they have allowed that anything is kept.
    private async Task ReceiveInvitationAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        turnContext.File().Session.Paused = false;
        var dc = await DialogsAsync(turnContext, cancellationToken);
        if (!groups.Receive(turnContext))
        {
            await RepeatAsync(dc, turnContext, cancellationToken);
            return;
        }

        await dc.CancelAllDialogsAsync(cancellationToken);
        await dc.BeginDialogAsync(intake.Id, options: null, cancellationToken);
    }

    // The words on our own buttons are no cry for help.
    private static Danger DangerIn(IMessageActivity message) => IsPress(message) ? Danger.None : DangerRecognizer.Recognize(message.Text ?? string.Empty);

    private static bool IsPress(IMessageActivity message) =>
        ButtonPress.In(message) is not null || CommandPress.In(message) is not null || HelpedPress.In(message) is not null || JoinPress.In(message) is not null;

    private async Task AnswerDangerAsync(ITurnContext turnContext, Danger danger, CancellationToken cancellationToken)
    {
        var file = turnContext.File();
        file.Session.Paused = false;
        var isKept = file is { IsElsewhere: false, Profile.State: not IntakeState.Refused };
        var dc = await DialogsAsync(turnContext, cancellationToken);
        if (isKept)
        {
            file.Ask(new PersonRequest(CaseReasons.Crisis, StandingQuestion.In(dc), turnContext.Language(), file.Now));
            file.AddToCase(turnContext.Activity.AsMessageActivity()!.Text ?? string.Empty);
        }

        await messages.SayCrisisAsync(turnContext, TextFor(danger), isKept, cancellationToken);
        if (isKept)
        {
            handover.PrefixPromise(turnContext, CaseUrgency.Urgent);
        }

        if (isKept && dc.ActiveDialog is not null && !file.IsWithBuilder)
        {
            messages.Prefix(turnContext, "crisis.goOn");
            await dc.RepromptDialogAsync(cancellationToken);
        }
    }

    private static string? TextFor(Danger danger) => danger switch
    {
        Danger.Life => "crisis.suicide",
        Danger.Violence => "crisis.violence",
        _ => null,
    };

    private async Task GoOnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var stack = await dialogs.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        if (stack.DialogStack.Count > 0 || turnContext.File().Profile.State is not IntakeState.Sent)
        {
            await intake.RunAsync(turnContext, dialogs, cancellationToken);
        }
        else
        {
            await AfterSendingAsync(turnContext, cancellationToken);
        }
    }

    private async Task AfterSendingAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var given = commands.Find(turnContext.Activity.AsMessageActivity()!, turnContext.File(), turnContext.Language());
        if (!await SeeToQuestionAsync(given, turnContext, cancellationToken))
        {
            await ObeyAfterSendingAsync(given, turnContext, cancellationToken);
        }
    }

    // Where no question of ours stands: what the person asks, or what they say of the answer to it.
    private async Task<bool> SeeToQuestionAsync(GivenCommand? given, ITurnContext turnContext, CancellationToken cancellationToken) => given switch
    {
        _ when faq.TakeFeedback(turnContext) => true,
        { Command: Command.Question, Entry: { } entry } => await faq.AnswerAsync(turnContext, entry, isAside: false, cancellationToken),
        null when ButtonPress.In(turnContext.Activity.AsMessageActivity()!) is null => await faq.SeeToAsync(turnContext, standing: null, question: null, cancellationToken),
        _ => false,
    };

    private Task ObeyAfterSendingAsync(GivenCommand? given, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var file = turnContext.File();
        switch (given?.Command)
        {
            case Command.Change when given.Question is { } question:
                return BeginAsync(turnContext, IntakeDialog.ToQuestion(question), cancellationToken);
            case Command.Change or Command.Back:
                return BeginAsync(turnContext, IntakeDialog.ChangeAnAnswer, cancellationToken);
            case Command.Language when given.Language is { } chosen:
                language.Choose(file, chosen, ownWords: null);
                return messages.SayAlreadySentAsync(turnContext, cancellationToken);
            case Command.Language:
                return BeginAsync(turnContext, IntakeDialog.AnotherLanguage, cancellationToken);
            case Command.Help:
                return messages.HelpAsync(turnContext, cancellationToken);
            case Command.MyData:
                return BeginAsync(turnContext, IntakeDialog.MyData, cancellationToken);
            case Command.Question:
                return BeginAsync(turnContext, IntakeDialog.Questions, cancellationToken);
            case Command.Person or Command.Group or Command.Plan or Command.Proposal or Command.Training or Command.Newsletter:
                return BeginAsync(turnContext, IntakeDialog.Into(rooms.First(room => room.Command == given.Command)), cancellationToken);
            case Command.Why or Command.Skip or Command.Decline:
                messages.Prefix(turnContext, "nothing.standing");
                return messages.SayAlreadySentAsync(turnContext, cancellationToken);
            case Command.Stop:
                file.Session.Paused = true;
                return messages.StopAsync(turnContext, cancellationToken);
            default:
                if (file.IsAskedToAnswer())
                {
                    return BeginAsync(turnContext, IntakeDialog.Proposal, cancellationToken);
                }

                return file.HasSeat()
                    ? BeginAsync(turnContext, IntakeDialog.MyGroup, cancellationToken)
                    : messages.SayAlreadySentAsync(turnContext, cancellationToken);
        }
    }

    // The conversation left behind shows no question: it may lie on a device that others use now.
    private Task SayElsewhereAsync(ITurnContext turnContext, CancellationToken cancellationToken) => messages.SayAsync(
        turnContext,
        turnContext.File().Resume switch
        {
            ResumeOutcome.Unknown => ["resume.unknown", "resume.elsewhere"],
            ResumeOutcome.TooMany => ["resume.tooMany", "resume.elsewhere"],
            _ => ["resume.elsewhere"],
        },
        cancellationToken);

    private async Task AfterRefusalAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var given = commands.Find(turnContext.Activity.AsMessageActivity()!, turnContext.File(), turnContext.Language());
        if (given is { Command: Command.Person })
        {
            await messages.SayContactAsync(turnContext, cancellationToken);
            return;
        }

        if (given is not { Command: Command.Start })
        {
            await SeeToQuestionAsync(given, turnContext, cancellationToken);
            messages.PrefixGoodbye(turnContext);
            return;
        }

        turnContext.File().Profile = turnContext.File().Profile with { State = IntakeState.Unconsented };
        await BeginAsync(turnContext, options: null, cancellationToken);
    }

    // Others may use the device on which the person goes on, so what is sensitive is not shown there.
    private Task WelcomeBackByCodeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        turnContext.File().Session.ResumedAt = turnContext.File().Now;
        handover.PrefixUnheard(turnContext);
        return WelcomeBackAsync(turnContext, cancellationToken);
    }

    // Somebody of the desk has the turn: what is written goes to them.
    private Task ListenAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var message = turnContext.Activity.AsMessageActivity()!;
        var startsAgain = commands.Find(message, turnContext.File(), turnContext.Language()) is { Command: Command.Start };
        return builder.Listen(turnContext, startsAgain, IsPress(message)) ? StandAgainAsync(turnContext, cancellationToken) : Task.CompletedTask;
    }

    private async Task WelcomeBackAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        turnContext.File().Session.Paused = false;
        await SayAndRepeatAsync(turnContext, "resume.welcome", cancellationToken);
    }

    private async Task SayAndRepeatAsync(ITurnContext turnContext, string key, CancellationToken cancellationToken, params object[] arguments)
    {
        messages.Prefix(turnContext, key, arguments);
        await RepeatAsync(await DialogsAsync(turnContext, cancellationToken), turnContext, cancellationToken);
    }

    private async Task RepeatAsync(DialogContext dc, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.File().IsWithBuilder)
        {
            handover.PrefixBuilderHere(turnContext, handover.BuilderOf(turnContext.File()));
        }
        else if (dc.ActiveDialog is not null)
        {
            await AskAgainAsync(dc, cancellationToken);
        }
        else if (IsToBeAsked(turnContext.File()))
        {
            await dc.BeginDialogAsync(intake.Id, IntakeDialog.Proposal, cancellationToken);
        }
        else if (turnContext.File().Profile.State is IntakeState.Sent)
        {
            await messages.SayAlreadySentAsync(turnContext, cancellationToken);
        }
        else if (turnContext.File().Profile.State is not IntakeState.Refused)
        {
            await dc.BeginDialogAsync(intake.Id, options: null, cancellationToken);
        }
    }

    private async Task BeginAsync(ITurnContext turnContext, object? options, CancellationToken cancellationToken)
    {
        var dc = await DialogsAsync(turnContext, cancellationToken);
        await dc.BeginDialogAsync(intake.Id, options, cancellationToken);
    }

    private Task<DialogContext> DialogsAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        new DialogSet(dialogs).Add(intake).CreateContextAsync(turnContext, cancellationToken);
}
