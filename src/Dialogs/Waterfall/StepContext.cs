using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Waterfall;

/// <summary>What one step of a waterfall knows and can do.</summary>
/// <param name="dialog">The dialogs of this turn.</param>
/// <param name="result">What the dialog of the step before ended with.</param>
/// <param name="entry">How the step was entered.</param>
public sealed class StepContext(DialogContext dialog, object? result, StepEntry entry)
{
    /// <summary>The turn.</summary>
    public ITurnContext Turn => dialog.Context;

    /// <summary>The file of the person.</summary>
    public ParticipantFile File => dialog.Context.File();

    /// <summary>How the step was entered.</summary>
    public StepEntry Entry => entry;

    /// <summary>The code that was chosen in the step before; null when it asked no choice.</summary>
    public string? ChosenCode => result is Reply.Understood reply ? AnswerValue.Parts(reply.Value)[0] : null;

    /// <summary>Runs a dialog in this step.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task<DialogTurnResult> BeginAsync(string dialogId, CancellationToken cancellationToken) =>
        dialog.BeginDialogAsync(dialogId, options: null, cancellationToken);

    /// <summary>Runs a questionnaire in this step.</summary>
    /// <param name="questionnaire">Its id.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task<DialogTurnResult> AskAllAsync(string questionnaire, CancellationToken cancellationToken) =>
        dialog.BeginDialogAsync(QuestionnaireDialog.IdFor(questionnaire), entry, cancellationToken);

    /// <summary>Asks one question in this step.</summary>
    /// <param name="question">Its id.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task<DialogTurnResult> AskAsync(string question, CancellationToken cancellationToken) =>
        dialog.PromptAsync(nameof(QuestionPrompt), QuestionPrompt.Asking(question), cancellationToken);

    /// <summary>Goes on with the next step at once.</summary>
    /// <param name="result">What the next step gets.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task<DialogTurnResult> NextAsync(object? result, CancellationToken cancellationToken) =>
        dialog.FindDialog(dialog.ActiveDialog!.Id)!.ResumeDialogAsync(dialog, DialogReason.NextCalled, result, cancellationToken);

    /// <summary>Passes over this step, in the direction in which it was entered.</summary>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task<DialogTurnResult> PassAsync(CancellationToken cancellationToken) => NextAsync(entry.FromEnd ? GoBack.Now : null, cancellationToken);

    /// <summary>Goes on with another step at once.</summary>
    /// <param name="target">Which one, and for which question.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task<DialogTurnResult> GoAsync(GoTo target, CancellationToken cancellationToken) => NextAsync(target, cancellationToken);

    /// <summary>Ends the waterfall.</summary>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task<DialogTurnResult> EndAsync(CancellationToken cancellationToken) => dialog.EndDialogAsync(result: null, cancellationToken);
}
