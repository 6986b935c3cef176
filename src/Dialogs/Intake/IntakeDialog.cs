using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Proposals;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Intake;

/// <summary>The intake of newcomers and of volunteers, from the first hello to the code at the end. Which questions are asked follows from who is talking.</summary>
public sealed class IntakeDialog : ComponentDialog
{
    private const string RoleStepName = "role";
    private const string ConsentStepName = "consent";
    private const string GroupStepName = "group";
    private const string MyGroupStepName = "my-group";
    private const string SendOrChangeStepName = "send-or-change";
    private const string AnotherLanguageStepName = "another-language";
    private const string MyDataStepName = "my-data";
    private const string QuestionsStepName = "questions";
    private const string RoomStepName = "room";
    private const string ProposalStepName = "proposal";
    private const string RoleQuestion = "start.role";

    // Where the questions of a questionnaire are asked, in order.
    private static readonly (string Questionnaire, string Step)[] Parts =
    [
        ("consent", ConsentStepName),
        ("situation", "situation"),
        ("newcomer", "about-you"),
        ("priorities", "priorities"),
        ("support", "support"),
        ("volunteer", "about-member"),
        ("weegschaal", "weegschaal"),
    ];

    private readonly IntakeInterruptions interruptions;
    private readonly IntakeMessages messages;
    private readonly QuestionnaireLibrary library;
    private readonly AnswerKeeper keeper;
    private readonly GroupSteps groups;

    /// <summary>Puts the steps together.</summary>
    /// <param name="library">The questionnaires.</param>
    /// <param name="pins">Holds a conversation to its versions.</param>
    /// <param name="keeper">Keeps answers.</param>
    /// <param name="prompt">Asks a question.</param>
    /// <param name="language">Asks for the language.</param>
    /// <param name="myData">Shows and deletes what is kept.</param>
    /// <param name="faq">Frequently asked questions by topic.</param>
    /// <param name="groups">Form and join groups.</param>
    /// <param name="rooms">Dialogs that a person can ask for at any step.</param>
    /// <param name="messages">The words between the questions.</param>
    /// <param name="handover">The words around a human being.</param>
    /// <param name="interruptions">What a person can ask for at every step.</param>
    public IntakeDialog(
        QuestionnaireLibrary library,
        VersionPins pins,
        AnswerKeeper keeper,
        QuestionPrompt prompt,
        LanguageDialog language,
        MyDataDialog myData,
        FaqDialog faq,
        GroupSteps groups,
        IEnumerable<Room> rooms,
        IntakeMessages messages,
        HandoverMessages handover,
        IntakeInterruptions interruptions)
        : base(nameof(IntakeDialog))
    {
        (this.library, this.keeper, this.groups, this.messages, this.interruptions) = (library, keeper, groups, messages, interruptions);
        Steps = new StepWaterfallDialog(StepsId,
        [
            ("language", LanguageStep),
            (RoleStepName, RoleStep),
            ("role-chosen", RoleChosenStep),
            ("ask-first", QuestionsStep),
            ("ask-again", AskAgainStep),
            (ConsentStepName, ConsentStep),
            ("situation", SituationStep),
            ("about-you", (step, cancellationToken) => step.AskAllAsync("newcomer", cancellationToken)),
            ("priorities", (step, cancellationToken) => step.AskAllAsync("priorities", cancellationToken)),
            ("support", (step, cancellationToken) => step.AskAllAsync("support", cancellationToken)),
            (GroupStepName, GroupSteps.AskAsync),
            ("group-found", groups.EnterAsync),
            ("about-member", (step, cancellationToken) => step.AskAllAsync("volunteer", cancellationToken)),
            ("weegschaal", (step, cancellationToken) => step.AskAllAsync("weegschaal", cancellationToken)),
            ("check", CheckStep),
            (SendOrChangeStepName, SendOrChangeStep),
            ("change", ChangeStep),

            // Only for those who have sent everything.
            (AnotherLanguageStepName, AnotherLanguageStep),
            ("still-sent", StillSentStep),
            (MyDataStepName, MyDataStep),
            ("after-my-data", AfterMyDataStep),
            (QuestionsStepName, QuestionsStep),
            ("after-questions", StillSentStep),
            (MyGroupStepName, static (step, cancellationToken) => step.BeginAsync(nameof(GroupDialog), cancellationToken)),
            ("after-my-group", StillSentStep),
            (ProposalStepName, static (step, cancellationToken) => step.BeginAsync(nameof(ProposalDialog), cancellationToken)),
            ("after-proposal", static (step, cancellationToken) => step.EndAsync(cancellationToken)),
            (RoomStepName, static (step, cancellationToken) => step.BeginAsync(step.Entry.Question!, cancellationToken)),
            ("after-room", StillSentStep),
        ]);
        AddDialog(Steps);
        AddDialog(prompt);
        AddDialog(language);
        AddDialog(myData);
        AddDialog(faq);
        foreach (var room in rooms)
        {
            AddDialog(room.Dialog);
        }

        foreach (var questionnaire in Parts.Select(part => part.Questionnaire).Append(GroupStepName))
        {
            AddDialog(new QuestionnaireDialog(questionnaire, library, pins, keeper, messages, handover));
        }

        InitialDialogId = Steps.Id;
    }

