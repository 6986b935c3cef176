using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Casework.Cases;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Checks;
using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Questionnaires;

/// <summary>Asks the questions of one questionnaire until all that apply are answered; keeps each answer in the person's file.</summary>
/// <param name="questionnaireId">Which questionnaire; the person's version of it is asked.</param>
/// <param name="library">The questionnaires.</param>
/// <param name="pins">Holds a conversation to its version.</param>
/// <param name="keeper">Keeps answers.</param>
/// <param name="messages">The words between the questions.</param>
/// <param name="handover">The words around a human being.</param>
public sealed class QuestionnaireDialog(
    string questionnaireId, QuestionnaireLibrary library, VersionPins pins, AnswerKeeper keeper, IntakeMessages messages, HandoverMessages handover) : Dialog(IdFor(questionnaireId))
{
    private const string AskedKey = "asked";
    private const string DoubtedKey = "doubted";

    /// <summary>The id of the dialog for a questionnaire.</summary>
    /// <param name="questionnaire">The questionnaire's id.</param>
    public static string IdFor(string questionnaire) => $"questionnaire:{questionnaire}";

    /// <inheritdoc />
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var file = dc.Context.File();
        pins.Begin(file, questionnaireId);
        var (questionnaire, facts) = (library.For(file).Get(questionnaireId), QuestionnaireLibrary.FactsOf(file));
        var next = Interview.Next(questionnaire, facts);
        if (next is not null && questionnaire.Questions.All(question => !file.Answers.ContainsKey(question.Id)))
        {
            messages.IntroducePart(dc.Context, questionnaireId);
        }

        var entry = options as StepEntry;
        var first = First(questionnaire, facts, entry) ?? next;

        // On the way back, a part without questions is passed over backwards.
        return first is null && entry is { FromEnd: true }
            ? await dc.EndDialogAsync(GoBack.Now, cancellationToken)
            : await AskAsync(dc, first, cancellationToken);
    }

    /// <inheritdoc />
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        var (file, asked) = (dc.Context.File(), (string)dc.ActiveDialog!.State[AskedKey]);
        var questionnaire = library.For(file).Get(questionnaireId);
        switch (result)
        {
            case GoBack when Interview.Before(questionnaire, asked, QuestionnaireLibrary.FactsOf(file)) is { } before:
                return AskAsync(dc, before, cancellationToken);
            case GoBack or GoTo:
                return dc.EndDialogAsync(result, cancellationToken);
            case StandAgain when questionnaire.Questions.FirstOrDefault(question => question.Id == asked) is { } standing
                && Interview.Applies(standing, QuestionnaireLibrary.FactsOf(file)):
                return AskAsync(dc, standing, cancellationToken);
            case Reply.Understood reply when questionnaire.Questions.FirstOrDefault(question => question.Id == asked) is { } question:
                if (Objects(dc, question, reply))
                {
                    return AskAsync(dc, question, cancellationToken);
                }

                keeper.Keep(file, question, reply, dc.Context.Language(), questionnaire.AsksConsents);
                break;
        }

        return AskAsync(dc, Interview.Next(questionnaire, QuestionnaireLibrary.FactsOf(file)), cancellationToken);
    }

    private static Question? First(Questionnaire questionnaire, Facts facts, StepEntry? entry) => entry switch
    {
        { Question: { } id } => questionnaire.Questions.FirstOrDefault(question => question.Id == id && Interview.Applies(question, facts)),
        { FromEnd: true } => Interview.Last(questionnaire, facts),
        _ => null,
    };

    private static Task<DialogTurnResult> AskAsync(DialogContext dc, Question? question, CancellationToken cancellationToken)
    {
        if (question is null)
        {
            return dc.EndDialogAsync(result: null, cancellationToken);
        }

        dc.ActiveDialog!.State[AskedKey] = question.Id;
        return dc.PromptAsync(nameof(QuestionPrompt), QuestionPrompt.Asking(question.Id), cancellationToken);
    }

    private void SayWhy(DialogContext dc, Objection.NeedsPerson needs)
    {
        if (needs.Reason == CaseReasons.Minor)
        {
            messages.PrefixObjection(dc.Context, needs);
        }
        else
        {
            handover.PrefixPerson(dc.Context);
        }
    }

    // A contradiction is pointed out once; who says the same again is believed.
    private bool Objects(DialogContext dc, Question question, Reply.Understood reply)
    {
        var file = dc.Context.File();
        var state = dc.ActiveDialog!.State;
        var objection = reply.WithheldFor is null
            ? AnswerChecks.Find(question.Id, reply.Value, QuestionnaireLibrary.FactsOf(file), DateOnly.FromDateTime(file.Now.UtcDateTime))
            : null;
        switch (objection)
        {
            case Objection.NeedsPerson needs:
                file.Ask(new PersonRequest(needs.Reason, question.Id, dc.Context.Language(), file.Now));
                SayWhy(dc, needs);
                return true;
            case Objection.Doubt when state.TryGetValue(DoubtedKey, out var doubted) && (string)doubted == $"{question.Id} {reply.Value}":
                return false;
            case Objection.Doubt:
                state[DoubtedKey] = $"{question.Id} {reply.Value}";
                messages.PrefixObjection(dc.Context, objection);
                return true;
            default:
                return false;
        }
    }
}
