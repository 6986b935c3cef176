using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Casework.Cases;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Handover;

/// <summary>Takes what somebody wants to ask a human being, in their own words. That they ask is noted before they have written anything. What stood before stands again afterwards.</summary>
/// <param name="messages">What the bot says.</param>
/// <param name="intake">The words between the questions.</param>
public sealed class PersonDialog(HandoverMessages messages, IntakeMessages intake) : Dialog(nameof(PersonDialog))
{
    /// <summary>The id of the question that takes the words.</summary>
    public const string QuestionId = "person.words";

    /// <inheritdoc />
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var file = dc.Context.File();
        file.Ask(new PersonRequest(CaseReasons.Asked, options as string, dc.Context.Language(), file.Now));
        messages.PrefixNoted(dc.Context);

        // Whoever has just asked what the bot does not know need not write it again.
        if (file.Unfound is { } words)
        {
            return PassOnAsync(dc, words, cancellationToken);
        }

        intake.Prefix(dc.Context, "intro.person");
        return dc.PromptAsync(nameof(QuestionPrompt), QuestionPrompt.Asking(QuestionId), cancellationToken);
    }

    /// <inheritdoc />
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        switch (result)
        {
            case Reply.Understood { WithheldFor: null } reply:
                return PassOnAsync(dc, AnswerValue.Parts(reply.Value)[0], cancellationToken);
            case StandAgain:
                return dc.EndDialogAsync(result, cancellationToken);
            default:
                intake.Prefix(dc.Context, "person.goOn");
                return dc.EndDialogAsync(result: null, cancellationToken);
        }
    }

    private Task<DialogTurnResult> PassOnAsync(DialogContext dc, string words, CancellationToken cancellationToken)
    {
        dc.Context.File().AddToCase(words);
        intake.Prefix(dc.Context, "person.passedOn");
        intake.Prefix(dc.Context, "person.goOn");
        return dc.EndDialogAsync(result: null, cancellationToken);
    }
}
