using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Intake;

/// <summary>The newcomer's intake, from the first hello to the code at the end.</summary>
public sealed class IntakeDialog : ComponentDialog
{
    private const string SendOrChangeStepName = "send-or-change";
    private const string AnotherLanguageStepName = "another-language";
    private const string MyDataStepName = "my-data";
    private const string QuestionsStepName = "questions";

    // Where the questions of a questionnaire are asked, in order.
    private static readonly (string Questionnaire, string Step)[] Parts =
    [
        ("consent", "consent"),
        ("situation", "situation"),
        ("newcomer", "about-you"),
        ("priorities", "priorities"),
        ("support", "support"),
        ("weegschaal", "weegschaal"),
    ];

    private readonly IntakeInterruptions interruptions;
    private readonly IntakeMessages messages;
    private readonly QuestionnaireLibrary library;

    /// <summary>Puts the steps together.</summary>
    /// <param name="library">The questionnaires.</param>
    /// <param name="pins">Holds a conversation to its versions.</param>
    /// <param name="keeper">Keeps answers.</param>
    /// <param name="prompt">Asks a question.</param>
    /// <param name="language">Asks for the language.</param>
    /// <param name="myData">Shows and deletes what is kept.</param>
    /// <param name="faq">Frequently asked questions by topic.</param>
    /// <param name="messages">The words between the questions.</param>
    /// <param name="interruptions">What a person can ask for at every step.</param>
    public IntakeDialog(
        QuestionnaireLibrary library,
        VersionPins pins,
        AnswerKeeper keeper,
        QuestionPrompt prompt,
        LanguageDialog language,
        MyDataDialog myData,
        FaqDialog faq,
        IntakeMessages messages,
        IntakeInterruptions interruptions)
        : base(nameof(IntakeDialog))
    {
        (this.library, this.messages, this.interruptions) = (library, messages, interruptions);
        Steps = new StepWaterfallDialog(StepsId,
        [
            ("language", LanguageStep),
            ("consent", ConsentStep),
            ("situation", SituationStep),
            ("about-you", (step, cancellationToken) => step.AskAllAsync("newcomer", cancellationToken)),
            ("priorities", (step, cancellationToken) => step.AskAllAsync("priorities", cancellationToken)),
            ("support", (step, cancellationToken) => step.AskAllAsync("support", cancellationToken)),
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
        ]);
        AddDialog(Steps);
        AddDialog(prompt);
        AddDialog(language);
        AddDialog(myData);
        AddDialog(faq);
        foreach (var (questionnaire, _) in Parts)
        {
            AddDialog(new QuestionnaireDialog(questionnaire, library, pins, keeper, messages));
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

    /// <summary>The options that make the intake begin with one question.</summary>
    /// <param name="question">Its id.</param>
    public static GoTo ToQuestion(string question) =>
        new(Array.Find(Parts, part => question.StartsWith($"{part.Questionnaire}.", StringComparison.Ordinal)).Step, question);

    /// <summary>The steps.</summary>
    public StepWaterfallDialog Steps { get; }

    private static Task<DialogTurnResult> LanguageStep(StepContext step, CancellationToken cancellationToken) =>
        step.File.Profile.Language is null || step.Entry.FromEnd
            ? step.BeginAsync(nameof(LanguageDialog), cancellationToken)
            : step.NextAsync(result: null, cancellationToken);

    private async Task<DialogTurnResult> ConsentStep(StepContext step, CancellationToken cancellationToken)
    {
        await messages.GreetOnceAsync(step.Turn, cancellationToken);
        return await step.AskAllAsync("consent", cancellationToken);
    }

    private async Task<DialogTurnResult> SituationStep(StepContext step, CancellationToken cancellationToken)
    {
        if (!ConsentRecorder.Allows(step.File, ConsentRecorder.Keep))
        {
            await messages.LetGoAsync(step.Turn, cancellationToken);
            return await step.EndAsync(cancellationToken);
        }

        if (step.File.Answers.Keys.All(question => !question.StartsWith("situation.", StringComparison.Ordinal)) && !step.Entry.FromEnd)
        {
            await messages.ShowCodeAsync(step.Turn, cancellationToken);
        }

        return await step.AskAllAsync("situation", cancellationToken);
    }

    // The list of answers can be left in the middle of the intake, and a release may have added questions: half an intake is not sent.
    private Task<DialogTurnResult> CheckStep(StepContext step, CancellationToken cancellationToken) =>
        FindIncomplete(step.File) is { } part ? step.GoAsync(new GoTo(part), cancellationToken) : step.AskAsync("check.send", cancellationToken);

    private string? FindIncomplete(ParticipantFile file)
    {
        var (questionnaires, facts) = (library.For(file), QuestionnaireLibrary.FactsOf(file));
        return Array.Find(Parts, part => Interview.Next(questionnaires.Get(part.Questionnaire), facts) is not null).Step;
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

        step.File.Profile = step.File.Profile with { State = IntakeState.Sent };
        await messages.ThankAsync(step.Turn, cancellationToken);
        return await step.EndAsync(cancellationToken);
    }

    private static Task<DialogTurnResult> ChangeStep(StepContext step, CancellationToken cancellationToken) =>
        step.GoAsync(step.ChosenCode is { } question ? ToQuestion(question) : new GoTo("check"), cancellationToken);

    private static Task<DialogTurnResult> AnotherLanguageStep(StepContext step, CancellationToken cancellationToken) =>
        step.BeginAsync(nameof(LanguageDialog), cancellationToken);

    private async Task<DialogTurnResult> StillSentStep(StepContext step, CancellationToken cancellationToken)
    {
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
