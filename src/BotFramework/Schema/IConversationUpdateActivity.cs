namespace Microsoft.Bot.Schema;

/// <summary>Members came or left, or the topic changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Those who came.</summary>
    IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Those who left.</summary>
    IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>The new topic.</summary>
    string? TopicName { get; set; }

    /// <summary>Whether newcomers see what was said before.</summary>
    bool? HistoryDisclosed { get; set; }
}
