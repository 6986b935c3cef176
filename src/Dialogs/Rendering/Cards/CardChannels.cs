using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;

namespace SamenHier.Dialogs.Rendering.Cards;

/// <summary>Which channels show what belongs to a message besides its words.</summary>
public static class CardChannels
{
    /// <summary>Whether a channel gets its buttons on Adaptive Cards.</summary>
    /// <param name="channel">The channel's id.</param>
    public static bool ShowCards(string channel) => channel == Channels.Msteams;

    /// <summary>Whether a channel shows so many buttons, on a card or below the message.</summary>
    /// <param name="channel">The channel's id.</param>
    /// <param name="count">How many.</param>
    public static bool ShowButtons(string channel, int count) => ShowCards(channel) || Channel.SupportsSuggestedActions(channel, count);
}
