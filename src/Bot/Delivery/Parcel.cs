using Microsoft.Bot.Schema;
using SamenHier.Bot.Turns;
using SamenHier.Casework;
using SamenHier.Casework.Transcripts;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Delivery;

/// <summary>Messages of one conversation to deliver, in order.</summary>
/// <param name="Conversation">Where to.</param>
/// <param name="Reference">How to reach it.</param>
/// <param name="Messages">The messages with their numbers.</param>
internal sealed record Parcel(ConversationKey Conversation, ConversationReference? Reference, IReadOnlyList<StoredReply> Messages)
{
    /// <summary>A delivery of what the store holds.</summary>
    public static Parcel FromStore(PendingDeliveries pending) => new(
        pending.Conversation,
        pending.Reference is { } reference ? BotJson.ReadReference(reference) : null,
        [.. pending.Messages.Select(message => new StoredReply(message.Sequence, BotJson.ReadActivity(message.Body), message.Replaces))]);

    /// <summary>A delivery of what a turn has just stored; each reply says where it goes.</summary>
    public static Parcel FromTurn(ConversationKey conversation, IReadOnlyList<StoredReply> replies)
    {
        var reference = replies[0].Activity.GetConversationReference();
        // A reply runs from the bot to the user; the reference is seen from the bot.
        (reference.User, reference.Bot) = (replies[0].Activity.Recipient, replies[0].Activity.From);
        (reference.ActivityId, reference.Locale) = (null, null);
        return new Parcel(conversation, reference, replies);
    }
}

/// <summary>What became of one message.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="ChannelActivityId">The channel's id for it, when it was delivered.</param>
/// <param name="Refusal">Why the channel will never take it; null when it was delivered.</param>
internal sealed record DeliveryOutcome(long Sequence, string? ChannelActivityId, string? Refusal = null);
