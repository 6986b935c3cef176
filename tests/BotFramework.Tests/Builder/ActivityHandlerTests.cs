using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SamenHier.BotFramework.Tests.Builder;

public class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly Handler _bot = new();

    public static TheoryData<string, Activity, string[]> Dispatch()
    {
        IList<ChannelAccount> user = [new ChannelAccount { Id = "user-1" }];
        IList<ChannelAccount> bot = [new ChannelAccount { Id = "bot-1" }];
        IList<MessageReaction> like = [new MessageReaction { Type = "like" }];
        return new()
        {
            { "message", Of(ActivityTypes.Message), ["Message"] },
            { "edited", Of(ActivityTypes.MessageUpdate), ["MessageUpdate"] },
            { "deleted", Of(ActivityTypes.MessageDelete), ["MessageDelete"] },
            { "joined", Of(ActivityTypes.ConversationUpdate, activity => activity.MembersAdded = user), ["ConversationUpdate", "MembersAdded"] },
            { "user and bot joined", Of(ActivityTypes.ConversationUpdate, activity => activity.MembersAdded = [.. user, .. bot]), ["ConversationUpdate", "MembersAdded"] },
            { "only the bot joined", Of(ActivityTypes.ConversationUpdate, activity => activity.MembersAdded = bot), ["ConversationUpdate"] },
            { "left", Of(ActivityTypes.ConversationUpdate, activity => activity.MembersRemoved = user), ["ConversationUpdate", "MembersRemoved"] },
            { "only the bot left", Of(ActivityTypes.ConversationUpdate, activity => activity.MembersRemoved = bot), ["ConversationUpdate"] },
            { "a list of nobody hides those who left", Of(ActivityTypes.ConversationUpdate, activity => (activity.MembersAdded, activity.MembersRemoved) = ([], user)), ["ConversationUpdate"] },
            { "renamed", Of(ActivityTypes.ConversationUpdate, activity => activity.TopicName = "new"), ["ConversationUpdate"] },
            { "liked", Of(ActivityTypes.MessageReaction, activity => activity.ReactionsAdded = like), ["MessageReaction", "ReactionsAdded"] },
            { "liked otherwise", Of(ActivityTypes.MessageReaction, activity => activity.ReactionsAdded = activity.ReactionsRemoved = like), ["MessageReaction", "ReactionsAdded", "ReactionsRemoved"] },
            { "event", Of(ActivityTypes.Event, activity => activity.Name = "greet"), ["EventActivity", "Event"] },
            { "sign-in", Of(ActivityTypes.Event, activity => activity.Name = "tokens/response"), ["EventActivity"] },
            { "end", Of(ActivityTypes.EndOfConversation), ["EndOfConversation"] },
            { "typing", Of(ActivityTypes.Typing), ["Typing"] },
            { "installed", Of(ActivityTypes.InstallationUpdate, activity => activity.Action = "add"), ["InstallationUpdate", "InstallationAdd"] },
            { "upgraded", Of(ActivityTypes.InstallationUpdate, activity => activity.Action = "add-upgrade"), ["InstallationUpdate", "InstallationAdd"] },
            { "uninstalled", Of(ActivityTypes.InstallationUpdate, activity => activity.Action = "remove"), ["InstallationUpdate", "InstallationRemove"] },
            { "upgrade away", Of(ActivityTypes.InstallationUpdate, activity => activity.Action = "remove-upgrade"), ["InstallationUpdate", "InstallationRemove"] },
            { "installation of no kind", Of(ActivityTypes.InstallationUpdate), ["InstallationUpdate"] },
            { "unknown", Of("shrug"), ["Unrecognized"] },
            { "command", Of("command"), [] },
        };
    }

    [Theory]
    [MemberData(nameof(Dispatch), DisableDiscoveryEnumeration = true)]
    public async Task Each_activity_goes_to_the_methods_for_its_kind(string what, Activity activity, string[] methods)
    {
        await _bot.OnTurnAsync(new TurnContext(_adapter, activity));

        Assert.True(methods.SequenceEqual(_bot.Called), $"{what}: {string.Join(", ", _bot.Called)}");
        Assert.Empty(_adapter.Sent);
    }

    [Theory]
    [MemberData(nameof(Dispatch), DisableDiscoveryEnumeration = true)]
    public async Task A_handler_that_overrides_nothing_does_nothing(string what, Activity activity, string[] methods)
    {
        await new ActivityHandler().OnTurnAsync(new TurnContext(_adapter, activity));

        Assert.True(_adapter.Sent.Count == 0, $"{what} ({methods.Length})");
    }

    [Fact]
    public async Task A_turn_needs_an_activity_with_a_type()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _bot.OnTurnAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(() => _bot.OnTurnAsync(new TurnContext(_adapter, new Activity())));
    }

    [Theory]
    [InlineData("some/other")]
    [InlineData("signin/verifyState")]
    [InlineData(null)]
    public async Task An_invoke_that_nobody_handles_is_answered_with_501(string? name)
    {
        Assert.Equal((int)HttpStatusCode.NotImplemented, (await InvokeAsync(new ActivityHandler(), name, null))!.Status);
    }

    [Fact]
    public async Task An_action_of_a_card_is_answered_with_what_the_handler_returns()
    {
        var value = JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb = "choose", id = "a", data = new { answer = 1 } } });

        var response = await InvokeAsync(_bot, "adaptiveCard/action", value);

        Assert.Equal((int)HttpStatusCode.OK, response!.Status);
        Assert.Equal("choose", Assert.IsType<AdaptiveCardInvokeResponse>(response.Body).Type);
        Assert.True(response.IsSuccessStatusCode());
    }

    [Fact]
    public async Task An_action_of_a_card_that_nobody_handles_is_answered_with_501()
    {
        var value = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute" } };

        Assert.Equal((int)HttpStatusCode.NotImplemented, (await InvokeAsync(new ActivityHandler(), "adaptiveCard/action", value))!.Status);
    }

    [Theory]
    [InlineData(null, "BadRequest", "Missing value property")]
    [InlineData("\"text\"", "BadRequest", "Value property instance is not properly formed")]
    [InlineData("{\"action\":7}", "BadRequest", "Value property instance is not properly formed")]
    [InlineData("{}", "BadRequest", "Missing action property")]
    [InlineData("{\"action\":{\"type\":\"Action.Submit\"}}", "NotSupported", "The action 'Action.Submit'is not supported.")]
    public async Task An_action_of_a_card_that_is_malformed_is_refused(string? json, string code, string message)
    {
        var response = await InvokeAsync(_bot, "adaptiveCard/action", json is null ? null : JsonSerializer.Deserialize<JsonElement>(json));

        Assert.Equal((int)HttpStatusCode.BadRequest, response!.Status);
        var body = Assert.IsType<AdaptiveCardInvokeResponse>(response.Body);
        var error = Assert.IsType<Error>(body.Value);
        Assert.Equal((400, "application/vnd.microsoft.error", code, message), (body.StatusCode, body.Type, error.Code, error.Message));
        Assert.False(response.IsSuccessStatusCode());
    }

    [Fact]
    public async Task An_invoke_that_was_answered_already_is_not_answered_again()
    {
        var turn = new TurnContext(_adapter, Of(ActivityTypes.Invoke));
        turn.TurnState[BotAdapter.InvokeResponseKey] = new Activity();

        await new ActivityHandler().OnTurnAsync(turn);

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public void A_typed_response_shows_the_body_as_its_type()
    {
        var response = new InvokeResponse<string> { Status = 299, Body = "ok" };

        Assert.Equal("ok", ((InvokeResponse)response).Body);
        Assert.Equal("ok", response.Body);
        Assert.True(response.IsSuccessStatusCode());
        Assert.False(new InvokeResponse { Status = 199 }.IsSuccessStatusCode());
        Assert.False(new InvokeResponse { Status = 300 }.IsSuccessStatusCode());
    }

    private static Activity Of(string type, Action<Activity>? with = null)
    {
        var activity = RecordingAdapter.Message(null);
        activity.Type = type;
        with?.Invoke(activity);
        return activity;
    }

    private async Task<InvokeResponse?> InvokeAsync(ActivityHandler bot, string? name, object? value)
    {
        await bot.OnTurnAsync(new TurnContext(_adapter, Of(ActivityTypes.Invoke, activity => (activity.Name, activity.Value) = (name, value))));
        var answer = Assert.Single(_adapter.Sent);
        Assert.Equal(ActivityTypesEx.InvokeResponse, answer.Type);
        return (InvokeResponse?)answer.Value;
    }

    private sealed class Handler : ActivityHandler
    {
        public List<string> Called { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("Message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("MessageUpdate");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("MessageDelete");

        protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Called.Add("ConversationUpdate");
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
        }

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("MembersAdded");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("MembersRemoved");

        protected override Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
        {
            Called.Add("MessageReaction");
            return base.OnMessageReactionActivityAsync(turnContext, cancellationToken);
        }

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note("ReactionsAdded");

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note("ReactionsRemoved");

        protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
        {
            Called.Add("EventActivity");
            return base.OnEventActivityAsync(turnContext, cancellationToken);
        }

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("Event");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = invokeValue.Action.Verb });

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("EndOfConversation");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("Typing");

        protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Called.Add("InstallationUpdate");
            return base.OnInstallationUpdateActivityAsync(turnContext, cancellationToken);
        }

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("InstallationAdd");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("InstallationRemove");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("Unrecognized");

        private Task Note(string method)
        {
            Called.Add(method);
            return Task.CompletedTask;
        }
    }
}
