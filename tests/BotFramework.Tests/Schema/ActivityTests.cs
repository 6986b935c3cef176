using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace SamenHier.BotFramework.Tests.Schema;

[SuppressMessage("Design", "MA0002:IEqualityComparer<string> or IComparer<string> is missing", Justification = "The default comparer of strings is ordinal.")]
public class ActivityTests
{
    private static Activity Message(string type = ActivityTypes.Message, string channelId = Channels.Test) => new(type)
    {
        Id = "a1",
        ChannelId = channelId,
        ServiceUrl = "http://127.0.0.1:1",
        Locale = "nl",
        From = new ChannelAccount("u1", "Testpersoon Een", RoleTypes.User),
        Recipient = new ChannelAccount("b1", "Bot", RoleTypes.Bot),
        Conversation = new ConversationAccount(isGroup: true, id: "c1", name: "Proef", tenantId: "t1"),
    };

    [Fact]
    public void A_reply_goes_back_to_the_sender()
    {
        Activity reply = Message().CreateReply("Dag");

        Assert.Equal(ActivityTypes.Message, reply.Type);
        Assert.Null(reply.Id);
        Assert.Equal("Dag", reply.Text);
        Assert.Equal("nl", reply.Locale);
        Assert.Equal("a1", reply.ReplyToId);
        Assert.Equal(("b1", "Bot"), (reply.From.Id, reply.From.Name));
        Assert.Equal(("u1", "Testpersoon Een"), (reply.Recipient.Id, reply.Recipient.Name));
        Assert.Equal((true, "c1", "Proef"), (reply.Conversation.IsGroup, reply.Conversation.Id, reply.Conversation.Name));
        Assert.Equal("http://127.0.0.1:1", reply.ServiceUrl);
        Assert.Empty(reply.Attachments!);
        Assert.Empty(reply.Entities!);
        Assert.NotNull(reply.Timestamp);
    }

    [Fact]
    public void A_reply_without_words_has_empty_text_and_may_have_a_language_of_its_own()
    {
        Activity reply = Message().CreateReply(locale: "ti");

        Assert.Equal(string.Empty, reply.Text);
        Assert.Equal("ti", reply.Locale);
    }

    [Fact]
    public void A_reply_to_no_one_is_possible()
    {
        Activity message = Message();
        message.From = null;
        message.Recipient = null;

        Assert.Null(message.CreateReply().Recipient.Id);
        Assert.Null(message.CreateTrace("t").From.Id);
    }

    [Theory]
    [InlineData(ActivityTypes.Message, Channels.Directline, "a1")]
    [InlineData(ActivityTypes.ConversationUpdate, Channels.Directline, null)]
    [InlineData(ActivityTypes.ConversationUpdate, Channels.Webchat, null)]
    [InlineData(ActivityTypes.ConversationUpdate, Channels.Msteams, "a1")]
    public void Direct_Line_takes_no_answers_to_a_conversation_update(string type, string channelId, string? expected)
    {
        Activity activity = Message(type, channelId);

        Assert.Equal(expected, activity.CreateReply().ReplyToId);
        Assert.Equal(expected, activity.CreateTrace("t").ReplyToId);
        Assert.Equal(expected, activity.GetConversationReference().ActivityId);
    }

    [Fact]
    public void A_trace_names_the_type_of_its_value()
    {
        Assert.Equal("String", Activity.CreateTraceActivity("n", value: "v").ValueType);
        Assert.Equal("own", Message().CreateTrace("n", "v", "own", "l").ValueType);
        Assert.Equal(ActivityTypes.Trace, Message().CreateTrace("n").Type);
    }

    [Fact]
    public void A_conversation_reference_holds_where_something_was_said()
    {
        Activity message = Message();

        ConversationReference reference = message.GetConversationReference();

        Assert.Equal("a1", reference.ActivityId);
        Assert.Same(message.From, reference.User);
        Assert.Same(message.Recipient, reference.Bot);
        Assert.Same(message.Conversation, reference.Conversation);
        Assert.Equal((Channels.Test, "nl", "http://127.0.0.1:1"), (reference.ChannelId, reference.Locale, reference.ServiceUrl));
        Assert.Equal("r1", message.GetReplyConversationReference(new ResourceResponse("r1")).ActivityId);
    }

    [Fact]
    public void A_reference_addresses_what_the_bot_says()
    {
        ConversationReference reference = Message().GetConversationReference();

        Activity reply = new Activity(ActivityTypes.Message) { Id = "own" }.ApplyConversationReference(reference);

        Assert.Equal(("b1", "u1"), (reply.From.Id, reply.Recipient.Id));
        Assert.Equal(("own", "a1"), (reply.Id, reply.ReplyToId));
        Assert.Equal((Channels.Test, "nl", "c1"), (reply.ChannelId, reply.Locale, reply.Conversation.Id));
    }

    [Fact]
    public void A_reference_addresses_what_the_user_says()
    {
        ConversationReference reference = Message().GetConversationReference();
        reference.Locale = null;

        Activity incoming = new Activity(ActivityTypes.Message, locale: "ar").ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(("u1", "b1"), (incoming.From.Id, incoming.Recipient.Id));
        Assert.Equal("a1", incoming.Id);
        Assert.Null(incoming.ReplyToId);
        Assert.Equal("ar", incoming.Locale);
    }

