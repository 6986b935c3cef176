using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Proposals;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Intake;

/// <summary>What a person can ask for at every step, by word or by button. The right question stands afterwards.</summary>
/// <param name="commands">Finds the command in a message.</param>
/// <param name="library">The questions.</param>
/// <param name="language">Sets the language.</param>
/// <param name="messages">What the bot says.</param>
/// <param name="faq">Frequently asked questions.</param>
/// <param name="rooms">Dialogs that a person can ask for at any step.</param>
public sealed class IntakeInterruptions(
    CommandFinder commands, QuestionnaireLibrary library, LanguageDialog language, IntakeMessages messages, FaqConversation faq, IEnumerable<Room> rooms)
{
    /// <summary>Handles an interruption; null when the message is none and goes to the question.</summary>
    /// <param name="innerDc">The dialogs of the intake.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public async Task<DialogTurnResult?> HandleAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        // What was proposed has changed or ended since the question was asked: whatever is said now is no answer to it.
        if (ProposalDialog.IsOutdated(innerDc))
        {
            return await innerDc.EndDialogAsync(ProposalOutdated.Now, cancellationToken);
        }

        var message = innerDc.Context.Activity.AsMessageActivity();
        if (message is null)
        {
            return await ProposeAsync(innerDc, cancellationToken);
        }

        if (ButtonPress.In(message) is { } press)
        {
            return press.Answers(StandingQuestion.In(innerDc), innerDc.Context.File().Id, innerDc.Context.Language()) ? null : await RefuseOldButtonAsync(innerDc, cancellationToken);
        }

        if (faq.TakeFeedback(innerDc.Context))
        {
            return await RepeatAsync(innerDc, cancellationToken);
        }

        return commands.Find(message, innerDc.Context.File(), innerDc.Context.Language()) switch
        {
            { Command: Command.Change, Question: { } question } => await ChangeAsync(innerDc, question, cancellationToken),
            { Command: Command.Language, Language: { } chosen } => await GoOnInAsync(chosen, innerDc, cancellationToken),
            { Command: Command.Question, Entry: { } entry } => await AnswerAsync(innerDc, entry, cancellationToken),
            { Command: var command } => await ObeyAsync(command, innerDc, cancellationToken),
            null => await ReadAsync(innerDc, cancellationToken),
        };
    }

    // Nobody waits for an answer to the menu of a group, so what is proposed to it can be asked at once.
    private static async Task<DialogTurnResult?> ProposeAsync(DialogContext innerDc, CancellationToken cancellationToken) =>
        StandingQuestion.In(innerDc) == GroupDialog.Menu && innerDc.Context.File().IsAskedToAnswer()
            ? await innerDc.BeginDialogAsync(nameof(ProposalDialog), options: null, cancellationToken)
            : null;

    // A command word says little about the language; what is no command does.
    private async Task<DialogTurnResult?> ReadAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        LanguageOffer.Consider(innerDc.Context);
        if (FindStanding(innerDc) is { TakesQuestions: true })
        {
            return null;
        }

        return await faq.SeeToAsync(innerDc.Context, innerDc.ActiveDialog, StandingQuestion.In(innerDc), cancellationToken)
            ? await RepeatAsync(innerDc, cancellationToken)
            : null;
    }

    private async Task<DialogTurnResult> AnswerAsync(DialogContext innerDc, string entry, CancellationToken cancellationToken) =>
        await faq.AnswerAsync(innerDc.Context, entry, isAside: true, cancellationToken)
            ? await RepeatAsync(innerDc, cancellationToken)
            : await AskWhatAboutAsync(innerDc, cancellationToken);

    private static Task<DialogTurnResult> AskWhatAboutAsync(DialogContext innerDc, CancellationToken cancellationToken) =>
        innerDc.Stack.Any(dialog => dialog.Id == nameof(FaqDialog))
            ? RepeatAsync(innerDc, cancellationToken)
            : innerDc.BeginDialogAsync(nameof(FaqDialog), options: null, cancellationToken);

    private Task<DialogTurnResult> ObeyAsync(Command command, DialogContext innerDc, CancellationToken cancellationToken) => command switch
    {
        Command.Back => BackAsync(innerDc, cancellationToken),
        Command.Help => SayAndRepeatAsync(innerDc, messages.HelpAsync(innerDc.Context, cancellationToken), cancellationToken),
        Command.Stop => StopAsync(innerDc, cancellationToken),
        Command.Language => ChooseLanguageAsync(innerDc, cancellationToken),
        Command.Why => WhyAsync(innerDc, cancellationToken),
        Command.MyData => MyDataAsync(innerDc, cancellationToken),
        Command.Question => AskWhatAboutAsync(innerDc, cancellationToken),
        Command.Person or Command.Group or Command.Plan or Command.Proposal or Command.Training or Command.Newsletter => EnterAsync(rooms.First(room => room.Command == command), innerDc, cancellationToken),
        Command.Skip => WithholdAsync(innerDc, Withheld.Skipped, "skip.done", cancellationToken),
        Command.Decline => WithholdAsync(innerDc, Withheld.Declined, "decline.done", cancellationToken),
        Command.Change when HasSomethingToChange(innerDc) => ChangeAsync(innerDc, question: null, cancellationToken),

        // These words lead nowhere from here, and they are no answer either: nobody is called "start".
        _ => DeclineAsync(innerDc, cancellationToken),
    };

    private static Task<DialogTurnResult> EnterAsync(Room room, DialogContext innerDc, CancellationToken cancellationToken) =>
        innerDc.Stack.Any(dialog => dialog.Id == room.Dialog.Id)
            ? RepeatAsync(innerDc, cancellationToken)
            : innerDc.BeginDialogAsync(room.Dialog.Id, StandingQuestion.In(innerDc), cancellationToken);

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

    private Task<DialogTurnResult> GoOnInAsync(string chosen, DialogContext innerDc, CancellationToken cancellationToken)
    {
        language.Choose(innerDc.Context.File(), chosen, ownWords: null);
        return RepeatAsync(innerDc, cancellationToken);
    }

    private Task<DialogTurnResult> WhyAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        if (FindStanding(innerDc) is { } question)
        {
            messages.PrefixWhy(innerDc.Context, question);
        }

        return RepeatAsync(innerDc, cancellationToken);
    }

    private Task<DialogTurnResult> MyDataAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        if (innerDc.Context.File().Profile.Reference is null)
        {
            messages.Prefix(innerDc.Context, "data.nothing");
            return RepeatAsync(innerDc, cancellationToken);
        }

        return innerDc.Stack.Any(dialog => dialog.Id == nameof(MyDataDialog))
            ? RepeatAsync(innerDc, cancellationToken)
            : innerDc.BeginDialogAsync(nameof(MyDataDialog), options: null, cancellationToken);
    }

    private Task<DialogTurnResult> WithholdAsync(DialogContext innerDc, string reason, string said, CancellationToken cancellationToken)
    {
        // "Next" after a first choice of several means that this is all.
        if (reason == Withheld.Skipped && innerDc.ActiveDialog is { } prompt && QuestionPrompt.ChosenIn(prompt) is { Count: > 0 } chosen)
        {
            return innerDc.EndDialogAsync(new Reply.Understood(AnswerValue.Of(chosen), OwnWords: null), cancellationToken);
        }

        // Where "next" is on a button it is no skipping.
        if (reason == Withheld.Skipped && FindStanding(innerDc) is { } standing && standing.Choices.Contains("next", StringComparer.Ordinal))
        {
            return innerDc.EndDialogAsync(new Reply.Understood(AnswerValue.Of("next"), OwnWords: null), cancellationToken);
        }

        if (FindStanding(innerDc) is { Optional: not null })
        {
            messages.Prefix(innerDc.Context, said);
            return innerDc.EndDialogAsync(Reply.Understood.Without(reason), cancellationToken);
        }

        messages.Prefix(innerDc.Context, "skip.notHere");
        return RepeatAsync(innerDc, cancellationToken);
    }

    private static async Task<DialogTurnResult> ChangeAsync(DialogContext innerDc, string? question, CancellationToken cancellationToken)
    {
        await innerDc.CancelAllDialogsAsync(cancellationToken);
        return await innerDc.BeginDialogAsync(
            IntakeDialog.StepsId, question is null ? IntakeDialog.ChangeAnAnswer : IntakeDialog.ToQuestion(question), cancellationToken);
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

    private Question? FindStanding(DialogContext innerDc) =>
        StandingQuestion.In(innerDc) is { } id ? library.For(innerDc.Context.File()).FindQuestion(id) : null;

    private bool HasSomethingToChange(DialogContext innerDc) =>
        library.For(innerDc.Context.File()).AnsweredQuestions(innerDc.Context.File().Answers).Any();

    // The language dialog was begun on top of another question, to which "back" then returns.
    private static bool IsInTheMiddle(DialogContext innerDc) => innerDc.Stack is [_, _, { Id: nameof(QuestionPrompt) }, ..];
}
