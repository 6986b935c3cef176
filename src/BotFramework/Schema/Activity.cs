using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One thing said or done in a conversation, whatever its kind.</summary>
public partial class Activity :
    IConversationUpdateActivity,
    IInstallationUpdateActivity,
    IMessageUpdateActivity,
    IMessageDeleteActivity,
    IMessageReactionActivity,
    ITypingActivity,
    IEndOfConversationActivity,
    IEventActivity,
    IInvokeActivity,
    ITraceActivity
{
    private UnknownMembers _unknown;

    /// <summary>The media type of an activity.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>Makes an empty one.</summary>
    public Activity()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="type">One of <see cref="ActivityTypes"/>.</param>
    /// <param name="id">The activity's id on the channel.</param>
    /// <param name="timestamp">When the channel took it.</param>
    /// <param name="localTimestamp">The sender's own time.</param>
    /// <param name="serviceUrl">Where the channel takes replies.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="from">The sender.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="recipient">The receiver.</param>
    /// <param name="textFormat">One of <see cref="TextFormatTypes"/>; markdown if absent.</param>
    /// <param name="attachmentLayout">One of <see cref="AttachmentLayoutTypes"/>; list if absent.</param>
    /// <param name="membersAdded">Those who came.</param>
    /// <param name="membersRemoved">Those who left.</param>
    /// <param name="reactionsAdded">Reactions given.</param>
    /// <param name="reactionsRemoved">Reactions taken back.</param>
    /// <param name="topicName">The new topic.</param>
    /// <param name="historyDisclosed">Whether newcomers see what was said before.</param>
    /// <param name="locale">The language, as in BCP 47.</param>
    /// <param name="text">The text.</param>
    /// <param name="speak">The text to be spoken, as SSML.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>.</param>
    /// <param name="summary">What to show where the cards can't be.</param>
    /// <param name="suggestedActions">Buttons that go away once one is pressed.</param>
    /// <param name="attachments">Cards and files.</param>
    /// <param name="entities">What the activity is about, for machines.</param>
    /// <param name="channelData">What only this channel understands.</param>
    /// <param name="action">What happened: add or remove.</param>
    /// <param name="replyToId">The activity that this one answers.</param>
    /// <param name="label">A line that says what it is.</param>
    /// <param name="valueType">What kind of thing Value is.</param>
    /// <param name="value">What it carries, by its type.</param>
    /// <param name="name">The name of an event, invoke or trace.</param>
    /// <param name="relatesTo">Another conversation that it is about.</param>
    /// <param name="code">One of <see cref="EndOfConversationCodes"/>.</param>
    /// <param name="expiration">After this time it need not be shown.</param>
    /// <param name="importance">One of <see cref="ActivityImportance"/>.</param>
    /// <param name="deliveryMode">One of <see cref="DeliveryModes"/>.</param>
    /// <param name="listenFor">Phrases that a speech recogniser should listen for.</param>
    /// <param name="textHighlights">Parts of the text to draw attention to.</param>
    /// <param name="semanticAction">What the user means, in the channel's words.</param>
    /// <param name="localTimezone">The sender's time zone, by its IANA name.</param>
    public Activity(
        string? type = null,
        string? id = null,
        DateTimeOffset? timestamp = null,
        DateTimeOffset? localTimestamp = null,
        string? serviceUrl = null,
        string? channelId = null,
        ChannelAccount? from = null,
        ConversationAccount? conversation = null,
        ChannelAccount? recipient = null,
        string? textFormat = null,
        string? attachmentLayout = null,
        IList<ChannelAccount>? membersAdded = null,
        IList<ChannelAccount>? membersRemoved = null,
        IList<MessageReaction>? reactionsAdded = null,
        IList<MessageReaction>? reactionsRemoved = null,
        string? topicName = null,
        bool? historyDisclosed = null,
        string? locale = null,
        string? text = null,
        string? speak = null,
        string? inputHint = null,
        string? summary = null,
        SuggestedActions? suggestedActions = null,
        IList<Attachment>? attachments = null,
        IList<Entity>? entities = null,
        object? channelData = null,
        string? action = null,
        string? replyToId = null,
        string? label = null,
        string? valueType = null,
        object? value = null,
        string? name = null,
        ConversationReference? relatesTo = null,
        string? code = null,
        DateTimeOffset? expiration = null,
        string? importance = null,
        string? deliveryMode = null,
        IList<string>? listenFor = null,
        IList<TextHighlight>? textHighlights = null,
        SemanticAction? semanticAction = null,
        string? localTimezone = null)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    /// <summary>One of <see cref="ActivityTypes"/>.</summary>
    [AllowNull]
    public string Type { get; set; } = null!;

    /// <summary>The activity's id on the channel.</summary>
    [AllowNull]
    public string Id { get; set; } = null!;

    /// <summary>When the channel took it.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The sender's own time.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's time zone, by its IANA name.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Where the channel takes replies.</summary>
    [AllowNull]
    public string ServiceUrl { get; set; } = null!;

    /// <summary>The channel.</summary>
    [AllowNull]
    public string ChannelId { get; set; } = null!;

    /// <summary>The sender.</summary>
    [AllowNull]
    public ChannelAccount From { get; set; } = null!;

    /// <summary>The conversation.</summary>
    [AllowNull]
    public ConversationAccount Conversation { get; set; } = null!;

    /// <summary>The receiver.</summary>
    [AllowNull]
    public ChannelAccount Recipient { get; set; } = null!;

    /// <summary>One of <see cref="TextFormatTypes"/>; markdown if absent.</summary>
    public string? TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>; list if absent.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>Those who came.</summary>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Those who left.</summary>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>Reactions given.</summary>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions taken back.</summary>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>The new topic.</summary>
    public string? TopicName { get; set; }

    /// <summary>Whether newcomers see what was said before.</summary>
    public bool? HistoryDisclosed { get; set; }

    /// <summary>The language, as in BCP 47.</summary>
    public string? Locale { get; set; }

    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>The text to be spoken, as SSML.</summary>
    public string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    public string? InputHint { get; set; }

    /// <summary>What to show where the cards can't be.</summary>
    public string? Summary { get; set; }

    /// <summary>Buttons that go away once one is pressed.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Cards and files.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>What the activity is about, for machines.</summary>
    public IList<Entity>? Entities { get; set; }

    /// <summary>What only this channel understands.</summary>
    public object? ChannelData { get; set; }

    /// <summary>What happened: add or remove.</summary>
    public string? Action { get; set; }

    /// <summary>The activity that this one answers.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>A line that says what it is.</summary>
    public string? Label { get; set; }

    /// <summary>What kind of thing Value is.</summary>
    public string? ValueType { get; set; }

    /// <summary>What it carries, by its type.</summary>
    public object? Value { get; set; }

    /// <summary>The name of an event, invoke or trace.</summary>
    public string? Name { get; set; }

    /// <summary>Another conversation that it is about.</summary>
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>One of <see cref="EndOfConversationCodes"/>.</summary>
    public string? Code { get; set; }

    /// <summary>After this time it need not be shown.</summary>
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    public string? Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>Phrases that a speech recogniser should listen for.</summary>
    public IList<string>? ListenFor { get; set; }

    /// <summary>Parts of the text to draw attention to.</summary>
    public IList<TextHighlight>? TextHighlights { get; set; }

    /// <summary>What the user means, in the channel's words.</summary>
    public SemanticAction? SemanticAction { get; set; }

    /// <summary>Who called the bot, where another bot did.</summary>
    public string? CallerId { get; set; }

    /// <summary>Members of the JSON that this type does not name; they survive a round trip.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => _unknown.Properties;
        set => _unknown.Properties = value;
    }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? ExtensionData
    {
        get => _unknown.ForSerializer;
        set => _unknown.ForSerializer = value;
    }
}
