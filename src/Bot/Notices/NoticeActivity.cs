using Microsoft.Bot.Schema;
using SamenHier.Bot.DirectLine;
using SamenHier.Casework.Notices;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Notices;

/// <summary>The event with which the bot begins a turn by itself, to tell somebody what waits for them.</summary>
internal static class NoticeActivity
{
    /// <summary>The event for a person, in the conversation in which they go on.</summary>
    /// <param name="recipient">Whom to tell.</param>
    /// <param name="newest">The newest notice; it names the event, so that a repeat is recognised.</param>
    public static Activity For(WaitingRecipient recipient, Guid newest)
    {
        var activity = recipient.Reference is { } reference ? BotJson.ReadReference(reference).GetContinuationActivity() : InWebChat(recipient);
        (activity.Type, activity.Name, activity.Id) = (ActivityTypes.Event, IntakeBot.NoticesEvent, $"notices-{newest:N}");
        return activity;
    }

    private static Activity InWebChat(WaitingRecipient recipient) => new()
    {
        ChannelId = recipient.Conversation.ChannelId,
        ServiceUrl = WebChatChannel.ServiceUrl,
        Conversation = new ConversationAccount(id: recipient.Conversation.ConversationId),
        From = new ChannelAccount(recipient.UserId, role: RoleTypes.User),
        Recipient = new ChannelAccount(WebChatChannel.BotId, role: RoleTypes.Bot),
    };
}
