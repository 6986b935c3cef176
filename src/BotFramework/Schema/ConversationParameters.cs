using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Schema;

/// <summary>What a new conversation is made from.</summary>
public class ConversationParameters
{
    /// <summary>Makes an empty one.</summary>
    public ConversationParameters()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="isGroup">Whether more than two take part.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="members">Those who are invited.</param>
    /// <param name="topicName">The topic.</param>
    /// <param name="activity">The first message, where the channel can send it at once.</param>
    /// <param name="channelData">What only this channel understands.</param>
    /// <param name="tenantId">The tenant that the conversation belongs to.</param>
    public ConversationParameters(bool? isGroup = null, ChannelAccount? bot = null, IList<ChannelAccount>? members = null, string? topicName = null, Activity? activity = null, object? channelData = null, string? tenantId = null)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The bot.</summary>
    [AllowNull]
    public ChannelAccount Bot { get; set; } = null!;

    /// <summary>Those who are invited.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>The topic.</summary>
    public string? TopicName { get; set; }

    /// <summary>The first message, where the channel can send it at once.</summary>
    public Activity? Activity { get; set; }

    /// <summary>What only this channel understands.</summary>
    public object? ChannelData { get; set; }

    /// <summary>The tenant that the conversation belongs to.</summary>
    public string? TenantId { get; set; }
}
