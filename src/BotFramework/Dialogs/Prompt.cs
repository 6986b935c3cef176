using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that asks until it has an answer that will do.</summary>
/// <typeparam name="T">What it asks for.</typeparam>
public abstract class Prompt<T> : Dialog
{
    internal const string AttemptCountKey = "AttemptCount";

    private const string PersistedOptions = "options";
    private const string PersistedState = "state";

    private readonly PromptValidator<T>? _validator;

    /// <summary>Makes a prompt.</summary>
    /// <param name="dialogId">Its id; not empty.</param>
    /// <param name="validator">Decides whether an answer will do; every answer that was understood where it is null.</param>
    protected Prompt(string dialogId, PromptValidator<T>? validator = null)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        _validator = validator;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Arguments.ThrowIfToken(options, nameof(options));
        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A prompt is begun with PromptOptions.");
        }

        ExpectInput(promptOptions.Prompt);
        ExpectInput(promptOptions.RetryPrompt);
        var state = new Dictionary<string, object>(StringComparer.Ordinal) { [AttemptCountKey] = 0 };
        var persisted = dc.ActiveDialog!.State;
        persisted[PersistedOptions] = promptOptions;
        persisted[PersistedState] = state;
        await OnPromptAsync(dc.Context, state, promptOptions, false, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type is not ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var (state, options) = Persisted(dc.ActiveDialog!);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        state[AttemptCountKey] = Convert.ToInt32(state[AttemptCountKey], CultureInfo.InvariantCulture) + 1;
        var accepted = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken);
        if (accepted)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        // A validator that said something has asked again in its own words.
        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, true, cancellationToken);
        }

        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        // A dialog that was put on top has ended; the question still stands.
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var (state, options) = Persisted(instance);
        await OnPromptAsync(turnContext, state, options, false, cancellationToken);
    }

    /// <summary>Keeps a message that it understands from the parents.</summary>
    /// <param name="dc">The dialogs of this turn.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Whether it is handled, and goes no further.</returns>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name is not DialogEvents.ActivityReceived || dc.Context.Activity.Type is not ActivityTypes.Message)
        {
            return false;
        }

        var (state, options) = Persisted(dc.ActiveDialog!);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        return recognized is { Succeeded: true, AllowInterruption: false };
    }

    /// <summary>Asks.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What the prompt keeps from turn to turn.</param>
    /// <param name="options">What it asks.</param>
    /// <param name="isRetry">Whether the last answer would not do.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the asking.</returns>
    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    /// <summary>Reads the answer; may be called more than once in a turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What the prompt keeps from turn to turn.</param>
    /// <param name="options">What it asks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What was understood.</returns>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>Adds choices to a question, in a way that suits the channel.</summary>
    /// <param name="prompt">The question; is not changed.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="style">How they are shown.</param>
    /// <param name="options">How lists are written.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The question with the choices.</returns>
    protected virtual IMessageActivity AppendChoices(IMessageActivity? prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions? options = null, CancellationToken cancellationToken = default) =>
        AppendChoices(prompt, channelId, choices, style, options, null, null, cancellationToken);

    /// <summary>Adds choices to a question, in a way that suits the channel.</summary>
    /// <param name="prompt">The question; is not changed.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="style">How they are shown.</param>
    /// <param name="options">How lists are written.</param>
    /// <param name="conversationType">The kind of conversation, where the channel has more than one.</param>
    /// <param name="toList">The ids of those who see buttons; all where it is null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The question with the choices.</returns>
    protected virtual IMessageActivity AppendChoices(IMessageActivity? prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions? options = null, string? conversationType = null, IList<string>? toList = null, CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? string.Empty;
        var message = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => WithoutChoices(text),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };
        if (prompt is null)
        {
            message.InputHint = InputHints.ExpectingInput;
            return message;
        }

        // The options are kept for the next asking, so the question in them stays as it is.
        var copy = StateJson.Convert<Activity>(JsonSerializer.SerializeToElement((Activity)prompt, StateJson.Plain))!;
        copy.Text = message.Text;
        if (message.SuggestedActions?.Actions is { Count: > 0 })
        {
            copy.SuggestedActions = message.SuggestedActions;
        }

        if (message.Attachments is { Count: > 0 } attachments)
        {
            copy.Attachments = [.. copy.Attachments ?? [], .. attachments];
        }

        return copy;
    }

    private static IMessageActivity WithoutChoices(string text)
    {
        var message = Activity.CreateMessageActivity();
        message.Text = text;
        return message;
    }

    private static void ExpectInput(Activity? question)
    {
        if (question is not null && string.IsNullOrEmpty(question.InputHint))
        {
            question.InputHint = InputHints.ExpectingInput;
        }
    }

    private static (IDictionary<string, object> State, PromptOptions Options) Persisted(DialogInstance instance) => (
        StateJson.ConvertInPlace<IDictionary<string, object>>(instance.State, PersistedState)!,
        StateJson.ConvertInPlace<PromptOptions>(instance.State, PersistedOptions)!);
}
