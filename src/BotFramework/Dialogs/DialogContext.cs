using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs in one turn, and what can be done with it.</summary>
public class DialogContext
{
    private const string ActivityReceivedEmitted = "activityReceivedEmitted";

    /// <summary>Makes the dialogs of a turn.</summary>
    /// <param name="dialogs">The dialogs that can be begun.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">The stack.</param>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
        Services = [];
    }

    /// <summary>Makes the dialogs within a dialog.</summary>
    /// <param name="dialogs">The dialogs that can be begun.</param>
    /// <param name="parentDialogContext">The dialogs around it; also what it does not find itself is sought there.</param>
    /// <param name="state">The stack.</param>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context ?? throw new ArgumentNullException(nameof(parentDialogContext)), state)
    {
        Parent = parentDialogContext;
        foreach (var (name, service) in parentDialogContext.Services)
        {
            Services[name] = service;
        }
    }

    /// <summary>The dialogs that can be begun.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The dialogs under way, the active one first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The dialogs around these, or null at the root.</summary>
    public DialogContext? Parent { get; set; }

    /// <summary>The dialogs within the active one, or null where that is no container.</summary>
    public DialogContext? Child =>
        ActiveDialog is { } instance && FindDialog(instance.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>The dialog that the next activity goes to, or null where there is none.</summary>
    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>Services for dialogs, taken over by the dialogs within.</summary>
    public TurnContextStateCollection Services { get; }

    /// <summary>Puts a dialog on the stack and begins it.</summary>
    /// <param name="dialogId">The dialog's id, in this set or a parent's.</param>
    /// <param name="options">What it is begun with, if anything.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Where the dialogs stand.</returns>
    public async Task<DialogTurnResult> BeginDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        Arguments.ThrowIfToken(options, nameof(options));
        ThrowIfEmpty(dialogId);
        var dialog = FindDialog(dialogId) ?? throw NotFound(dialogId);
        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return await dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt.</summary>
    /// <param name="dialogId">The prompt's id.</param>
    /// <param name="options">What it asks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Where the dialogs stand.</returns>
    public async Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ThrowIfEmpty(dialogId);
        ArgumentNullException.ThrowIfNull(options);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Gives this turn's activity to the active dialog.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Where the dialogs stand; empty where there is none.</returns>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (Context.TurnState.TryAdd(ActivityReceivedEmitted, true))
        {
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, true, true, cancellationToken);
        }

        return ActiveDialog is null
            ? new DialogTurnResult(DialogTurnStatus.Empty)
            : await FindActive().ContinueDialogAsync(this, cancellationToken);
    }

    /// <summary>Ends the active dialog; the one below it goes on.</summary>
    /// <param name="result">What the dialog returns, if anything.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Where the dialogs stand.</returns>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        Arguments.ThrowIfToken(result, nameof(result));
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is null
            ? new DialogTurnResult(DialogTurnStatus.Complete, result)
            : await FindActive().ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken);
    }

    /// <summary>Cancels the dialogs of this stack.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Cancelled; empty where there was neither a dialog nor a parent.</returns>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, cancellationToken: cancellationToken);

    /// <summary>Cancels the dialogs of this stack, and those around it; each but the first may step in by handling the event.</summary>
    /// <param name="cancelParents">Whether the stacks around this one are cancelled too.</param>
    /// <param name="eventName">The event; cancelDialog where it is null.</param>
    /// <param name="eventValue">What the event carries, if anything.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Cancelled; empty where there was neither a dialog nor a parent.</returns>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string? eventName = null, object? eventValue = null, CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        // The dialog that called for the cancelling needs no telling.
        await EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
        var dc = this;
        while (dc is not null)
        {
            if (dc.Stack.Count == 0)
            {
                dc = cancelParents ? dc.Parent : null;
            }
            else if (await dc.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, false, false, cancellationToken))
            {
                break;
            }
            else
            {
                await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
            }
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Ends the active dialog and begins another in its place; the one below does not notice.</summary>
    /// <param name="dialogId">The other dialog's id.</param>
    /// <param name="options">What it is begun with, if anything.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Where the dialogs stand.</returns>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        Arguments.ThrowIfToken(options, nameof(options));
        ThrowIfEmpty(dialogId);
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Lets the active dialog ask again, unless it handles the event for that.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the asking.</returns>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        var handled = await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken);
        if (!handled && ActiveDialog is { } instance)
        {
            await FindActive().RepromptDialogAsync(Context, instance, cancellationToken);
        }
    }

    /// <summary>The dialog with an id, in this set or a parent's.</summary>
    /// <param name="dialogId">The id.</param>
    /// <returns>The dialog, or null where there is none.</returns>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Tells the active dialog of an event.</summary>
    /// <param name="name">The event's name.</param>
    /// <param name="value">What it carries, if anything.</param>
    /// <param name="bubble">Whether the parents are told where the dialog does not handle it.</param>
    /// <param name="fromLeaf">Whether to begin with the innermost dialog.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Whether it was handled.</returns>
    public async Task<bool> EmitEventAsync(string name, object? value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        var dc = fromLeaf ? Leaf() : this;
        return dc.ActiveDialog is { } instance
            && dc.FindDialog(instance.Id) is { } dialog
            && await dialog.OnDialogEventAsync(dc, new DialogEvent { Name = name, Value = value, Bubble = bubble }, cancellationToken);
    }

    /// <summary>The locale of the turn, or else of its activity, or else of the thread.</summary>
    /// <returns>The locale's name.</returns>
    public string GetLocale()
    {
        var turnLocale = (Context as TurnContext)?.Locale;
        var locale = string.IsNullOrEmpty(turnLocale) ? Context.Activity?.Locale : turnLocale;
        try
        {
            return string.IsNullOrEmpty(locale) ? CultureInfo.CurrentCulture.Name : new CultureInfo(locale).Name;
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.CurrentCulture.Name;
        }
    }

    private static void ThrowIfEmpty(string? dialogId)
    {
        if (string.IsNullOrEmpty(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }
    }

    [SuppressMessage("Usage", "CA2201", Justification = "The published exception.")]
    private static Exception NotFound(string dialogId) =>
        new($"A dialog with the id '{dialogId}' wasn't found in this dialog set or in one around it. A ComponentDialog adds its dialogs with AddDialog.");

    private DialogContext Leaf()
    {
        var dc = this;
        while (dc.Child is { } child)
        {
            dc = child;
        }

        return dc;
    }

    private Dialog FindActive() =>
        FindDialog(ActiveDialog!.Id) ?? throw new InvalidOperationException($"The active dialog, '{ActiveDialog.Id}', wasn't found.");

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
        {
            return;
        }

        if (FindDialog(instance.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);
        }

        Stack.RemoveAt(0);
    }
}
