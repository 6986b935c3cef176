using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Intake;

/// <summary>Asks for the language, at the beginning or in the middle. What stood before stands again afterwards, in the new language.</summary>
/// <param name="library">The questions.</param>
/// <param name="renderer">Knows the version of the wording that was shown.</param>
public sealed class LanguageDialog(QuestionnaireLibrary library, QuestionRenderer renderer) : Dialog(nameof(LanguageDialog))
{
    /// <summary>The question that it asks.</summary>
    public const string QuestionId = "start.language";

    /// <inheritdoc />
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
        dc.PromptAsync(nameof(QuestionPrompt), QuestionPrompt.Asking(QuestionId), cancellationToken);

    /// <inheritdoc />
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        if (result is Reply.Understood reply)
        {
            Choose(dc.Context.File(), AnswerValue.Parts(reply.Value)[0], reply.OwnWords);
        }

        return dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Sets the language of the conversation and keeps it as an answer.</summary>
    /// <param name="file">Whose conversation.</param>
    /// <param name="language">nl, en, ar or ti.</param>
    /// <param name="ownWords">What was typed; null for a button or a choice made on the page.</param>
    public void Choose(ParticipantFile file, string language, string? ownWords)
    {
        file.Profile = file.Profile with { Language = language };
        file.Keep(new Answer(
            QuestionId, AnswerValue.Of(language), ownWords, language, renderer.Wording(library.Newest.FindQuestion(QuestionId)!, language, file.Profile.Role), file.Now));
    }
}
