using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Intake;

/// <summary>Shows what is kept of a person, takes back or gives a consent, and deletes everything when it was said twice.</summary>
/// <param name="library">The questions.</param>
/// <param name="keeper">Keeps the changed consents.</param>
/// <param name="messages">What the bot says.</param>
public sealed class MyDataDialog(QuestionnaireLibrary library, AnswerKeeper keeper, IntakeMessages messages) : Dialog(nameof(MyDataDialog))
{
    private const string AskedKey = "asked";
    private const string ActionQuestion = "data.action";
    private const string DeleteQuestion = "data.delete";
    private const string DeleteSureQuestion = "data.deleteSure";

    /// <inheritdoc />
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var answers = library.For(dc.Context.File()).AnsweredQuestions(dc.Context.File().Answers).Count();
        await messages.ShowDataAsync(dc.Context, answers, cancellationToken);
        return await AskAsync(dc, ActionQuestion, cancellationToken);
    }

    /// <inheritdoc />
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        ((string)dc.ActiveDialog!.State[AskedKey], Chosen(result)) switch
        {
            (ActionQuestion, "delete") => AskAsync(dc, DeleteQuestion, cancellationToken),
            (ActionQuestion, "stopMatching") => ConsentAsync(dc, ConsentRecorder.Matching, "no", "data.matchingStopped", cancellationToken),
            (ActionQuestion, "allowMatching") => ConsentAsync(dc, ConsentRecorder.Matching, "yes", "data.matchingAllowed", cancellationToken),
            (ActionQuestion, "stopSupport") => ConsentAsync(dc, ConsentRecorder.Support, "no", "data.supportStopped", cancellationToken),
            (ActionQuestion, "allowSupport") => ConsentAsync(dc, ConsentRecorder.Support, "yes", "data.supportAllowed", cancellationToken),
            (DeleteQuestion, "yes") => AskAsync(dc, DeleteSureQuestion, cancellationToken),
            (DeleteSureQuestion, "yes") => DeleteAsync(dc, cancellationToken),
            (DeleteQuestion or DeleteSureQuestion, _) => KeepAsync(dc, cancellationToken),
            _ => dc.EndDialogAsync(result: null, cancellationToken),
        };

    private static string? Chosen(object? result) => result is Reply.Understood reply ? AnswerValue.Parts(reply.Value)[0] : null;

    // After sending none stands below.
    private static bool LiesOnAQuestion(DialogContext dc) => dc.Stack is [_, { Id: nameof(QuestionPrompt) }, ..];

    private static Task<DialogTurnResult> AskAsync(DialogContext dc, string question, CancellationToken cancellationToken)
    {
        dc.ActiveDialog!.State[AskedKey] = question;
        return dc.PromptAsync(nameof(QuestionPrompt), QuestionPrompt.Asking(question), cancellationToken);
    }

    private Task<DialogTurnResult> ConsentAsync(DialogContext dc, string purpose, string answer, string said, CancellationToken cancellationToken)
    {
        var file = dc.Context.File();
        keeper.Keep(file, library.For(file).FindQuestion(purpose)!, new Reply.Understood(AnswerValue.Of(answer), OwnWords: null), dc.Context.Language(), isConsent: true);
        messages.Prefix(dc.Context, said);
        return dc.EndDialogAsync(LiesOnAQuestion(dc) ? StandAgain.Now : null, cancellationToken);
    }

    private Task<DialogTurnResult> KeepAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        messages.Prefix(dc.Context, "data.kept");
        return dc.EndDialogAsync(result: null, cancellationToken);
    }

    // The store gives up the seat; who is left should know.
    private static void TellTheGroup(ParticipantFile file)
    {
        if (file.HasSeat())
        {
            GroupMessages.TellOthers(file, "group.notice.left", file.Group!.Profile.Name, $"{file.Group.Members.Count - 1}");
        }
    }

    private async Task<DialogTurnResult> DeleteAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        TellTheGroup(dc.Context.File());
        dc.Context.File().Forget();
        await messages.SayDeletedAsync(dc.Context, cancellationToken);
        return await dc.CancelAllDialogsAsync(cancellationToken);
    }
}
