using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A piece of conversation that can be begun, goes on for some turns, and returns a result.</summary>
public abstract class Dialog
{
    /// <summary>The result of a turn after which the dialog waits for the user.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string? _id;

    /// <summary>Makes a dialog.</summary>
    /// <param name="dialogId">Its id; one of its own making where it is null.</param>
    protected Dialog(string? dialogId = null)
    {
        if (!string.IsNullOrWhiteSpace(dialogId))
        {
            _id = dialogId;
        }
    }

    /// <summary>The dialog's id, unique in its set.</summary>
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    /// <summary>Where the dialog reports what it does.</summary>
    [AllowNull]
    public virtual IBotTelemetryClient TelemetryClient
    {
        get;
        set => field = value ?? NullBotTelemetryClient.Instance;
    }

    = NullBotTelemetryClient.Instance;

    /// <summary>Begins the dialog; it is on the stack already.</summary>
    /// <param name="dc">The dialogs of this turn.</param>
    /// <param name="options">What it is begun with, if anything.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Where the dialogs stand.</returns>
    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default);

    /// <summary>Goes on with this turn's activity; unless overridden the dialog ends.</summary>
    /// <param name="dc">The dialogs of this turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Where the dialogs stand.</returns>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(null, cancellationToken);

    /// <summary>Goes on when a dialog that stood above it has ended; unless overridden the dialog ends with the same result.</summary>
    /// <param name="dc">The dialogs of this turn.</param>
    /// <param name="reason">Why.</param>
    /// <param name="result">What the other dialog returned, if anything.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Where the dialogs stand.</returns>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result, cancellationToken);

    /// <summary>Asks again; unless overridden nothing.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">The dialog as it stands on the stack.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the asking.</returns>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Told that the dialog leaves the stack; unless overridden nothing.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">The dialog as it stands on the stack.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for what is to be done.</returns>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>A text that changes when the dialog is another than before; unless overridden its id.</summary>
    /// <returns>The text.</returns>
    public virtual string GetVersion() => Id;

    /// <summary>Tells the dialog of an event, then its parents, then the dialog once more, until one handles it.</summary>
    /// <param name="dc">The dialogs of this turn.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Whether it was handled.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await OnPreBubbleEventAsync(dc, e, cancellationToken);
        if (!handled && e.Bubble && dc.Parent is not null)
        {
            handled = await dc.Parent.EmitEventAsync(e.Name, e.Value, true, false, cancellationToken);
        }

        return handled || await OnPostBubbleEventAsync(dc, e, cancellationToken);
    }

    /// <summary>Told of an event before the parents are.</summary>
    /// <param name="dc">The dialogs of this turn.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Whether it is handled, and goes no further.</returns>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Told of an event that no parent handled.</summary>
    /// <param name="dc">The dialogs of this turn.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Whether it is handled.</returns>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Makes an id for a dialog that was given none.</summary>
    /// <returns>The id; the type's name unless overridden.</returns>
    protected virtual string OnComputeId() => GetType().Name;
}
