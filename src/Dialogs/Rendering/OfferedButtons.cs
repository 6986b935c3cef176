using Microsoft.Bot.Schema;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Rendering;

/// <summary>Buttons that do not answer the question that stands.</summary>
public static class OfferedButtons
{
    /// <summary>The button as a channel shows it.</summary>
    /// <param name="button">The button.</param>
    public static CardAction Show(OfferedButton button) => button.Page is { } page
        ? new() { Type = ActionTypes.OpenUrl, Title = button.Title, Value = page.ToString() }
        : new()
        {
            Type = ActionTypes.MessageBack,
            Title = button.Title,
            Text = button.Title,
            DisplayText = button.Title,
            Value = button.Value,
        };
}
