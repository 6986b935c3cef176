using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace SamenHier.BotFramework.Tests.Channel;

[SuppressMessage("Design", "MA0002:IEqualityComparer<string> or IComparer<string> is missing", Justification = "The default comparer of strings is ordinal.")]
public sealed class CloudAdapterTests : IAsyncLifetime
{
    private readonly CloudAdapter _adapter = new();
    private StandInConnector _connector = null!;
    private BotServer? _bot;

    public async Task InitializeAsync() => _connector = await StandInConnector.StartAsync();

    public async Task DisposeAsync()
    {
        if (_bot is not null)
            await _bot.DisposeAsync();
        await _connector.DisposeAsync();
    }

    private async Task<BotServer> BotAsync(BotCallbackHandler turn) => _bot = await BotServer.StartAsync(_adapter, turn);

    private Activity Incoming(string type = ActivityTypes.Message) => new(type)
    {
        Id = "a 1",
        ChannelId = Channels.Test,
        ServiceUrl = _connector.ServiceUrl,
        From = new ChannelAccount("u1"),
        Recipient = new ChannelAccount("b1"),
        Conversation = new ConversationAccount(id: "c/1;ሀ"),
        Text = "hallo",
    };

    [Fact]
    public async Task Replies_arrive_at_the_connector_in_order()
    {
        List<string> ids = [];
        BotServer bot = await BotAsync(async (turn, cancellationToken) =>
        {
            foreach (int number in Enumerable.Range(1, 20))
                ids.Add((await turn.SendActivityAsync($"antwoord {number}", cancellationToken: cancellationToken)).Id);
        });

        using HttpResponseMessage response = await bot.PostAsync(Incoming());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"antwoord {number}"), _connector.Calls.Select(call => call.Activity!.Text));
        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"c-{number}"), ids);
    }

    [Fact]
    public async Task A_reply_goes_to_the_activity_that_it_answers_with_its_ids_escaped()
    {
        BotServer bot = await BotAsync((turn, cancellationToken) => turn.SendActivityAsync("dag", cancellationToken: cancellationToken));

        await bot.PostAsync(Incoming());

        ConnectorCall call = Assert.Single(_connector.Calls);
        Assert.Equal("POST", call.Method);
        Assert.Equal("/v3/conversations/c%2F1%3B%E1%88%80/activities/a%201", call.Target);
        Assert.Equal("application/json; charset=utf-8", call.ContentType);
        Assert.Null(call.Activity!.Id);
        Assert.Equal(("a 1", "b1", "u1"), (call.Activity.ReplyToId, call.Activity.From.Id, call.Activity.Recipient.Id));
    }

    [Fact]
    public async Task What_answers_nothing_goes_to_the_end_of_the_conversation()
    {
        Activity incoming = Incoming();
        incoming.Id = null;
        BotServer bot = await BotAsync((turn, cancellationToken) => turn.SendActivityAsync("dag", cancellationToken: cancellationToken));

        await bot.PostAsync(incoming);

        Assert.Equal(("POST", "/v3/conversations/c%2F1%3B%E1%88%80/activities"), (_connector.Calls.Single().Method, _connector.Calls.Single().Target));
    }

    [Fact]
    public async Task An_activity_is_replaced_and_deleted_by_its_id()
    {
        BotServer bot = await BotAsync(async (turn, cancellationToken) =>
        {
            Activity changed = MessageFactory.Text("anders");
            changed.Id = "c-9";
            await turn.UpdateActivityAsync(changed, cancellationToken);
            await turn.DeleteActivityAsync("c-8", cancellationToken);
        });

        await bot.PostAsync(Incoming());

        Assert.Null(bot.Thrown);
        Assert.Equal(
            [("PUT", "/v3/conversations/c%2F1%3B%E1%88%80/activities/c-9"), ("DELETE", "/v3/conversations/c%2F1%3B%E1%88%80/activities/c-8")],
            _connector.Calls.Select(call => (call.Method, call.Target)));
        Assert.Equal("anders", _connector.Calls.First().Activity?.Text);
    }

    [Fact]
    public async Task Replies_that_are_expected_come_in_the_answer()
    {
        Activity incoming = Incoming();
        incoming.DeliveryMode = DeliveryModes.ExpectReplies;
        BotServer bot = await BotAsync(async (turn, cancellationToken) =>
        {
            await turn.SendActivityAsync("een", cancellationToken: cancellationToken);
            await turn.SendActivityAsync("twee", cancellationToken: cancellationToken);
        });

        using HttpResponseMessage response = await bot.PostAsync(incoming);
        JsonNode replies = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["een", "twee"], replies["activities"]!.AsArray().Select(reply => (string)reply!["text"]!));
        Assert.Empty(_connector.Calls);
    }

    [Fact]
    public async Task An_invoke_is_answered_with_its_status_and_body()
    {
        BotServer bot = await BotAsync((turn, cancellationToken) => turn.SendActivityAsync(
            new Activity
            {
                Type = ActivityTypesEx.InvokeResponse,
                Value = new InvokeResponse { Status = 418, Body = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "x/y", Value = new Dictionary<string, object?> { ["A"] = 1 } } },
            },
            cancellationToken));

        using HttpResponseMessage response = await bot.PostAsync(Incoming(ActivityTypes.Invoke));

        Assert.Equal(418, (int)response.StatusCode);
        Assert.Equal("""{"statusCode":200,"type":"x/y","value":{"A":1}}""", await response.Content.ReadAsStringAsync());
        Assert.Empty(_connector.Calls);
    }

    [Fact]
    public async Task An_invoke_that_nothing_answers_is_not_implemented()
    {
        BotServer bot = await BotAsync((_, _) => Task.CompletedTask);

        using HttpResponseMessage response = await bot.PostAsync(Incoming(ActivityTypes.Invoke));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Theory]
    [InlineData(Channels.Test, 0)]
    [InlineData(Channels.Emulator, 1)]
    public async Task Traces_go_to_the_emulator_only(string channelId, int expected)
    {
        Activity incoming = Incoming();
        incoming.ChannelId = channelId;
        BotServer bot = await BotAsync((turn, cancellationToken) => turn.SendActivityAsync(turn.Activity.CreateTrace("t", "v"), cancellationToken));

        await bot.PostAsync(incoming);

        Assert.Null(bot.Thrown);
        Assert.Equal(expected, _connector.Calls.Count);
    }

    [Fact]
    public async Task A_delay_is_not_sent()
    {
        BotServer bot = await BotAsync((turn, cancellationToken) => turn.SendActivitiesAsync(
            [new Activity(ActivityTypes.Delay, value: 1), MessageFactory.Text("daarna")],
            cancellationToken));

        await bot.PostAsync(Incoming());

        Assert.Equal("daarna", Assert.Single(_connector.Calls).Activity?.Text);
    }

    [Fact]
    public async Task The_turn_knows_its_sender_and_how_to_answer()
    {
        IIdentity? identity = null;
        object?[] found = [];
        BotServer bot = await BotAsync((turn, _) =>
        {
            identity = turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey);
            found = [turn.TurnState.Get<IConnectorClient>(), turn.TurnState.Get<ConnectorFactory>(), turn.TurnState.Get<BotCallbackHandler>()];
            return Task.CompletedTask;
        });

        await bot.PostAsync(Incoming());

        Assert.Equal(AuthenticationConstants.AnonymousAuthType, Assert.IsType<ClaimsIdentity>(identity).AuthenticationType);
        Assert.DoesNotContain(null, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("this.is.not.json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":7}""")]
    public async Task A_body_that_is_no_activity_is_a_bad_request(string body)
    {
        BotServer bot = await BotAsync((_, _) => throw new InvalidOperationException("No turn was to run."));

        using HttpResponseMessage response = await bot.PostAsync(Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Another_method_than_POST_is_not_allowed(string method)
    {
        BotServer bot = await BotAsync((_, _) => throw new InvalidOperationException("No turn was to run."));

        using HttpResponseMessage response = await bot.SendAsync(new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_sender_with_a_token_is_refused()
    {
        BotServer bot = await BotAsync((_, _) => throw new InvalidOperationException("No turn was to run."));

        using HttpResponseMessage response = await bot.PostAsync(Incoming(), "Bearer x");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_connector_that_refuses_reaches_the_caller_with_status_and_body()
    {
        _connector.Status = HttpStatusCode.Forbidden;
        _connector.Body = """{"error":{"code":"BotNotInConversationRoster","message":"no"}}""";
        BotServer bot = await BotAsync((turn, cancellationToken) => turn.SendActivityAsync("dag", cancellationToken: cancellationToken));

        using HttpResponseMessage response = await bot.PostAsync(Incoming());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        ErrorResponseException refusal = Assert.IsType<ErrorResponseException>(bot.Thrown);
        Assert.Equal(HttpStatusCode.Forbidden, refusal.Response.StatusCode);
        Assert.Equal(_connector.Body, refusal.Response.Content);
        Assert.Equal("BotNotInConversationRoster", refusal.Body?.Error?.Code);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_refusal_that_is_no_JSON_is_a_refusal_all_the_same(HttpStatusCode status)
    {
        _connector.Status = status;
        _connector.Body = "<html>";
        BotServer bot = await BotAsync((turn, cancellationToken) => turn.SendActivityAsync("dag", cancellationToken: cancellationToken));

        await bot.PostAsync(Incoming());

        ErrorResponseException refusal = Assert.IsType<ErrorResponseException>(bot.Thrown);
        Assert.Equal((status, "<html>"), (refusal.Response.StatusCode, refusal.Response.Content));
        Assert.Null(refusal.Body);
    }

    [Fact]
    public async Task A_connector_that_is_gone_reaches_the_caller()
    {
        Activity incoming = Incoming();
        await using (StandInConnector gone = await StandInConnector.StartAsync())
            incoming.ServiceUrl = gone.ServiceUrl;
        BotServer bot = await BotAsync((turn, cancellationToken) => turn.SendActivityAsync("dag", cancellationToken: cancellationToken));

        await bot.PostAsync(incoming);

        Assert.IsType<HttpRequestException>(bot.Thrown);
    }

    [Fact]
    public async Task A_connector_that_says_nothing_gives_an_empty_id()
    {
        _connector.Status = HttpStatusCode.Accepted;
        _connector.Body = string.Empty;
        ResourceResponse? sent = null;
        BotServer bot = await BotAsync(async (turn, cancellationToken) => sent = await turn.SendActivityAsync("dag", cancellationToken: cancellationToken));

        await bot.PostAsync(Incoming());

        Assert.Equal(string.Empty, sent?.Id);
    }

    [Fact]
    public async Task What_the_bot_throws_goes_to_the_error_handler_where_there_is_one()
    {
        Exception? handled = null;
        _adapter.OnTurnError = (_, exception) =>
        {
            handled = exception;
            return Task.CompletedTask;
        };
        BotServer bot = await BotAsync((_, _) => throw new InvalidOperationException("broken"));

        using HttpResponseMessage response = await bot.PostAsync(Incoming());

        Assert.Equal("broken", handled?.Message);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(bot.Thrown);
    }

    [Fact]
    public async Task What_the_bot_throws_goes_on_to_the_caller_where_there_is_no_handler()
    {
        BotServer bot = await BotAsync((_, _) => throw new InvalidOperationException("broken"));

        await bot.PostAsync(Incoming());

        Assert.Equal("broken", bot.Thrown?.Message);
    }

    [Fact]
    public async Task A_conversation_goes_on_by_its_reference_in_every_form()
    {
        ConversationReference reference = Incoming().GetConversationReference();
        Activity continuation = reference.GetContinuationActivity();
        ClaimsIdentity identity = new();
        List<string?> names = [];
        async Task Speak(ITurnContext turn, CancellationToken cancellationToken)
        {
            names.Add(turn.Activity.Name);
            await turn.SendActivityAsync("nog iets", cancellationToken: cancellationToken);
        }

        await _adapter.ContinueConversationAsync(string.Empty, reference, Speak, CancellationToken.None);
        await _adapter.ContinueConversationAsync(identity, reference, Speak, CancellationToken.None);
        await _adapter.ContinueConversationAsync(identity, reference, "audience", Speak, CancellationToken.None);
        await _adapter.ContinueConversationAsync(string.Empty, continuation, Speak, CancellationToken.None);
        await _adapter.ContinueConversationAsync(identity, continuation, Speak, CancellationToken.None);
        await _adapter.ContinueConversationAsync(identity, continuation, "audience", Speak, CancellationToken.None);

        Assert.Equal(Enumerable.Repeat(ActivityEventNames.ContinueConversation, 6), names);
        Assert.Equal(6, _connector.Calls.Count);
        Assert.All(_connector.Calls, call => Assert.Equal(("nog iets", "u1"), (call.Activity!.Text, call.Activity.Recipient.Id)));
    }

    [Fact]
    public async Task A_conversation_is_made_and_its_first_turn_runs()
    {
        _connector.Body = """{"id":"new","activityId":"first"}""";
        Activity? begun = null;
        ConversationParameters parameters = new(isGroup: false, bot: new ChannelAccount("b1"), members: [new ChannelAccount("u1")], tenantId: "t1");

        await _adapter.CreateConversationAsync(
            string.Empty,
            Channels.Test,
            _connector.ServiceUrl,
            "audience",
            parameters,
            (turn, _) =>
            {
                begun = turn.Activity;
                return Task.CompletedTask;
            },
            CancellationToken.None);

        Assert.Equal(("POST", "/v3/conversations"), (_connector.Calls.Single().Method, _connector.Calls.Single().Target));
        Assert.Equal((ActivityEventNames.CreateConversation, "first", "new", "t1"), (begun?.Name, begun?.Id, begun?.Conversation.Id, begun?.Conversation.TenantId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/deeper")]
    [InlineData("/deeper/")]
    public async Task A_service_may_live_below_its_host(string path)
    {
        ConversationReference reference = Incoming().GetConversationReference();
        reference.ServiceUrl = _connector.ServiceUrl + path;

        await _adapter.ContinueConversationAsync(string.Empty, reference, (turn, cancellationToken) => turn.SendActivityAsync("dag", cancellationToken: cancellationToken), CancellationToken.None);

        Assert.StartsWith($"{path.TrimEnd('/')}/v3/conversations/", Assert.Single(_connector.Calls).Target, StringComparison.Ordinal);
    }
}
