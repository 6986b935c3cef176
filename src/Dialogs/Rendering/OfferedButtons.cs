using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Rendering.Cards;
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

    /// <summary>A message with buttons; without them where the channel shows none.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="buttons">The buttons.</param>
    /// <param name="turn">The turn in which it is said.</param>
    public static Activity Say(string words, IReadOnlyList<OfferedButton> buttons, ITurnContext turn)
    {
        if (buttons.Count > 0 && CardChannels.ShowCards(turn.Activity.ChannelId))
        {
            return CardMessage.Make(turn, question: null, words, [.. AdaptiveCard.Words(words), .. OnCard(buttons)], []);
        }

        var message = MessageFactory.Text(words);
        if (buttons.Count > 0 && Channel.SupportsSuggestedActions(turn.Activity.ChannelId, buttons.Count))
        {
            message.SuggestedActions = new SuggestedActions(to: null, [.. buttons.Select(Show)]);
        }

        return message;
    }

    /// <summary>The buttons as they stand on a card, below each other.</summary>
    /// <param name="buttons">The buttons.</param>
    internal static IEnumerable<object> OnCard(IEnumerable<OfferedButton> buttons) => buttons.Select(button => AdaptiveCard.Row(
        [button.Page is { } page ? AdaptiveCard.Open(button.Title, page) : AdaptiveCard.Submit(button.Title, button.Value)]));
}
