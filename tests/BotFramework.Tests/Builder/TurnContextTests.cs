using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SamenHier.BotFramework.Tests.Builder;

public class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public void Needs_an_adapter_and_an_activity()
    {
        Assert.Throws<ArgumentNullException>(() => new TurnContext((BotAdapter)null!, new Activity()));
        Assert.Throws<ArgumentNullException>(() => new TurnContext((ITurnContext)null!, new Activity()));
        Assert.Throws<ArgumentNullException>(() => new TurnContext(_adapter, null!));
        Assert.Throws<ArgumentNullException>(() => new TurnContext(_adapter.Turn(), null!));
    }

    [Fact]
    public async Task A_reply_goes_from_the_bot_to_the_user_in_the_same_conversation()
    {
        var turn = _adapter.Turn();
        turn.Activity.Locale = "ti";

        await turn.SendActivityAsync("selam");

        var reply = Assert.Single(_adapter.Sent);
        Assert.Equal(
            ("message", "selam", "bot-1", "user-1", "conversation-1", "test", "https://channel.example", "message-1", "ti"),
            (reply.Type, reply.Text, reply.From.Id, reply.Recipient.Id, reply.Conversation.Id, reply.ChannelId, reply.ServiceUrl, reply.ReplyToId, reply.Locale));
    }

    [Fact]
    public async Task A_reply_keeps_its_own_locale_where_the_activity_has_none()
    {
        await _adapter.Turn().SendActivityAsync(new Activity { Type = ActivityTypes.Message, Locale = "ar" });

        Assert.Equal("ar", _adapter.Sent.Single().Locale);
    }

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData("<speak/>", InputHints.ExpectingInput, "<speak/>", InputHints.ExpectingInput)]
    [InlineData("", "", null, null)]
    public async Task A_text_takes_speech_and_input_hint_as_given(string? speak, string? inputHint, string? expectedSpeak, string? expectedHint)
    {
        await _adapter.Turn().SendActivityAsync("text", speak, inputHint);

        Assert.Equal((expectedSpeak, expectedHint), (_adapter.Sent.Single().Speak, _adapter.Sent.Single().InputHint));
    }

    [Fact]
    public async Task A_text_sent_through_the_interface_accepts_input()
    {
        await new DelegatingTurnContext<IMessageActivity>(_adapter.Turn()).SendActivityAsync("text");

        Assert.Equal(InputHints.AcceptingInput, _adapter.Sent.Single().InputHint);
    }

    [Fact]
    public async Task Nothing_can_not_be_sent_updated_or_deleted()
    {
        var turn = _adapter.Turn();

        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.UpdateActivityAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync(string.Empty));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync((ConversationReference)null!));
        Assert.Throws<ArgumentNullException>(() => turn.OnSendActivities(null!));
        Assert.Throws<ArgumentNullException>(() => turn.OnUpdateActivity(null!));
        Assert.Throws<ArgumentNullException>(() => turn.OnDeleteActivity(null!));
    }

    [Theory]
    [InlineData(ActivityTypes.Message, true)]
    [InlineData(ActivityTypes.Typing, true)]
    [InlineData(ActivityTypes.Event, true)]
    [InlineData(ActivityTypes.Trace, false)]
    public async Task All_but_a_trace_counts_as_a_response(string type, bool responded)
    {
        var turn = _adapter.Turn();
        Assert.False(turn.Responded);

        await turn.SendActivityAsync(new Activity { Type = type });

        Assert.Equal(responded, turn.Responded);
    }

    [Fact]
    public async Task A_trace_after_a_message_leaves_the_turn_responded()
    {
        var turn = _adapter.Turn();

        await turn.SendActivitiesAsync([new Activity { Type = ActivityTypes.Message }, new Activity { Type = ActivityTypes.Trace }]);

        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task What_was_sent_gets_the_id_that_the_channel_gave()
    {
        var message = new Activity { Type = ActivityTypes.Message };

        var response = await _adapter.Turn().SendActivityAsync(message);

        Assert.Equal("sent-1", response.Id);
        Assert.Equal("sent-1", message.Id);
    }

    [Fact]
    public async Task Handlers_run_in_the_order_in_which_they_were_added_and_return_in_reverse()
    {
        var turn = _adapter.Turn();
        var order = new List<string>();
        foreach (var name in new[] { "a", "b" })
        {
            turn.OnSendActivities(async (_, _, next) =>
            {
                order.Add(name);
                var responses = await next();
                order.Add($"/{name}");
                return responses;
            });
        }

        await turn.SendActivityAsync("text");

        Assert.Equal(["a", "b", "/b", "/a"], order);
    }

    [Fact]
    public async Task A_handler_can_change_and_add_what_is_sent()
    {
        var turn = _adapter.Turn();
        turn.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text = "changed";
            activities.Add(new Activity { Type = ActivityTypes.Message, Text = "added" });
            return next();
        });

        await turn.SendActivityAsync("text");

        Assert.Equal(["changed", "added"], _adapter.Sent.Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_handler_can_hold_back_what_is_sent_and_then_the_turn_has_not_responded()
    {
        var turn = _adapter.Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>(null!));

        var response = await turn.SendActivityAsync("text");

        Assert.Empty(_adapter.Sent);
        Assert.False(turn.Responded);
        Assert.Null(response.Id);
    }

    [Fact]
    public async Task What_a_handler_throws_reaches_the_sender()
    {
        var turn = _adapter.Turn();
        turn.OnSendActivities((_, _, _) => throw new TimeoutException());

        await Assert.ThrowsAsync<TimeoutException>(() => turn.SendActivityAsync("text"));
    }

    [Fact]
    public async Task An_update_goes_through_the_handlers_to_the_adapter()
    {
        var turn = _adapter.Turn();
        turn.OnUpdateActivity((_, activity, next) =>
        {
            activity.Text = "changed";
            return next();
        });

        var response = await turn.UpdateActivityAsync(new Activity { Id = "sent-7", Text = "new" });

        var updated = Assert.Single(_adapter.Updated);
        Assert.Equal(("sent-7", "changed", "conversation-1"), (updated.Id, updated.Text, updated.Conversation.Id));
        Assert.Equal("sent-7", response.Id);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task A_deletion_by_id_is_one_in_this_conversation()
    {
        await _adapter.Turn().DeleteActivityAsync("sent-7");

        var reference = Assert.Single(_adapter.Deleted);
        Assert.Equal(("sent-7", "conversation-1"), (reference.ActivityId, reference.Conversation.Id));
    }

    [Fact]
    public async Task A_handler_can_hold_back_updates_and_deletions()
    {
        var turn = _adapter.Turn();
        turn.OnUpdateActivity((_, _, _) => Task.FromResult(new ResourceResponse()));
        turn.OnDeleteActivity((_, _, _) => Task.CompletedTask);

        await turn.UpdateActivityAsync(new Activity());
        await turn.DeleteActivityAsync("sent-7");

        Assert.Empty(_adapter.Updated);
        Assert.Empty(_adapter.Deleted);
    }

    [Fact]
    public async Task Replies_to_an_activity_that_expects_replies_are_buffered()
    {
        var turn = _adapter.Turn();
        turn.Activity.DeliveryMode = DeliveryModes.ExpectReplies;
        var answer = new Activity { Type = ActivityTypesEx.InvokeResponse };

        var responses = await turn.SendActivitiesAsync([new Activity { Type = ActivityTypes.Message, Text = "one" }, answer]);

        Assert.Empty(_adapter.Sent);
        Assert.Equal(["one", null], turn.BufferedReplyActivities.Select(activity => activity.Text));
        Assert.Equal(2, responses.Length);
        Assert.Same(answer, turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task A_turn_made_from_another_shares_all_but_the_activity()
    {
        var turn = _adapter.Turn();
        var sends = 0;
        turn.OnSendActivities((_, _, next) =>
        {
            sends++;
            return next();
        });
        await turn.SendActivityAsync("text");

        var other = new TurnContext(turn, RecordingAdapter.Message("other"));
        await other.SendActivityAsync("text");

        Assert.Equal("other", other.Activity.Text);
        Assert.Same(turn.TurnState, other.TurnState);
        Assert.Same(turn.BufferedReplyActivities, other.BufferedReplyActivities);
        Assert.Same(_adapter, other.Adapter);
        Assert.True(other.Responded);
        Assert.Equal(2, sends);
    }

    [Fact]
    public async Task A_disposed_turn_sends_nothing_more()
    {
        var turn = _adapter.Turn();
        turn.Dispose();
        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("text"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.UpdateActivityAsync(new Activity()));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.DeleteActivityAsync("sent-7"));
        Assert.Throws<ObjectDisposedException>(() => turn.TurnState.Get<string>("x"));
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_delegating_turn_shows_the_activity_as_its_kind_and_passes_on_the_rest()
    {
        var turn = _adapter.Turn();
        ITurnContext<IMessageActivity> typed = new DelegatingTurnContext<IMessageActivity>(turn);

        Assert.Same(turn, typed.OnSendActivities((_, _, next) => next()));
        Assert.Same(turn, typed.OnUpdateActivity((_, _, next) => next()));
        Assert.Same(turn, typed.OnDeleteActivity((_, _, next) => next()));
        await typed.SendActivityAsync("one");
        await typed.SendActivitiesAsync([new Activity { Type = ActivityTypes.Message, Text = "two" }]);
        await typed.UpdateActivityAsync(new Activity());
        await typed.DeleteActivityAsync("sent-7");
        await typed.DeleteActivityAsync(new ConversationReference());

        Assert.Equal("hello", typed.Activity.Text);
        Assert.Equal((2, 1, 2), (_adapter.Sent.Count, _adapter.Updated.Count, _adapter.Deleted.Count));
        Assert.Same(turn.TurnState, typed.TurnState);
        Assert.Same(turn.Adapter, typed.Adapter);
        Assert.True(typed.Responded);
    }
}
