using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Questionnaires;

/// <summary>Asks the questions of one questionnaire until all that apply are answered; keeps each answer in the person's file.</summary>
/// <param name="questionnaire">The questionnaire.</param>
/// <param name="renderer">Knows the version of the wording that was shown.</param>
public sealed class QuestionnaireDialog(Questionnaire questionnaire, QuestionRenderer renderer) : Dialog(IdFor(questionnaire.Id))
{
    private const string AskedKey = "asked";

    /// <summary>The id of the dialog for a questionnaire.</summary>
    /// <param name="questionnaire">The questionnaire's id.</param>
    public static string IdFor(string questionnaire) => $"questionnaire:{questionnaire}";

    /// <inheritdoc />
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var answers = dc.Context.File().Answers;
        var first = options switch
        {
            StepEntry { Question: { } id } => questionnaire.Questions.FirstOrDefault(question => question.Id == id) ?? Interview.Next(questionnaire, answers),
            StepEntry { FromEnd: true } => Interview.Last(questionnaire, answers),
            _ => Interview.Next(questionnaire, answers),
        };
        return AskAsync(dc, first, cancellationToken);
    }

    /// <inheritdoc />
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        var (file, asked) = (dc.Context.File(), (string)dc.ActiveDialog!.State[AskedKey]);
        switch (result)
        {
            case GoBack when Interview.Before(questionnaire, asked, file.Answers) is { } before:
                return AskAsync(dc, before, cancellationToken);
            case GoBack or GoTo:
                return dc.EndDialogAsync(result, cancellationToken);
            case Reply.Understood reply when questionnaire.Questions.FirstOrDefault(question => question.Id == asked) is { } question:
                Keep(file, question, reply, dc.Context.Language());
                break;
        }

        return AskAsync(dc, Interview.Next(questionnaire, file.Answers), cancellationToken);
    }

    private static Task<DialogTurnResult> AskAsync(DialogContext dc, Question? question, CancellationToken cancellationToken)
    {
        if (question is null)
        {
            return dc.EndDialogAsync(result: null, cancellationToken);
        }

        dc.ActiveDialog!.State[AskedKey] = question.Id;
        return dc.PromptAsync(nameof(QuestionPrompt), QuestionPrompt.Asking(question.Id), cancellationToken);
    }

    private void Keep(ParticipantFile file, Question question, Reply.Understood reply, string language)
    {
        var sides = question.Kind is QuestionKind.Scale ? ScaleAnswer.SideOrder(ScaleAnswer.IsSwapped(file.Id.Value, question.Id)) : null;
        file.Keep(new Answer(question.Id, reply.Value, reply.OwnWords, language, renderer.Wording(question, language), file.Now, sides));
        foreach (var orphan in Interview.Orphans(questionnaire, file.Answers))
        {
            file.Drop(orphan);
        }
    }
}
