namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Running a dialog as the whole of a bot.</summary>
public static class DialogExtensions
{
    /// <summary>Goes on with the dialogs under way, or begins the dialog where there are none.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="accessor">Where the stack is kept; saving it is left to the caller.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the turn.</returns>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        foreach (var (name, service) in turnContext.TurnState)
        {
            dc.Services[name] = service;
        }

        // A dialog that handles the error has mended something, so the turn is tried again.
        bool done;
        do
        {
            done = await TryRunAsync(dc, dialog.Id, cancellationToken);
        }
        while (!done);
    }

    private static async Task<bool> TryRunAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            var result = await dc.ContinueDialogAsync(cancellationToken);
            if (result.Status == DialogTurnStatus.Empty)
            {
                await dc.BeginDialogAsync(dialogId, null, cancellationToken);
            }

            return true;
        }
        catch (Exception exception)
        {
            if (!await dc.EmitEventAsync(DialogEvents.Error, exception, true, true, cancellationToken))
            {
                throw;
            }

            return false;
        }
    }
}
