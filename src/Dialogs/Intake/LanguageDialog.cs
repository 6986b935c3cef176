using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Intake;

/// <summary>Asks for the language, at the beginning or in the middle. What stood before stands again afterwards, in the new language.</summary>
/// <param name="library">The questions.</param>
/// <param name="renderer">Knows the version of the wording that was shown.</param>
/// <param name="texts">Says that a language is translated by machine.</param>
public sealed class LanguageDialog(QuestionnaireLibrary library, QuestionRenderer renderer, TextCatalog texts) : Dialog(nameof(LanguageDialog))
{
    /// <summary>The question that it asks.</summary>
    public const string QuestionId = "start.language";

    /// <summary>The type of the entity on a message whose words were translated by machine.</summary>
    public const string TranslatedEntity = "samenhier/translated";

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
    /// <param name="language">nl, en, ar or ti, or a further language.</param>
    /// <param name="ownWords">What was typed; null for a button or a choice made on the page.</param>
    public void Choose(ParticipantFile file, string language, string? ownWords)
    {
        file.Profile = file.Profile with { Language = language };
        file.Keep(new Answer(
            QuestionId, AnswerValue.Of(language), ownWords, language, renderer.Wording(library.Newest.FindQuestion(QuestionId)!, language, file.Profile.Role), file.Now));
        TellOnce(file);
    }

    /// <summary>
    /// Sees to it that what a machine translated is marked: each message by an entity, and once in a conversation by words. Call it when
    /// the session is loaded and before anything is said.
    /// </summary>
    /// <param name="turn">The turn.</param>
    public void Watch(ITurnContext turn)
    {
        turn.OnSendActivities(MarkAsync);
        var file = turn.File();
        if (file.Resume is ResumeOutcome.Welcome)
        {
            file.Session.ToldOfMachine = null;
        }

        if (turn.Activity.Type == ActivityTypes.Message && file is { IsElsewhere: false, IsWithBuilder: false })
        {
            TellOnce(file);
        }
    }

    private void TellOnce(ParticipantFile file)
    {
        if (file.Profile.Language is { } language && !Languages.Ships(language) && file.Session.ToldOfMachine != language)
        {
            file.Session.ToldOfMachine = language;
            file.Preface.Add(texts.Line(language, "language.machine"));
        }
    }

    private static Task<ResourceResponse[]> MarkAsync(ITurnContext turn, List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        foreach (var activity in activities.Where(IsTranslated))
        {
            activity.Entities = [.. activity.Entities ?? [], BotJson.Entity(TranslatedEntity, [])];
        }

        return next();
    }

    // What the desk wrote comes as it was written.
    private static bool IsTranslated(Activity activity) =>
        activity is { Type: ActivityTypes.Message, Locale: { } locale } && !Languages.Ships(locale)
        && activity.Entities?.Any(entity => entity.Type == HandoverMessages.BuilderEntity) is not true;
}
