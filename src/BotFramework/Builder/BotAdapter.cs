using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Connects a bot to a channel: makes turns, runs them through the middleware, delivers what the bot sends.</summary>
[SuppressMessage("Design", "MA0025", Justification = "The published behaviour: an adapter overrides what it can do.")]
public abstract class BotAdapter
{
    /// <summary>The name in the turn's state of the activity that answers an invoke.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>The name in the turn's state of the caller's <see cref="ClaimsIdentity"/>.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>Called with what a turn threw; where it is null the exception goes on to the caller.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>The middleware that every turn passes.</summary>
    protected internal MiddlewareSet MiddlewareSet { get; } = [];

    /// <summary>Adds middleware at the end.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <returns>This adapter.</returns>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Delivers activities to the channel.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activities">The activities, in order.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>One response for each activity, with the id that the channel gave.</returns>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Replaces an activity in the channel.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The new form, with the id of the old one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The channel's response.</returns>
    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes an activity in the channel.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="reference">The conversation and the activity's id.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the deletion.</returns>
    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs a turn that the bot begins itself in a known conversation.</summary>
    /// <param name="botId">The bot's app id.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the turn.</returns>
    public virtual async Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ConversationReferenceNotNull(reference);
        using var turnContext = new TurnContext(this, reference.GetContinuationActivity());
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Runs a turn that the bot begins itself; an adapter that can do so overrides it.</summary>
    /// <param name="claimsIdentity">The bot's identity.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the turn.</returns>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Runs a turn that the bot begins itself; an adapter that can do so overrides it.</summary>
    /// <param name="claimsIdentity">The bot's identity.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="audience">Whom outgoing calls are meant for.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the turn.</returns>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Runs a turn with an activity of the bot's own; an adapter that can do so overrides it.</summary>
    /// <param name="botId">The bot's app id.</param>
    /// <param name="continuationActivity">The activity.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the turn.</returns>
    public virtual Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Runs a turn with an activity of the bot's own; an adapter that can do so overrides it.</summary>
    /// <param name="claimsIdentity">The bot's identity.</param>
    /// <param name="continuationActivity">The activity.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the turn.</returns>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Runs a turn with an activity of the bot's own; an adapter that can do so overrides it.</summary>
    /// <param name="claimsIdentity">The bot's identity.</param>
    /// <param name="continuationActivity">The activity.</param>
    /// <param name="audience">Whom outgoing calls are meant for.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the turn.</returns>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Begins a conversation in the channel; an adapter that can do so overrides it.</summary>
    /// <param name="botAppId">The bot's app id.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">The channel's address.</param>
    /// <param name="audience">Whom outgoing calls are meant for.</param>
    /// <param name="conversationParameters">Who takes part, and the first message.</param>
    /// <param name="callback">The bot's logic for the first turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the turn.</returns>
    public virtual Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string? audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Runs the turn of an activity that was authenticated; an adapter that can do so overrides it.</summary>
    /// <param name="claimsIdentity">Who sent it.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The answer to an invoke; otherwise null.</returns>
    public virtual Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Runs a turn through the middleware and then the callback, in the activity's culture.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the turn.</returns>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        if (turnContext.Activity is null)
        {
            await (callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask);
            return;
        }

        SetCulture(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, exception);
        }
    }

    private static void SetCulture(ITurnContext turnContext)
    {
        var locale = turnContext.Activity.Locale;
        if (string.IsNullOrWhiteSpace(locale))
        {
            return;
        }

        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(locale);
            if (turnContext is TurnContext turn)
            {
                turn.Locale = locale;
            }
        }
        catch (CultureNotFoundException)
        {
            // A channel may send anything; a wrong locale must not cost the turn.
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        }
    }
}
