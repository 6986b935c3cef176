namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a dialog's turn came to.</summary>
/// <param name="status">Where the dialogs stand.</param>
/// <param name="result">What the dialog returned, if anything.</param>
public class DialogTurnResult(DialogTurnStatus status, object? result = null)
{
    /// <summary>Where the dialogs stand.</summary>
    public DialogTurnStatus Status { get; set; } = status;

    /// <summary>What the dialog returned, if anything.</summary>
    public object? Result { get; set; } = result;

    /// <summary>Whether the dialog above ended too.</summary>
    public bool ParentEnded { get; set; }
}
