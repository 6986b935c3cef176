using Microsoft.Bot.Schema;
using SamenHier.Bot.DirectLine;
using SamenHier.Casework;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Notices;

/// <summary>An event with which the bot begins a turn by itself, in a conversation that there is.</summary>
internal static class OwnEvent
{
    /// <summary>The event; its name and its id are still to be given.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="userId">The person's identifier on its channel.</param>
    /// <param name="reference">The channel's conversation reference as JSON in UTF-8; null on the embedded web chat.</param>
    public static Activity In(ConversationKey conversation, string userId, byte[]? reference)
    {
        var activity = reference is null ? InWebChat(conversation, userId) : BotJson.ReadReference(reference).GetContinuationActivity();
        activity.Type = ActivityTypes.Event;
        return activity;
    }

    private static Activity InWebChat(ConversationKey conversation, string userId) => new()
    {
        ChannelId = conversation.ChannelId,
        ServiceUrl = WebChatChannel.ServiceUrl,
        Conversation = new ConversationAccount(id: conversation.ConversationId),
        From = new ChannelAccount(userId, role: RoleTypes.User),
        Recipient = new ChannelAccount(WebChatChannel.BotId, role: RoleTypes.Bot),
    };
}
