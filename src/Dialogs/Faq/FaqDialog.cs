using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Faq;

/// <summary>Questions by topic, for those who would rather choose than type. What stood before stands again afterwards.</summary>
/// <param name="faq">Answers the question that was chosen.</param>
public sealed class FaqDialog(FaqConversation faq) : Dialog(nameof(FaqDialog))
{
    private const string AskedKey = "asked";
    private const string TopicQuestion = "faq.topic";
    private const string GoOn = "goOn";

    /// <inheritdoc />
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
        AskAsync(dc, TopicQuestion, cancellationToken);

    /// <inheritdoc />
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        ((string)dc.ActiveDialog!.State[AskedKey], Chosen(result)) switch
        {
            _ when result is StandAgain => dc.EndDialogAsync(result, cancellationToken),
            (TopicQuestion, not (null or GoOn) and var topic) => AskAsync(dc, $"faq.{topic}", cancellationToken),
            (not TopicQuestion, { } entry) => AnswerAsync(dc, entry, cancellationToken),
            (not TopicQuestion, null) => AskAsync(dc, TopicQuestion, cancellationToken),
            _ => dc.EndDialogAsync(result: null, cancellationToken),
        };

    // After sending no question stands below; before the role is chosen it is asked next.
    private static bool IsAside(DialogContext dc) =>
        dc.Stack is [_, { Id: nameof(QuestionPrompt) }, ..] || dc.Context.File().Profile.State is not IntakeState.Sent;

    private static string? Chosen(object? result) => result is Reply.Understood { WithheldFor: null } reply ? AnswerValue.Parts(reply.Value)[0] : null;

    private static Task<DialogTurnResult> AskAsync(DialogContext dc, string question, CancellationToken cancellationToken)
    {
        dc.ActiveDialog!.State[AskedKey] = question;
        return dc.PromptAsync(nameof(QuestionPrompt), QuestionPrompt.Asking(question), cancellationToken);
    }

    private async Task<DialogTurnResult> AnswerAsync(DialogContext dc, string entry, CancellationToken cancellationToken)
    {
        await faq.AnswerAsync(dc.Context, entry, IsAside(dc), cancellationToken);
        return await dc.EndDialogAsync(result: null, cancellationToken);
    }
}
