using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Intake;

/// <summary>The newcomer's intake, from the first hello to the code at the end.</summary>
public sealed class IntakeDialog : ComponentDialog
{
    private const string KeepConsent = "consent.keep";
    private const string SendOrChangeStepName = "send-or-change";
    private const string AnotherLanguageStepName = "another-language";

    // Where the questions of a questionnaire are asked.
    private static readonly Dictionary<string, string> StepOf = new(StringComparer.Ordinal) { ["newcomer"] = "about-you", ["weegschaal"] = "weegschaal" };

    private readonly IntakeInterruptions interruptions;
    private readonly IntakeMessages messages;
    private readonly QuestionRenderer renderer;
    private readonly QuestionnaireLibrary library;

    /// <summary>Puts the steps together.</summary>
    /// <param name="library">The questionnaires.</param>
    /// <param name="prompt">Asks a question.</param>
    /// <param name="language">Asks for the language.</param>
    /// <param name="renderer">The words of a question.</param>
    /// <param name="messages">The words between the questions.</param>
    /// <param name="interruptions">What a person can ask for at every step.</param>
    public IntakeDialog(
        QuestionnaireLibrary library,
        QuestionPrompt prompt,
        LanguageDialog language,
        QuestionRenderer renderer,
        IntakeMessages messages,
        IntakeInterruptions interruptions)
        : base(nameof(IntakeDialog))
    {
        (this.library, this.renderer, this.messages, this.interruptions) = (library, renderer, messages, interruptions);
        Steps = new StepWaterfallDialog(StepsId,
        [
            ("language", LanguageStep),
            ("consent", ConsentStep),
            ("about-you", AboutYouStep),
            ("weegschaal", WeegschaalStep),
            ("check", CheckStep),
            (SendOrChangeStepName, SendOrChangeStep),
            ("change", ChangeStep),

            // Only for those who have sent everything.
            (AnotherLanguageStepName, AnotherLanguageStep),
            ("still-sent", StillSentStep),
        ]);
        AddDialog(Steps);
        AddDialog(prompt);
        AddDialog(language);
        foreach (var questionnaire in library.All)
        {
            AddDialog(new QuestionnaireDialog(questionnaire, renderer));
        }

        InitialDialogId = Steps.Id;
    }

    /// <summary>The id of the waterfall of the steps; it is stored with the state.</summary>
    public const string StepsId = "intake";

    /// <summary>The options that make the intake begin with the choice of an answer to change.</summary>
    public static GoTo ChangeAnAnswer { get; } = new(SendOrChangeStepName);

    /// <summary>The options that let a person who has sent everything choose another language.</summary>
    public static GoTo AnotherLanguage { get; } = new(AnotherLanguageStepName);

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

    private async Task<DialogTurnResult> AboutYouStep(StepContext step, CancellationToken cancellationToken)
    {
        if (!IsAllowed(step.File))
        {
            await messages.LetGoAsync(step.Turn, cancellationToken);
            return await step.EndAsync(cancellationToken);
        }

        if (step.File.Profile.Reference is null)
        {
            await RecordConsentAsync(step, cancellationToken);
        }

        return await step.AskAllAsync("newcomer", cancellationToken);
    }

    private async Task<DialogTurnResult> WeegschaalStep(StepContext step, CancellationToken cancellationToken)
    {
        if (library.Get("weegschaal").Questions.All(question => !step.File.Answers.ContainsKey(question.Id)))
        {
            await messages.SayAsync(step.Turn, ["weegschaal.intro"], cancellationToken);
        }

        return await step.AskAllAsync("weegschaal", cancellationToken);
    }

    // The list of answers can be left in the middle of the intake: half an intake is not offered for sending.
    private Task<DialogTurnResult> CheckStep(StepContext step, CancellationToken cancellationToken) =>
        StepOf.Keys.All(questionnaire => Interview.Next(library.Get(questionnaire), step.File.Answers) is null)
            ? step.AskAsync("check.send", cancellationToken)
            : step.GoAsync(new GoTo("about-you"), cancellationToken);

    private async Task<DialogTurnResult> SendOrChangeStep(StepContext step, CancellationToken cancellationToken)
    {
        if (step.ChosenCode != "send")
        {
            return await step.AskAsync("check.change", cancellationToken);
        }

        step.File.Profile = step.File.Profile with { State = IntakeState.Sent };
        await messages.ThankAsync(step.Turn, cancellationToken);
        return await step.EndAsync(cancellationToken);
    }

    private static Task<DialogTurnResult> ChangeStep(StepContext step, CancellationToken cancellationToken) =>
        step.GoAsync(step.ChosenCode is { } question ? new GoTo(StepOf[question.Split('.')[0]], question) : new GoTo("check"), cancellationToken);

    private static Task<DialogTurnResult> AnotherLanguageStep(StepContext step, CancellationToken cancellationToken) =>
        step.BeginAsync(nameof(LanguageDialog), cancellationToken);

    private async Task<DialogTurnResult> StillSentStep(StepContext step, CancellationToken cancellationToken)
    {
        await messages.SayAlreadySentAsync(step.Turn, cancellationToken);
        return await step.EndAsync(cancellationToken);
    }

    private static bool IsAllowed(ParticipantFile file) =>
        file.Answers.TryGetValue(KeepConsent, out var answer) && AnswerValue.Parts(answer.Value)[0] == "yes";

    private async Task RecordConsentAsync(StepContext step, CancellationToken cancellationToken)
    {
        var (file, language) = (step.File, step.Turn.Language());
        file.Record(new Consent(KeepConsent, Given: true, language, renderer.Wording(library.FindQuestion(KeepConsent)!, language), file.Now));
        file.Profile = file.Profile with { State = IntakeState.Started, Reference = ReferenceCode.New() };
        await messages.ShowCodeAsync(step.Turn, cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        await interruptions.HandleAsync(innerDc, cancellationToken) ?? await base.OnContinueDialogAsync(innerDc, cancellationToken);
}