    [Fact]
    public void A_reference_without_an_activity_leaves_the_ids_alone()
    {
        ConversationReference reference = Message().GetConversationReference();
        reference.ActivityId = null;

        Assert.Equal("r0", new Activity { ReplyToId = "r0" }.ApplyConversationReference(reference).ReplyToId);
        Assert.Equal("own", new Activity { Id = "own" }.ApplyConversationReference(reference, isIncoming: true).Id);
    }

    [Fact]
    public void A_continuation_is_an_event_from_the_user_to_the_bot()
    {
        ConversationReference reference = Message().GetConversationReference();

        Activity activity = reference.GetContinuationActivity();

        Assert.Equal((ActivityTypes.Event, ActivityEventNames.ContinueConversation), (activity.Type, activity.Name));
        Assert.Equal(("u1", "b1", "c1"), (activity.From.Id, activity.Recipient.Id, activity.Conversation.Id));
        Assert.Same(reference, activity.RelatesTo);
        Assert.NotEqual(reference.GetContinuationActivity().Id, activity.Id);
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("MESSAGE", true)]
    [InlineData("message/own", true)]
    [InlineData("messageUpdate", false)]
    [InlineData("messag", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_type_covers_its_subtypes_only(string? type, bool expected)
    {
        Activity activity = new(type);

        Assert.Equal(expected, activity.AsMessageActivity() is not null);
        Assert.Null(activity.AsTypingActivity());
    }

    [Fact]
    public void Every_kind_is_seen_as_itself()
    {
        (string Type, Func<Activity, IActivity?> As)[] kinds =
        [
            (ActivityTypes.Message, a => a.AsMessageActivity()),
            (ActivityTypes.MessageUpdate, a => a.AsMessageUpdateActivity()),
            (ActivityTypes.MessageDelete, a => a.AsMessageDeleteActivity()),
            (ActivityTypes.MessageReaction, a => a.AsMessageReactionActivity()),
            (ActivityTypes.ConversationUpdate, a => a.AsConversationUpdateActivity()),
            (ActivityTypes.InstallationUpdate, a => a.AsInstallationUpdateActivity()),
            (ActivityTypes.EndOfConversation, a => a.AsEndOfConversationActivity()),
            (ActivityTypes.Event, a => a.AsEventActivity()),
            (ActivityTypes.Invoke, a => a.AsInvokeActivity()),
            (ActivityTypes.Typing, a => a.AsTypingActivity()),
            (ActivityTypes.Trace, a => a.AsTraceActivity()),
        ];

        foreach ((string type, _) in kinds)
        {
            Activity activity = new(type);
            Assert.Equal([type], kinds.Where(kind => kind.As(activity) is not null).Select(kind => kind.Type));
        }
    }

    public static TheoryData<Activity, bool> Contents => new()
    {
        { new Activity(), false },
        { new Activity(text: " "), false },
        { new Activity(attachments: []), false },
        { new Activity(text: "x"), true },
        { new Activity(summary: "x"), true },
        { new Activity(attachments: [new Attachment()]), true },
        { new Activity(channelData: false), true },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void Content_is_text_summary_attachments_or_channel_data(Activity activity, bool expected) =>
        Assert.Equal(expected, activity.HasContent());

    [Theory]
    [InlineData("<at>Bot</at> dag\n", null, "dag")]
    [InlineData("dag <AT>bot</AT>", null, "dag")]
    [InlineData("@Bot (a) dag", "@Bot (a)", "dag")]
    public void A_mention_of_the_bot_is_taken_out_of_the_text(string text, string? words, string expected)
    {
        Activity message = Message();
        message.Text = text;
        message.Entities = [new Mention(message.Recipient, words), new Mention(new ChannelAccount("u9", "dag"))];

        Assert.True(message.MentionsRecipient());
        Assert.False(message.MentionsId("u8"));
        Assert.Equal(expected, message.RemoveRecipientMention());
        Assert.Equal(expected, message.Text);
    }

    internal sealed class OwnData
    {
        public string? Name { get; set; }
    }

    public static TheoryData<object?, string?> ChannelDatas => new()
    {
        { null, null },
        { new OwnData { Name = "n" }, "n" },
        { new Dictionary<string, object?> { ["Name"] = "n" }, "n" },
        { JsonDocument.Parse("""{"name":"n"}""").RootElement, "n" },
    };

    [Theory]
    [MemberData(nameof(ChannelDatas))]
    public void Channel_data_is_read_as_a_type(object? channelData, string? expected)
    {
        Activity activity = new() { ChannelData = channelData };

        Assert.Equal(expected, activity.GetChannelData<OwnData>()?.Name);
        Assert.Equal(expected is not null, activity.TryGetChannelData(out OwnData? data));
        Assert.Equal(expected, data?.Name);
    }

    [Fact]
    public void Channel_data_of_another_shape_is_said_not_to_fit()
    {
        Activity activity = new() { ChannelData = "words" };

        Assert.False(activity.TryGetChannelData(out OwnData? data));
        Assert.Null(data);
        Assert.Throws<JsonException>(activity.GetChannelData<OwnData>);
    }

    [Fact]
    public void A_string_is_a_button()
    {
        CardAction button = "Ja";

        Assert.Equal(("Ja", "Ja", (object)"Ja"), (button.Title, button.Text, button.Value));
    }

    [Fact]
    public void A_card_is_an_attachment()
    {
        HeroCard card = new(title: "t");

        Attachment attachment = card.ToAttachment();

        Assert.Equal("application/vnd.microsoft.card.hero", attachment.ContentType);
        Assert.Same(card, attachment.Content);
    }
}
