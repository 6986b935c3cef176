using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SamenHier.BotFramework.Tests.Builder;

public class BotAdapterTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _order = [];

    [Fact]
    public async Task Middleware_runs_in_order_around_the_bot()
    {
        _adapter.Use(new Step("a", _order)).Use(new Step("b", _order));

        await _adapter.RunAsync(RecordingAdapter.Message(), Bot);

        Assert.Equal(["a", "b", "bot", "/b", "/a"], _order);
    }

    [Fact]
    public async Task Middleware_that_does_not_call_the_next_ends_the_turn()
    {
        _adapter.Use(new Step("a", _order)).Use(new Step("b", _order, goesOn: false)).Use(new Step("c", _order));

        await _adapter.RunAsync(RecordingAdapter.Message(), Bot);

        Assert.Equal(["a", "b", "/b", "/a"], _order);
    }

    [Fact]
    public async Task A_set_of_middleware_is_middleware()
    {
        var set = new MiddlewareSet().Use(new Step("a", _order)).Use(new Step("b", _order));
        _adapter.Use(set).Use(new Step("c", _order));

        await _adapter.RunAsync(RecordingAdapter.Message(), Bot);

        Assert.Equal(["a", "b", "/b", "/a", "c", "bot", "/c"], _order);
        Assert.Equal(2, set.Count());
        Assert.Throws<ArgumentNullException>(() => set.Use(null!));
    }

    [Fact]
    public async Task A_turn_needs_no_bot()
    {
        _adapter.Use(new Step("a", _order));

        await _adapter.RunAsync(RecordingAdapter.Message(), null);

        Assert.Equal(["a", "/a"], _order);
    }

    [Fact]
    public async Task What_the_bot_throws_goes_to_the_error_handler_with_the_same_turn()
    {
        (ITurnContext Turn, Exception Error)? seen = null;
        _adapter.OnTurnError = (turn, error) =>
        {
            seen = (turn, error);
            return Task.CompletedTask;
        };

        await _adapter.RunAsync(RecordingAdapter.Message(), (_, _) => throw new TimeoutException());

        Assert.IsType<TimeoutException>(seen!.Value.Error);
        Assert.Equal("hello", seen.Value.Turn.Activity.Text);
    }

    [Fact]
    public async Task What_the_bot_throws_goes_on_where_there_is_no_error_handler()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => _adapter.RunAsync(RecordingAdapter.Message(), (_, _) => throw new TimeoutException()));
    }

    [Theory]
    [InlineData("nl-NL", "nl-NL")]
    [InlineData("ti", "ti")]
    [InlineData("not a locale at all", "")]
    public async Task The_turn_runs_in_the_culture_of_the_activity(string locale, string culture)
    {
        var message = RecordingAdapter.Message();
        message.Locale = locale;
        string? seen = null;

        await _adapter.RunAsync(message, (_, _) =>
        {
            seen = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal(culture, seen);
    }

    [Fact]
    public async Task A_known_conversation_can_be_gone_on_with()
    {
        Activity? seen = null;
        var reference = RecordingAdapter.Message().GetConversationReference();

        await _adapter.ContinueConversationAsync("app", reference, (turn, _) =>
        {
            seen = turn.Activity;
            return Task.CompletedTask;
        }, CancellationToken.None);

        Assert.Equal((ActivityTypes.Event, ActivityEventNames.ContinueConversation, "conversation-1"), (seen!.Type, seen.Name, seen.Conversation.Id));
    }

    [Fact]
    public async Task What_only_an_adapter_can_know_is_not_implemented()
    {
        var identity = new ClaimsIdentity();
        var activity = new Activity();
        var reference = new ConversationReference();

        await Assert.ThrowsAsync<NotImplementedException>(() => _adapter.ContinueConversationAsync(identity, reference, Bot, default));
        await Assert.ThrowsAsync<NotImplementedException>(() => _adapter.ContinueConversationAsync(identity, reference, "audience", Bot, default));
        await Assert.ThrowsAsync<NotImplementedException>(() => _adapter.ContinueConversationAsync("app", activity, Bot, default));
        await Assert.ThrowsAsync<NotImplementedException>(() => _adapter.ContinueConversationAsync(identity, activity, Bot, default));
        await Assert.ThrowsAsync<NotImplementedException>(() => _adapter.ContinueConversationAsync(identity, activity, "audience", Bot, default));
        await Assert.ThrowsAsync<NotImplementedException>(() => _adapter.CreateConversationAsync("app", "test", "https://channel.example", null, new ConversationParameters(), Bot, default));
        await Assert.ThrowsAsync<NotImplementedException>(() => _adapter.ProcessActivityAsync(identity, activity, Bot, default));
    }

    [Fact]
    public void Asserts_name_what_is_missing()
    {
        Assert.Throws<ArgumentNullException>(() => BotAssert.ActivityNotNull(null));
        Assert.Throws<ArgumentNullException>(() => BotAssert.ContextNotNull(null));
        Assert.Throws<ArgumentNullException>(() => BotAssert.ConversationReferenceNotNull(null));
        Assert.Throws<ArgumentNullException>(() => BotAssert.ActivityListNotNull(null));
        Assert.Throws<ArgumentNullException>(() => BotAssert.ActivityListNotNull([new Activity(), null!]));
        Assert.Throws<ArgumentNullException>(() => BotAssert.MiddlewareNotNull((IMiddleware?)null));
        Assert.Throws<ArgumentNullException>(() => BotAssert.MiddlewareNotNull([new Step("a", _order), null!]));
    }

    private Task Bot(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _order.Add("bot");
        return Task.CompletedTask;
    }

    private sealed class Step(string name, List<string> order, bool goesOn = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add(name);
            if (goesOn)
            {
                await next(cancellationToken);
            }

            order.Add($"/{name}");
        }
    }
}
