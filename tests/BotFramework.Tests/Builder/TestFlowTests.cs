using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace SamenHier.BotFramework.Tests.Builder;

public class TestFlowTests
{
    private const uint Short = 20;

    private readonly TestAdapter _adapter = new();

    public static TheoryData<string, Func<TestFlow, TestFlow>, bool> Checks() => new()
    {
        { "the text", flow => flow.AssertReply("echo hello"), true },
        { "the text with space around it", flow => flow.AssertReply("  echo hello "), true },
        { "another text", flow => flow.AssertReply("hello"), false },
        { "a part of the text", flow => flow.AssertReplyContains("echo"), true },
        { "not a part of the text", flow => flow.AssertReplyContains("nothing"), false },
        { "one of the texts", flow => flow.AssertReplyOneOf(["a", "echo hello"]), true },
        { "none of the texts", flow => flow.AssertReplyOneOf(["a", "b"]), false },
        { "another type", flow => flow.AssertReply(new Activity { Type = ActivityTypes.Typing }), false },
        { "equal", flow => flow.AssertReply(new Activity { Text = "ECHO HELLO" }, new IgnoringCase()), true },
        { "not equal", flow => flow.AssertReply(new Activity { Text = "other" }, new IgnoringCase()), false },
        { "no reply where there is one", flow => flow.AssertNoReply(timeout: Short), false },
        { "a check that passes", flow => flow.AssertReply(reply => Assert.Equal("bot", reply.From.Id)), true },
    };

    [Theory]
    [MemberData(nameof(Checks), DisableDiscoveryEnumeration = true)]
    public async Task A_wrong_reply_fails_with_its_description(string what, Func<TestFlow, TestFlow> check, bool passes)
    {
        var failure = await Record.ExceptionAsync(() => check(new TestFlow(_adapter, EchoAsync).Send("hello")).StartTestAsync());

        Assert.True(passes == failure is null, $"{what}: {failure?.Message}");
        Assert.True(failure is null or InvalidOperationException, what);
    }

