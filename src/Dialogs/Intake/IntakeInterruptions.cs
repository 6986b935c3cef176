using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Intake;

/// <summary>What a person can ask for at every step: back, help, stop, another language, another answer. The question stands again afterwards.</summary>
/// <param name="words">The words for it.</param>
/// <param name="messages">What the bot says.</param>
public sealed class IntakeInterruptions(CommandWords words, IntakeMessages messages)
{
    /// <summary>Handles an interruption; null when the message is none and goes to the question.</summary>
    /// <param name="innerDc">The dialogs of the intake.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public async Task<DialogTurnResult?> HandleAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var message = innerDc.Context.Activity.AsMessageActivity();
        if (message is null)
        {
            return null;
        }

        if (ButtonPress.In(message) is { } press)
        {
            return press.Question == StandingQuestion.In(innerDc) ? null : await RefuseOldButtonAsync(innerDc, cancellationToken);
        }

        return words.Find(message.Text ?? string.Empty) switch
        {
            Command.Back => await BackAsync(innerDc, cancellationToken),
            Command.Help => await SayAndRepeatAsync(innerDc, messages.HelpAsync(innerDc.Context, cancellationToken), cancellationToken),
            Command.Stop => await StopAsync(innerDc, cancellationToken),
            Command.Language => await ChooseLanguageAsync(innerDc, cancellationToken),
            Command.Change when HasSomethingToChange(innerDc) => await ChangeAsync(innerDc, cancellationToken),

            // These words lead nowhere from here, and they are no answer either: nobody is called "start".
            Command.Change or Command.Start => await DeclineAsync(innerDc, cancellationToken),
            _ => null,
        };
    }

    private async Task<DialogTurnResult> RefuseOldButtonAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        messages.Prefix(innerDc.Context, "oldButton", messages.Word(innerDc.Context, "change"));
        return await RepeatAsync(innerDc, cancellationToken);
    }

    private async Task<DialogTurnResult> DeclineAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        messages.Prefix(innerDc.Context, "notUnderstood");
        return await RepeatAsync(innerDc, cancellationToken);
    }

    private async Task<DialogTurnResult> BackAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        if (StandingQuestion.In(innerDc) == LanguageDialog.QuestionId && !IsInTheMiddle(innerDc))
        {
            messages.Prefix(innerDc.Context, "back.nothing");
            return await RepeatAsync(innerDc, cancellationToken);
        }

        return await innerDc.EndDialogAsync(GoBack.Now, cancellationToken);
    }

    private async Task<DialogTurnResult> StopAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        innerDc.Context.File().Session.Paused = true;
        await messages.StopAsync(innerDc.Context, cancellationToken);
        return Dialog.EndOfTurn;
    }

    private static Task<DialogTurnResult> ChooseLanguageAsync(DialogContext innerDc, CancellationToken cancellationToken) =>
        StandingQuestion.In(innerDc) == LanguageDialog.QuestionId
            ? RepeatAsync(innerDc, cancellationToken)
            : innerDc.BeginDialogAsync(nameof(LanguageDialog), options: null, cancellationToken);

    private static async Task<DialogTurnResult> ChangeAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        await innerDc.CancelAllDialogsAsync(cancellationToken);
        return await innerDc.BeginDialogAsync(IntakeDialog.StepsId, IntakeDialog.ChangeAnAnswer, cancellationToken);
    }

    private static async Task<DialogTurnResult> SayAndRepeatAsync(DialogContext innerDc, Task saying, CancellationToken cancellationToken)
    {
        await saying;
        return await RepeatAsync(innerDc, cancellationToken);
    }

    private static async Task<DialogTurnResult> RepeatAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        await innerDc.RepromptDialogAsync(cancellationToken);
        return Dialog.EndOfTurn;
    }

    private static bool HasSomethingToChange(DialogContext innerDc) =>
        innerDc.Context.File().Answers.Keys.Any(question => question.StartsWith("newcomer.", StringComparison.Ordinal));

    // The language dialog was begun on top of another question, to which "back" then returns.
    private static bool IsInTheMiddle(DialogContext innerDc) => innerDc.Stack is [_, _, { Id: nameof(QuestionPrompt) }, ..];
}
