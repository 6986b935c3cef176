using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>An adapter that answers through the channel's connector.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    /// <summary>Makes one.</summary>
    /// <param name="botFrameworkAuthentication">Checks who calls, and proves who the bot is.</param>
    /// <param name="logger">The log.</param>
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Checks who calls, and proves who the bot is.</summary>
    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    /// <summary>The log.</summary>
    protected ILogger Logger { get; }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));

        ResourceResponse[] responses = new ResourceResponse[activities.Length];
        for (int index = 0; index < activities.Length; index++)
            responses[index] = await SendActivityAsync(turnContext, activities[index], cancellationToken) ?? new ResourceResponse(string.Empty);

        return responses;
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return await ConnectorOf(turnContext).Conversations.UpdateActivityAsync(activity, cancellationToken)
            ?? new ResourceResponse(activity.Id);
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        if (string.IsNullOrEmpty(reference.ActivityId))
            throw new ArgumentException("The reference names no activity.", nameof(reference));

        return ConnectorOf(turnContext).Conversations.DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(CreateClaimsIdentity(botId), reference.GetContinuationActivity(), audience: null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), audience: null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(CreateClaimsIdentity(botId), continuationActivity, audience: null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(claimsIdentity, continuationActivity, audience: null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);

    /// <inheritdoc/>
    public override async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string? audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);

        ClaimsIdentity claimsIdentity = CreateClaimsIdentity(botAppId);
        claimsIdentity.AddClaim(new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl));
        ConnectorFactory connectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        IConnectorClient connectorClient = await connectorFactory.CreateAsync(serviceUrl, audience, cancellationToken);

        ConversationResourceResponse created = await connectorClient.Conversations.CreateConversationAsync(conversationParameters, cancellationToken)
            ?? throw new InvalidOperationException("The channel did not say which conversation it made.");
        Activity activity = FirstActivityOf(created, channelId, serviceUrl, conversationParameters);

        using TurnContext context = CreateTurnContext(activity, claimsIdentity, connectorClient, connectorFactory, callback);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <summary>Runs a turn that the bot begins itself.</summary>
    /// <param name="claimsIdentity">The bot's identity.</param>
    /// <param name="continuationActivity">The activity that begins the turn.</param>
    /// <param name="audience">Whom outgoing calls are meant for; the channels if absent.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    protected async Task ProcessProactiveAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(callback);

        ConnectorFactory connectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        IConnectorClient connectorClient = await connectorFactory.CreateAsync(continuationActivity.ServiceUrl, audience, cancellationToken);

        using TurnContext context = CreateTurnContext(continuationActivity, claimsIdentity, connectorClient, connectorFactory, callback);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <summary>Checks the sender of an activity and runs its turn.</summary>
    /// <param name="authHeader">The request's Authorization header, if it has one.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What the request is answered with; null where success is all there is to say.</returns>
    /// <exception cref="UnauthorizedAccessException">The sender proved nothing, or not enough.</exception>
    protected async Task<InvokeResponse?> ProcessActivityAsync(string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        AuthenticateRequestResult result = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(result, activity, callback, cancellationToken);
    }

    /// <summary>Runs the turn of an activity whose sender was checked.</summary>
    /// <param name="authenticateRequestResult">What is known of the request.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What the request is answered with; null where success is all there is to say.</returns>
    protected async Task<InvokeResponse?> ProcessActivityAsync(AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);

        activity.CallerId = authenticateRequestResult.CallerId;
        ConnectorFactory connectorFactory = authenticateRequestResult.ConnectorFactory;
        IConnectorClient connectorClient = await connectorFactory.CreateAsync(activity.ServiceUrl, authenticateRequestResult.Audience, cancellationToken);

        using TurnContext context = CreateTurnContext(activity, authenticateRequestResult.ClaimsIdentity, connectorClient, connectorFactory, callback);
        await RunPipelineAsync(context, callback, cancellationToken);
        return AnswerOf(context);
    }

    /// <summary>The identity of a bot that speaks by itself.</summary>
    /// <param name="botAppId">The bot's app id; empty where it has none.</param>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Published as an instance member.")]
    [SuppressMessage("Minor Code Smell", "S2325:Methods should be static", Justification = "Published as an instance member.")]
    protected ClaimsIdentity CreateClaimsIdentity(string? botAppId)
    {
        botAppId ??= string.Empty;
        return new ClaimsIdentity(
        [
            new Claim(AuthenticationConstants.AudienceClaim, botAppId),
            new Claim(AuthenticationConstants.AppIdClaim, botAppId),
        ]);
    }

    private static async Task<ResourceResponse?> SendActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        // The channel gives the id.
        activity.Id = null;

        switch (activity.Type)
        {
            case ActivityTypes.Delay:
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when !string.Equals(activity.ChannelId, Channels.Emulator, StringComparison.Ordinal):
                return null;
            default:
                IConversations conversations = ConnectorOf(turnContext).Conversations;
                return await (string.IsNullOrWhiteSpace(activity.ReplyToId)
                    ? conversations.SendToConversationAsync(activity, cancellationToken)
                    : conversations.ReplyToActivityAsync(activity, cancellationToken));
        }
    }

    private static IConnectorClient ConnectorOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("The turn has no connector client.");

    private static Activity FirstActivityOf(ConversationResourceResponse created, string channelId, string serviceUrl, ConversationParameters parameters) =>
        new(ActivityTypes.Event)
        {
            Name = ActivityEventNames.CreateConversation,
            Id = created.ActivityId ?? Guid.NewGuid().ToString("n"),
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount(id: created.Id, tenantId: parameters.TenantId),
            ChannelData = parameters.ChannelData,
            Recipient = parameters.Bot,
        };

    private static InvokeResponse? AnswerOf(TurnContext context)
    {
        if (string.Equals(context.Activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.Ordinal))
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(context.BufferedReplyActivities) };

        if (!string.Equals(context.Activity.Type, ActivityTypes.Invoke, StringComparison.Ordinal))
            return null;

        // An invoke that nothing in the bot answers is one that the bot does not know.
        return context.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
            ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }

    private TurnContext CreateTurnContext(Activity activity, ClaimsIdentity claimsIdentity, IConnectorClient connectorClient, ConnectorFactory connectorFactory, BotCallbackHandler callback)
    {
        TurnContext context = new(this, activity);
        context.TurnState.Add<IIdentity>(BotIdentityKey, claimsIdentity);
        context.TurnState.Add(connectorClient);
        context.TurnState.Add(connectorFactory);
        context.TurnState.Add(callback);
        return context;
    }
}
