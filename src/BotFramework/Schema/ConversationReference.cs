using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Microsoft.Bot.Schema;

/// <summary>Where something was said: what it takes to speak there again later.</summary>
public class ConversationReference
{
    /// <summary>Makes an empty one.</summary>
    public ConversationReference()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="activityId">The activity referred to.</param>
    /// <param name="user">The user.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">Where the channel takes replies.</param>
    public ConversationReference(
        string? activityId = null,
        ChannelAccount? user = null,
        ChannelAccount? bot = null,
        ConversationAccount? conversation = null,
        string? channelId = null,
        string? serviceUrl = null)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="locale">The language.</param>
    /// <param name="activityId">The activity referred to.</param>
    /// <param name="user">The user.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">Where the channel takes replies.</param>
    public ConversationReference(
        CultureInfo? locale,
        string? activityId = null,
        ChannelAccount? user = null,
        ChannelAccount? bot = null,
        ConversationAccount? conversation = null,
        string? channelId = null,
        string? serviceUrl = null)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        Locale = locale?.Name;
        ServiceUrl = serviceUrl;
    }

    /// <summary>The activity referred to.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The user.</summary>
    [AllowNull]
    public ChannelAccount User { get; set; } = null!;

    /// <summary>The bot.</summary>
    [AllowNull]
    public ChannelAccount Bot { get; set; } = null!;

    /// <summary>The conversation.</summary>
    [AllowNull]
    public ConversationAccount Conversation { get; set; } = null!;

    /// <summary>The channel.</summary>
    [AllowNull]
    public string ChannelId { get; set; } = null!;

    /// <summary>The language, as in BCP 47.</summary>
    public string? Locale { get; set; }

    /// <summary>Where the channel takes replies.</summary>
    [AllowNull]
    public string ServiceUrl { get; set; } = null!;

    /// <summary>The event that begins a turn of the bot's own in this conversation.</summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}