    /// <summary>The id of the waterfall of the steps; it is stored with the state.</summary>
    public const string StepsId = "intake";

    /// <summary>The options that make the intake begin with the choice of an answer to change.</summary>
    public static GoTo ChangeAnAnswer { get; } = new(SendOrChangeStepName);

    /// <summary>The options that let a person who has sent everything choose another language.</summary>
    public static GoTo AnotherLanguage { get; } = new(AnotherLanguageStepName);

    /// <summary>The options that show a person who has sent everything what is kept of them.</summary>
    public static GoTo MyData { get; } = new(MyDataStepName);

    /// <summary>The options that let a person who has sent everything choose what to ask.</summary>
    public static GoTo Questions { get; } = new(QuestionsStepName);

    /// <summary>The options that let a volunteer who has left a group form or join another.</summary>
    public static GoTo AnotherGroup { get; } = new(GroupStepName);

    /// <summary>The options that show a member who has sent everything their group.</summary>
    public static GoTo MyGroup { get; } = new(MyGroupStepName);

    /// <summary>The options that show a person who has sent everything what is proposed to them.</summary>
    public static GoTo Proposal { get; } = new(ProposalStepName);

    /// <summary>The options that let a person who has sent everything into a room.</summary>
    /// <param name="room">The room.</param>
    public static GoTo Into(Room room) => room.Command is Command.Proposal ? Proposal : new(RoomStepName, room.Dialog.Id);

    /// <summary>The options that make the intake begin with one question.</summary>
    /// <param name="question">Its id.</param>
    public static GoTo ToQuestion(string question) =>
        new(Array.Find(Parts, part => question.StartsWith($"{part.Questionnaire}.", StringComparison.Ordinal)).Step, question);

    /// <summary>The steps.</summary>
    public StepWaterfallDialog Steps { get; }

    private static Task<DialogTurnResult> LanguageStep(StepContext step, CancellationToken cancellationToken) =>
        step.File.Profile.Language is null || step.Entry != StepEntry.Forward
            ? step.BeginAsync(nameof(LanguageDialog), cancellationToken)
            : step.NextAsync(result: null, cancellationToken);

    // Who was already allowed to be kept is who they are.
    private async Task<DialogTurnResult> RoleStep(StepContext step, CancellationToken cancellationToken)
    {
        await messages.GreetOnceAsync(step.Turn, cancellationToken);
        var isKnown = step.File.Answers.ContainsKey(RoleQuestion) || step.File.Profile.Reference is not null;
        return isKnown && (step.Entry == StepEntry.Forward || step.File.HasSeat())
            ? await step.PassAsync(cancellationToken)
            : await step.AskAsync(RoleQuestion, cancellationToken);
    }

    // Where the role is settled, the way back leads to the language.
    private static Task<DialogTurnResult> AskAgainStep(StepContext step, CancellationToken cancellationToken) => step.GoAsync(
        step.File.HasSeat() ? new GoTo("language", LanguageDialog.QuestionId) : new GoTo(RoleStepName, RoleQuestion), cancellationToken);

    private Task<DialogTurnResult> RoleChosenStep(StepContext step, CancellationToken cancellationToken)
    {
        switch (step.ChosenCode)
        {
            case null:
                return step.Entry.FromEnd ? step.PassAsync(cancellationToken) : step.GoAsync(new GoTo(ConsentStepName), cancellationToken);
            case "question":
                return step.NextAsync(result: null, cancellationToken);
            case var role:
                step.File.Profile = step.File.Profile with { Role = role };
                keeper.Keep(
                    step.File, library.For(step.File).FindQuestion(RoleQuestion)!, new Reply.Understood(AnswerValue.Of(role), OwnWords: null), step.Turn.Language(), isConsent: false);
                return step.GoAsync(new GoTo(ConsentStepName), cancellationToken);
        }
    }

