namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Checks of what dialogs are given.</summary>
internal static class Arguments
{
    /// <summary>A token in the place of options or a result is a forgotten argument, and would otherwise go unnoticed.</summary>
    public static void ThrowIfToken(object? value, string name)
    {
        if (value is CancellationToken)
        {
            throw new ArgumentException($"{name} can't be a cancellation token.", name);
        }
    }
}
