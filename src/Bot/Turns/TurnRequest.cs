using Microsoft.Bot.Schema;
using SamenHier.Bot.DirectLine;
using SamenHier.Casework;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.State;

namespace SamenHier.Bot.Turns;

/// <summary>An activity that asks for a turn, checked.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Conversation">The conversation in which it was sent.</param>
/// <param name="UserId">Who sent it, by the channel's id.</param>
/// <param name="ActivityKey">Names the activity for recognising a repeat.</param>
internal sealed record TurnRequest(Activity Activity, ConversationKey Conversation, string UserId, string ActivityKey)
{
    /// <summary>The member of <c>channelData</c> in which a client names its own copy of a message.</summary>
    public const string ClientActivityIdMember = "clientActivityID";

    private const int LongestId = 400;

    /// <summary>What somebody at the desk does in this turn; null in every other turn.</summary>
    public CaseDeed? Deed { get; init; }

    /// <summary>Whether messages are delivered by a sender; on the embedded web chat the transcript is the delivery.</summary>
    public bool NeedsDelivery => Conversation.ChannelId != WebChatChannel.Id;

    /// <summary>Whether the bot begins the turn by itself: nobody waits for an answer, and a fault is nothing to apologise for.</summary>
    public bool IsOwnEvent => Activity.Type == ActivityTypes.Event;

    /// <summary>How the client names its own copy of the message; null when it does not.</summary>
    public string? ClientActivityId => ClientActivityIdOf(Activity);

    /// <summary>Checks an activity.</summary>
    /// <param name="activity">As it came in.</param>
    /// <exception cref="RejectedActivityException">A member that a turn needs is missing or too long.</exception>
    public static TurnRequest From(Activity activity)
    {
        var conversation = new ConversationKey(Require(activity.ChannelId, "channelId"), Require(activity.Conversation?.Id, "conversation.id"));
        var user = Require(activity.From?.Id, "from.id");
        Require(activity.Recipient?.Id, "recipient.id");
        Require(activity.Id, "id");
        return new TurnRequest(activity, conversation, user, KeyOf(activity));
    }

    // A client that retries keeps its own id, whatever id the channel gives the copy.
    private static string KeyOf(Activity activity) =>
        ClientActivityIdOf(activity) is { } client ? $"client:{client}" : $"activity:{activity.Id}";

    private static string? ClientActivityIdOf(Activity activity) =>
        BotJson.ReadMap(activity.ChannelData)?.GetValueOrDefault(ClientActivityIdMember) is string { Length: > 0 and <= LongestId } client ? client : null;

    private static string Require(string? value, string member) => value switch
    {
        null or "" => throw new RejectedActivityException($"The activity has no {member}."),
        _ when value.AsSpan().ContainsAnyInRange('\0', '\x1F') => throw new RejectedActivityException($"The activity's {member} holds a control character."),
        { Length: > LongestId } => throw new RejectedActivityException($"The activity's {member} is longer than {LongestId} characters."),
        _ => value,
    };
}

/// <summary>An activity cannot be taken; the message says why in the caller's terms.</summary>
/// <param name="message">What is wrong with it.</param>
public sealed class RejectedActivityException(string message) : Exception(message);