    private async Task<DialogTurnResult> ConsentStep(StepContext step, CancellationToken cancellationToken)
    {
        await messages.TellAboutPrivacyOnceAsync(step.Turn, cancellationToken);
        return await step.AskAllAsync("consent", cancellationToken);
    }

    private async Task<DialogTurnResult> SituationStep(StepContext step, CancellationToken cancellationToken)
    {
        if (!ConsentRecorder.Allows(step.File, ConsentRecorder.Keep))
        {
            await messages.LetGoAsync(step.Turn, cancellationToken);
            return await step.EndAsync(cancellationToken);
        }

        if (step.File.Answers.Keys.All(IsBeforeConsent) && !step.Entry.FromEnd)
        {
            await messages.ShowCodeAsync(step.Turn, cancellationToken);
        }

        return await step.AskAllAsync("situation", cancellationToken);
    }

    private static bool IsBeforeConsent(string question) =>
        Array.Exists(["start.", "consent.", "group."], part => question.StartsWith(part, StringComparison.Ordinal));

    // The list of answers can be left in the middle of the intake, and a release may have added questions: half an intake is not sent.
    private Task<DialogTurnResult> CheckStep(StepContext step, CancellationToken cancellationToken) =>
        FindIncomplete(step.File) is { } part ? step.GoAsync(new GoTo(part), cancellationToken) : step.AskAsync("check.send", cancellationToken);

    private string? FindIncomplete(ParticipantFile file)
    {
        var (questionnaires, facts) = (library.For(file), QuestionnaireLibrary.FactsOf(file));
        return facts.Role == ParticipantRoles.Volunteer && !file.HasSeat()
            ? GroupStepName
            : Array.Find(Parts, part => Interview.Next(questionnaires.Get(part.Questionnaire), facts) is not null).Step;
    }

    private async Task<DialogTurnResult> SendOrChangeStep(StepContext step, CancellationToken cancellationToken)
    {
        if (step.ChosenCode != "send")
        {
            return await step.AskAsync("check.change", cancellationToken);
        }

        // An earlier release asked this with fewer questions.
        if (FindIncomplete(step.File) is { } part)
        {
            return await step.GoAsync(new GoTo(part), cancellationToken);
        }

        var isFirst = step.File.Profile.State is not IntakeState.Sent;
        step.File.Profile = step.File.Profile with { State = IntakeState.Sent };
        await messages.ThankAsync(step.Turn, cancellationToken);
        if (!step.File.HasSeat())
        {
            return step.File.IsAskedToAnswer() ? await step.GoAsync(Proposal, cancellationToken) : await step.EndAsync(cancellationToken);
        }

        groups.Answered(step.Turn, isFirst);
        return await step.GoAsync(step.File.IsAskedToAnswer() ? Proposal : MyGroup, cancellationToken);
    }

    private static Task<DialogTurnResult> ChangeStep(StepContext step, CancellationToken cancellationToken) =>
        step.GoAsync(step.ChosenCode is { } question ? ToQuestion(question) : new GoTo("check"), cancellationToken);

    private static Task<DialogTurnResult> AnotherLanguageStep(StepContext step, CancellationToken cancellationToken) =>
        step.BeginAsync(nameof(LanguageDialog), cancellationToken);

    private async Task<DialogTurnResult> StillSentStep(StepContext step, CancellationToken cancellationToken)
    {
        if (step.File.IsAskedToAnswer())
        {
            return await step.GoAsync(Proposal, cancellationToken);
        }

        await messages.SayAlreadySentAsync(step.Turn, cancellationToken);
        return await step.EndAsync(cancellationToken);
    }

    private static Task<DialogTurnResult> MyDataStep(StepContext step, CancellationToken cancellationToken) =>
        step.BeginAsync(nameof(MyDataDialog), cancellationToken);

    private static Task<DialogTurnResult> QuestionsStep(StepContext step, CancellationToken cancellationToken) =>
        step.BeginAsync(nameof(FaqDialog), cancellationToken);

    // A new consent may open questions.
    private Task<DialogTurnResult> AfterMyDataStep(StepContext step, CancellationToken cancellationToken) => FindIncomplete(step.File) is { } part
        ? step.GoAsync(new GoTo(part), cancellationToken)
        : StillSentStep(step, cancellationToken);

    /// <inheritdoc />
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        await interruptions.HandleAsync(innerDc, cancellationToken) ?? await base.OnContinueDialogAsync(innerDc, cancellationToken);
}
