using Microsoft.Bot.Schema;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Rendering;

/// <summary>Buttons that do not answer the question that stands.</summary>
public static class OfferedButtons
{
    /// <summary>The button as a channel shows it.</summary>
    /// <param name="button">The button.</param>
    public static CardAction Show(OfferedButton button) => new()
    {
        Type = ActionTypes.MessageBack,
        Title = button.Title,
        Text = button.Title,
        DisplayText = button.Title,
        Value = button.Value,
    };
}
