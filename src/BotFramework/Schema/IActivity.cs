using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Schema;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    /// <summary>One of <see cref="ActivityTypes"/>.</summary>
    [AllowNull]
    string Type { get; set; }

    /// <summary>The activity's id on the channel.</summary>
    [AllowNull]
    string Id { get; set; }

    /// <summary>Where the channel takes replies.</summary>
    [AllowNull]
    string ServiceUrl { get; set; }

    /// <summary>When the channel took it.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The sender's own time.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The channel.</summary>
    [AllowNull]
    string ChannelId { get; set; }

    /// <summary>The sender.</summary>
    [AllowNull]
    ChannelAccount From { get; set; }

    /// <summary>The conversation.</summary>
    [AllowNull]
    ConversationAccount Conversation { get; set; }

    /// <summary>The receiver.</summary>
    [AllowNull]
    ChannelAccount Recipient { get; set; }

    /// <summary>The activity that this one answers.</summary>
    string? ReplyToId { get; set; }

    /// <summary>What the activity is about, for machines.</summary>
    IList<Entity>? Entities { get; set; }

    /// <summary>What only this channel understands.</summary>
    object? ChannelData { get; set; }

    /// <summary>The channel data as a type of one's own; the type's default where there is none.</summary>
    /// <typeparam name="TypeT">The type.</typeparam>
    TypeT? GetChannelData<TypeT>();

    /// <summary>The channel data as a type of one's own, if it can be read so.</summary>
    /// <typeparam name="TypeT">The type.</typeparam>
    /// <param name="instance">The channel data.</param>
    bool TryGetChannelData<TypeT>([NotNullWhen(true)] out TypeT? instance);

    /// <summary>This activity as a message; null if it is something else.</summary>
    IMessageActivity? AsMessageActivity();

    /// <summary>This activity as an installation update; null if it is something else.</summary>
    IInstallationUpdateActivity? AsInstallationUpdateActivity();

    /// <summary>This activity as a conversation update; null if it is something else.</summary>
    IConversationUpdateActivity? AsConversationUpdateActivity();

    /// <summary>This activity as a typing activity; null if it is something else.</summary>
    ITypingActivity? AsTypingActivity();

    /// <summary>This activity as an end of conversation; null if it is something else.</summary>
    IEndOfConversationActivity? AsEndOfConversationActivity();

    /// <summary>This activity as an event; null if it is something else.</summary>
    IEventActivity? AsEventActivity();

    /// <summary>This activity as an invoke; null if it is something else.</summary>
    IInvokeActivity? AsInvokeActivity();

    /// <summary>This activity as a message update; null if it is something else.</summary>
    IMessageUpdateActivity? AsMessageUpdateActivity();

    /// <summary>This activity as a message delete; null if it is something else.</summary>
    IMessageDeleteActivity? AsMessageDeleteActivity();

    /// <summary>This activity as a message reaction; null if it is something else.</summary>
    IMessageReactionActivity? AsMessageReactionActivity();

    /// <summary>Where this activity was said, as its sender sees it.</summary>
    ConversationReference GetConversationReference();

    /// <summary>Addresses this activity; changes and returns it.</summary>
    /// <param name="reference">Where to.</param>
    /// <param name="isIncoming">Whether the activity comes from the user.</param>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}
