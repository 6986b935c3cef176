using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin one another, by id.</summary>
public class DialogSet
{
    private const int FirstSuffix = 2;

    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState>? _dialogState;
    private string? _version;

    /// <summary>Makes a set with a stack of its own.</summary>
    /// <param name="dialogState">Where the stack is kept.</param>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Makes a set whose stack a container keeps.</summary>
    public DialogSet()
    {
    }

    /// <summary>Where the dialogs of the set report what they do.</summary>
    [AllowNull]
    public IBotTelemetryClient TelemetryClient
    {
        get;
        set
        {
            field = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
            {
                dialog.TelemetryClient = field;
            }
        }
    }

    = NullBotTelemetryClient.Instance;

    /// <summary>A hash that changes when a dialog of the set does.</summary>
    /// <returns>The hash.</returns>
    public virtual string GetVersion() =>
        _version ??= Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(_dialogs.Values.Select(dialog => dialog.GetVersion())))));

    /// <summary>Adds a dialog and those that it needs; one whose id is taken gets a number after it.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <returns>This set.</returns>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _version = null;
        if (_dialogs.TryGetValue(dialog.Id, out var other))
        {
            if (other == dialog)
            {
                return this;
            }

            dialog.Id = FreeId(dialog.Id);
        }

        dialog.TelemetryClient = TelemetryClient;
        _dialogs[dialog.Id] = dialog;
        foreach (var needed in (dialog as IDialogDependencies)?.GetDependencies() ?? [])
        {
            Add(needed);
        }

        return this;
    }

    /// <summary>Reads the stack and makes the dialogs of a turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The dialogs of the turn.</returns>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (_dialogState is null)
        {
            throw new InvalidOperationException("This set has no stack of its own; it was made without a state property.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>The dialog with an id.</summary>
    /// <param name="dialogId">The id; not empty.</param>
    /// <returns>The dialog, or null where there is none.</returns>
    public Dialog? Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>The dialogs of the set.</summary>
    /// <returns>The dialogs, in the order in which they were added.</returns>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private string FreeId(string id)
    {
        var suffix = FirstSuffix;
        while (_dialogs.ContainsKey($"{id}{suffix}"))
        {
            suffix++;
        }

        return $"{id}{suffix}";
    }
}
