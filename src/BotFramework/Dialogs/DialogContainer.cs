using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with dialogs of its own.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>Makes a container.</summary>
    /// <param name="dialogId">Its id; one of its own making where it is null.</param>
    protected DialogContainer(string? dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialogs within.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <inheritdoc/>
    [AllowNull]
    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value;
            Dialogs.TelemetryClient = base.TelemetryClient;
        }
    }

    /// <summary>Makes the dialogs of the turn within this one.</summary>
    /// <param name="dc">The dialogs around it; this one is active.</param>
    /// <returns>The dialogs within, or null where there is none.</returns>
    public abstract DialogContext? CreateChildContext(DialogContext dc);

    /// <summary>The dialog within that has an id.</summary>
    /// <param name="dialogId">The id.</param>
    /// <returns>The dialog, or null where there is none.</returns>
    public virtual Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <inheritdoc/>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken);
        if (!handled && e.Name is DialogEvents.VersionChanged)
        {
            var message = $"Unhandled dialog event: {e.Name}. Active Dialog: {dc.ActiveDialog?.Id}";
            dc.Dialogs.TelemetryClient.TrackTrace(message, Severity.Warning, null);
            await dc.Context.SendActivityAsync(dc.Context.Activity.CreateTrace(message), cancellationToken);
        }

        return handled;
    }

    /// <summary>A hash that changes when a dialog within does.</summary>
    /// <returns>The hash.</returns>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Emits versionChanged where the dialogs within are others than when this one last ran.</summary>
    /// <param name="dc">The dialogs around it; this one is active.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the event.</returns>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var instance = dc.ActiveDialog!;
        var before = instance.Version;
        instance.Version = GetInternalVersion();
        if (before is not null && !string.Equals(before, instance.Version, StringComparison.Ordinal))
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, false, cancellationToken);
        }
    }
}
