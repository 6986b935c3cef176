namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that needs others beside it in its set.</summary>
public interface IDialogDependencies
{
    /// <summary>The dialogs that it needs.</summary>
    /// <returns>The dialogs.</returns>
    IEnumerable<Dialog> GetDependencies();
}
