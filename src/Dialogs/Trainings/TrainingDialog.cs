using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Trainings;

/// <summary>The room of the trainings: a list of lessons, and a lesson part by part. What stood before stands again afterwards.</summary>
/// <param name="library">The lessons.</param>
/// <param name="questions">The questions around them.</param>
/// <param name="bookmark">Knows where the person is.</param>
/// <param name="keeper">Keeps the language that they choose.</param>
/// <param name="messages">What the bot says.</param>
public sealed class TrainingDialog(TrainingLibrary library, QuestionnaireLibrary questions, LessonBookmark bookmark, AnswerKeeper keeper, TrainingMessages messages)
    : Dialog(nameof(TrainingDialog))
{
    private const string AskedKey = "asked";
    private const string MenuQuestion = "training.menu";
    private const string NextQuestion = "training.next";
    private const string CheckQuestion = "training.check";
    private const string StopHere = "stopHere";

    /// <inheritdoc />
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        if (!ConsentRecorder.Allows(dc.Context.File(), ConsentRecorder.Keep))
        {
            messages.Prefix(dc.Context, "room.notYet");
            return dc.EndDialogAsync(result: null, cancellationToken);
        }

        LessonBookmark.Close(dc.Context.File());
        return HereAsync(dc, isEntrance: true, cancellationToken);
    }

    /// <inheritdoc />
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        ((string)dc.ActiveDialog!.State[AskedKey], result) switch
        {
            (_, StandAgain) => LeaveAsync(dc, result, cancellationToken),
            (NextQuestion or CheckQuestion, GoBack) => BackAsync(dc, cancellationToken),
            (TrainingLanguage.QuestionId, Reply.Understood reply) => ChooseLanguageAsync(dc, reply, cancellationToken),
            (MenuQuestion, Reply.Understood reply) => ChooseAsync(dc, Chosen(reply), cancellationToken),
            (NextQuestion, Reply.Understood reply) when Chosen(reply) == StopHere => StopAsync(dc, cancellationToken),
            (NextQuestion, Reply.Understood) => NextAsync(dc, cancellationToken),
            (CheckQuestion, Reply.Understood reply) => CheckAsync(dc, Chosen(reply), cancellationToken),
            _ => LeaveAsync(dc, result: null, cancellationToken),
        };

    private static string? Chosen(Reply.Understood reply) => reply.WithheldFor is null ? AnswerValue.Parts(reply.Value)[0] : null;

    private static Task<DialogTurnResult> AskAsync(DialogContext dc, string question, CancellationToken cancellationToken)
    {
        dc.ActiveDialog!.State[AskedKey] = question;
        return dc.PromptAsync(nameof(QuestionPrompt), QuestionPrompt.Asking(question), cancellationToken);
    }

    private static Task<DialogTurnResult> LeaveAsync(DialogContext dc, object? result, CancellationToken cancellationToken)
    {
        LessonBookmark.Close(dc.Context.File());
        return dc.EndDialogAsync(result, cancellationToken);
    }

    // Asks what belongs where the person is: the language first, then the part of the open lesson, else the list.
    private Task<DialogTurnResult> HereAsync(DialogContext dc, bool isEntrance, CancellationToken cancellationToken)
    {
        var (file, language) = (dc.Context.File(), dc.Context.Language());
        if (TrainingLanguage.Find(file.Answers, language) is null)
        {
            return AskAsync(dc, TrainingLanguage.QuestionId, cancellationToken);
        }

        if (bookmark.Find(file) is { } lesson)
        {
            return AskAsync(dc, lesson.Part is TrainingPart.Check ? CheckQuestion : NextQuestion, cancellationToken);
        }

        if (isEntrance)
        {
            messages.Introduce(dc.Context);
        }

        return AskAsync(dc, MenuQuestion, cancellationToken);
    }

    private Task<DialogTurnResult> ChooseLanguageAsync(DialogContext dc, Reply.Understood reply, CancellationToken cancellationToken)
    {
        var file = dc.Context.File();
        keeper.Keep(file, questions.For(file).FindQuestion(TrainingLanguage.QuestionId)!, reply, dc.Context.Language(), isConsent: false);
        return HereAsync(dc, isEntrance: true, cancellationToken);
    }

    private Task<DialogTurnResult> ChooseAsync(DialogContext dc, string? chosen, CancellationToken cancellationToken)
    {
        switch (chosen)
        {
            case null or TrainingChoices.GoOn:
                return LeaveAsync(dc, result: null, cancellationToken);
            case TrainingChoices.Group:
                messages.ShowGroup(dc.Context);
                return AskAsync(dc, MenuQuestion, cancellationToken);
            default:
                var lesson = LessonBookmark.Resume(dc.Context.File(), library.Find(chosen)!);
                messages.Open(dc.Context, lesson);
                return ShowAsync(dc, lesson, cancellationToken);
        }
    }

    private Task<DialogTurnResult> ShowAsync(DialogContext dc, Lesson lesson, CancellationToken cancellationToken)
    {
        var file = dc.Context.File();
        LessonBookmark.Keep(file, lesson, TrainingLanguage.Of(file.Answers, dc.Context.Language()));
        return HereAsync(dc, isEntrance: false, cancellationToken);
    }

    // The question that stands may belong to a part that a release took away or made another: then what is there now is asked.
    private Task<DialogTurnResult> NextAsync(DialogContext dc, CancellationToken cancellationToken) => bookmark.Find(dc.Context.File()) switch
    {
        { Part: TrainingPart.Say } lesson => GoOnAsync(dc, lesson, cancellationToken),
        _ => HereAsync(dc, isEntrance: false, cancellationToken),
    };

    private Task<DialogTurnResult> CheckAsync(DialogContext dc, string? chosen, CancellationToken cancellationToken)
    {
        if (bookmark.Find(dc.Context.File()) is { Part: TrainingPart.Check check } lesson)
        {
            messages.Explain(dc.Context, lesson.Module, check, chosen);
            return GoOnAsync(dc, lesson, cancellationToken);
        }

        return HereAsync(dc, isEntrance: false, cancellationToken);
    }

    private Task<DialogTurnResult> GoOnAsync(DialogContext dc, Lesson lesson, CancellationToken cancellationToken)
    {
        if (lesson.After is { } after)
        {
            return ShowAsync(dc, after, cancellationToken);
        }

        var file = dc.Context.File();
        LessonBookmark.Finish(file, lesson.Module, TrainingLanguage.Of(file.Answers, dc.Context.Language()));
        messages.Finish(dc.Context, lesson.Module);
        return HereAsync(dc, isEntrance: false, cancellationToken);
    }

    private Task<DialogTurnResult> BackAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (bookmark.Find(dc.Context.File())?.Before is { } before)
        {
            return ShowAsync(dc, before, cancellationToken);
        }

        LessonBookmark.Close(dc.Context.File());
        return HereAsync(dc, isEntrance: false, cancellationToken);
    }

    private Task<DialogTurnResult> StopAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        messages.Prefix(dc.Context, "training.stopped");
        return LeaveAsync(dc, result: null, cancellationToken);
    }
}
