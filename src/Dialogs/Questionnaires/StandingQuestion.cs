using Microsoft.Bot.Builder.Dialogs;

namespace SamenHier.Dialogs.Questionnaires;

/// <summary>Finds the question that waits for a reply.</summary>
public static class StandingQuestion
{
    /// <summary>The id of the question on top of the stack; null when none waits.</summary>
    /// <param name="dialogs">The dialogs among which the prompt stands.</param>
    public static string? In(DialogContext dialogs) => dialogs.Child is { } inner
        ? In(inner)
        : dialogs.ActiveDialog?.State.Values.OfType<PromptOptions>().FirstOrDefault()?.Validations as string;
}
