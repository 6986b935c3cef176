using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;
using SamenHier.Dialogs.Waterfall;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Prompts;

/// <summary>
/// Asks one question of any kind and ends with the reply. Only the question's id is stored; its words are chosen when
/// it is asked, in the language of the moment.
/// </summary>
/// <param name="library">The questions.</param>
/// <param name="choices">Their choices.</param>
/// <param name="renderer">Their words.</param>
/// <param name="texts">The words on the button that ends a choice of several.</param>
/// <param name="explanations">Says why a reply is no answer yet.</param>
/// <param name="gazetteer">Reads places.</param>
public sealed class QuestionPrompt(QuestionnaireLibrary library, ChoiceList choices, QuestionRenderer renderer, TextCatalog texts, ReplyExplanations explanations, Gazetteer gazetteer)
    : Prompt<Reply.Understood?>(nameof(QuestionPrompt))
{
    /// <summary>The options that make the prompt ask a question.</summary>
    /// <param name="question">The question's id.</param>
    public static PromptOptions Asking(string question) => new() { Validations = question };

    /// <summary>The codes chosen so far of several in a prompt that stands.</summary>
    /// <param name="prompt">The prompt on the stack.</param>
    public static IReadOnlyList<string> ChosenIn(DialogInstance prompt) =>
        prompt.State.Values.OfType<IDictionary<string, object>>().Select(state => StandingReplyState.Read(state).Chosen).FirstOrDefault(chosen => chosen.Count > 0) ?? [];

    /// <summary>What a message would be to a prompt that stands; nothing changes by it. What a release took away goes on by any message.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="prompt">The prompt on the stack.</param>
    public Hearing Hear(ITurnContext turnContext, DialogInstance prompt)
    {
        if (prompt.State.Values.OfType<PromptOptions>().FirstOrDefault() is not { } options || Find(options, turnContext) is not { } question)
        {
            return Hearing.Label;
        }

        var standing = prompt.State.Values.OfType<IDictionary<string, object>>().Select(StandingReplyState.Read).FirstOrDefault() ?? StandingReply.Nothing;
        return Read(question, turnContext, standing) switch
        {
            Reply.Unclear => Hearing.NoAnswer,
            _ when question.Kind is QuestionKind.Text => Hearing.AnyWords,
            _ when IsOnAButton(question, turnContext, standing) => Hearing.Label,

            // Where questions are chosen from a list, what is not surely one of them is rather a question of one's own.
            not Reply.Understood when question.ChoicesFrom == "faq" => Hearing.NoAnswer,
            Reply.Understood or Reply.More => Hearing.Answer,
            _ => Hearing.NearAnswer,
        };
    }

    /// <inheritdoc />
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        result is StandAgain ? dc.EndDialogAsync(result, cancellationToken) : base.ResumeDialogAsync(dc, reason, result, cancellationToken);

    /// <inheritdoc />
    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        if (isRetry && turnContext.TurnState.Get<Reply>() is { } reply)
        {
            StandingReplyState.Write(state, StandingReplyState.Read(state).After(reply));
        }

        if (Find(options, turnContext) is { } question)
        {
            Explain(question, turnContext, state, isRetry);
            ForgetHalfAnAnswer(question, turnContext, state);
            await turnContext.SendActivityAsync(renderer.Render(question, turnContext, StandingReplyState.Read(state)), cancellationToken);
        }
    }

    /// <inheritdoc />
    protected override Task<PromptRecognizerResult<Reply.Understood?>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        // A question that a release took away needs no answer; the questionnaire goes on to the next.
        var result = new PromptRecognizerResult<Reply.Understood?> { Succeeded = true };
        if (Find(options, turnContext) is { } question)
        {
            // The reading changes nothing, because the SDK may ask for it more than once in a turn.
            var reply = Read(question, turnContext, StandingReplyState.Read(state));
            turnContext.TurnState.Set(reply);
            result.Value = reply as Reply.Understood;
            result.Succeeded = result.Value is not null;
        }

        return Task.FromResult(result);
    }

    // The person goes on with a device that others may use too.
    private static void ForgetHalfAnAnswer(Question question, ITurnContext turnContext, IDictionary<string, object> state)
    {
        if (question.Sensitive && turnContext.File().Resume is ResumeOutcome.Welcome)
        {
            StandingReplyState.Write(state, StandingReply.Nothing);
        }
    }

    private void Explain(Question question, ITurnContext turnContext, IDictionary<string, object> state, bool isRetry)
    {
        if (isRetry && turnContext.TurnState.Get<Reply>() is { } reply)
        {
            foreach (var line in explanations.Of(question, reply, StandingReplyState.Read(state), turnContext))
            {
                turnContext.File().Preface.Add(line);
            }
        }
    }

    private Reply Read(Question question, ITurnContext turnContext, StandingReply standing)
    {
        var (file, language, message) = (turnContext.File(), turnContext.Language(), turnContext.Activity.AsMessageActivity()!);
        var utterance = new Utterance(
            message.Text ?? string.Empty, ButtonPress.In(message)?.Choice, language, DateOnly.FromDateTime(file.Now.UtcDateTime), gazetteer.Current);
        return ReplyReader.Read(question, choices.Shown(question, file, language, standing), standing, texts.Get(language, "multi.done"), utterance);
    }

    private bool IsOnAButton(Question question, ITurnContext turnContext, StandingReply standing)
    {
        var (file, language) = (turnContext.File(), turnContext.Language());
        var words = TextFolding.Fold(turnContext.Activity.AsMessageActivity()!.Text ?? string.Empty);
        return choices.Shown(question, file, language, standing)
            .Concat(Enumerable.Repeat(choices.WayOut(question, language, standing.Chosen), 1).OfType<ShownChoice>())
            .Any(choice => TextFolding.Fold(choice.Title) == words);
    }

    private Question? Find(PromptOptions options, ITurnContext turnContext) =>
        options.Validations is string question ? library.For(turnContext.File()).FindQuestion(question) : null;
}