    [Fact]
    public async Task A_failure_carries_the_description()
    {
        var flow = new TestFlow(_adapter, EchoAsync).Test("hello", "other", "the greeting");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(flow.StartTestAsync);

        Assert.Contains("the greeting", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_does_not_come_is_a_timeout()
    {
        var flow = new TestFlow(_adapter, (_, _) => Task.CompletedTask).Send("hello");

        await Assert.ThrowsAsync<TimeoutException>(flow.AssertReply("echo hello", timeout: Short).StartTestAsync);
        await flow.AssertNoReply(timeout: Short).StartTestAsync();
    }

    [Fact]
    public async Task A_reply_that_comes_later_is_waited_for()
    {
        var waiting = _adapter.GetNextReplyAsync();
        Assert.False(waiting.IsCompleted);

        await _adapter.SendTextToBotAsync("hello", EchoAsync, CancellationToken.None);

        Assert.Equal("echo hello", (await waiting).AsMessageActivity()?.Text);
        Assert.Empty(_adapter.ActiveQueue);
    }

    [Fact]
    public async Task Nothing_runs_before_the_flow_is_started()
    {
        var turns = 0;
        var flow = new TestFlow(_adapter, (_, _) =>
        {
            turns++;
            return Task.CompletedTask;
        }).Send("one").Send("two");

        Assert.Equal(0, turns);
        await flow.StartTestAsync();
        Assert.Equal(2, turns);
    }

    [Fact]
    public async Task What_the_bot_throws_fails_the_flow()
    {
        await Assert.ThrowsAsync<NotSupportedException>(new TestFlow(_adapter, (_, _) => throw new NotSupportedException()).Send("hello").StartTestAsync);
    }

    [Fact]
    public async Task A_transcript_is_played()
    {
        IActivity[] transcript =
        [
            new Activity { Type = ActivityTypes.Message, Text = "a", From = new ChannelAccount { Id = "user", Role = RoleTypes.User } },
            new Activity { Type = ActivityTypes.Message, Text = "echo a", From = new ChannelAccount { Id = "other", Role = RoleTypes.Bot } },
            new Activity { Type = ActivityTypes.Message, Text = "b", From = new ChannelAccount { Id = "user" } },
            new Activity { Type = ActivityTypes.Message, Text = "echo b", From = new ChannelAccount { Id = "bot" } },
        ];
        var compared = new List<string?>();

        await new TestFlow(_adapter, EchoAsync).Test(transcript).StartTestAsync();
        await new TestFlow(_adapter, EchoAsync).Test(transcript, (_, actual) => compared.Add(actual.AsMessageActivity()?.Text)).StartTestAsync();

        Assert.Equal(["echo a", "echo b"], compared);
    }

    [Fact]
    public async Task A_bot_can_be_tested_as_an_object_and_on_joining()
    {
        await new TestFlow(_adapter, new Greeter()).SendConversationUpdate().AssertReply("welcome").StartTestAsync();
    }

    [Theory]
    [InlineData(Channels.Msteams)]
    [InlineData(Channels.Webchat)]
    [InlineData(Channels.Test)]
    public async Task The_adapter_can_play_any_channel(string channel)
    {
        var adapter = new TestAdapter(channel);

        await adapter.SendTextToBotAsync("hello", EchoAsync, CancellationToken.None);

        Assert.Equal(channel, adapter.ActiveQueue.Single().ChannelId);
    }

    [Fact]
    public async Task Traces_are_kept_only_when_asked_for()
    {
        BotCallbackHandler trace = (turn, token) => turn.SendActivityAsync(Activity.CreateTraceActivity("trace"), token);
        var tracing = new TestAdapter(sendTraceActivity: true);

        await _adapter.SendTextToBotAsync("hello", trace, CancellationToken.None);
        await tracing.SendTextToBotAsync("hello", trace, CancellationToken.None);

        Assert.Empty(_adapter.ActiveQueue);
        Assert.Equal(ActivityTypes.Trace, tracing.ActiveQueue.Single().Type);
    }

    [Fact]
    public async Task Replies_in_the_queue_can_be_updated_and_deleted()
    {
        await _adapter.SendTextToBotAsync("hello", async (turn, token) =>
        {
            var first = await turn.SendActivityAsync("one", cancellationToken: token);
            var second = await turn.SendActivityAsync("two", cancellationToken: token);
            Assert.Equal(second.Id, (await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = second.Id, Text = "2" }, token)).Id);
            Assert.Null((await turn.UpdateActivityAsync(new Activity { Id = "unknown" }, token)).Id);
            await turn.DeleteActivityAsync(first.Id, token);
        }, CancellationToken.None);

        Assert.Equal(["2"], _adapter.ActiveQueue.Select(reply => reply.Text));
    }

    [Fact]
    public async Task A_new_conversation_begins_with_an_empty_queue()
    {
        await _adapter.SendTextToBotAsync("hello", EchoAsync, CancellationToken.None);

        await _adapter.CreateConversationAsync(Channels.Test, (turn, token) => turn.SendActivityAsync(turn.Activity.Type, cancellationToken: token), CancellationToken.None);

        Assert.Equal([ActivityTypes.ConversationUpdate], _adapter.ActiveQueue.Select(reply => reply.Text));
    }

    [Fact]
    public void The_next_reply_is_taken_without_waiting()
    {
        _adapter.ActiveQueue.Enqueue(new Activity { Text = "one" });

        Assert.Equal("one", (_adapter.GetNextReply() as Activity)?.Text);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public void A_conversation_is_named_after_the_test()
    {
        var conversation = TestAdapter.CreateConversation("name", "Noor");

        Assert.Equal(("test", "name", "noor", "Noor", "bot"), (conversation.ChannelId, conversation.Conversation.Id, conversation.User.Id, conversation.User.Name, conversation.Bot.Id));
    }

    private static Task EchoAsync(ITurnContext turn, CancellationToken token) => turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: token);

    private sealed class Greeter : ActivityHandler
    {
        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync("welcome", cancellationToken: cancellationToken);
    }

    private sealed class IgnoringCase : IEqualityComparer<IActivity>
    {
        public bool Equals(IActivity? x, IActivity? y) => string.Equals((x as Activity)?.Text, (y as Activity)?.Text, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode(IActivity obj) => 0;
    }
}
