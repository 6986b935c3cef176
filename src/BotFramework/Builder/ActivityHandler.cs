using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Builder;

/// <summary>A bot with a method for each kind of activity; override those that matter.</summary>
public class ActivityHandler : IBot
{
    private const string AdaptiveCardAction = "adaptiveCard/action";
    private const string AdaptiveCardExecute = "Action.Execute";
    private const string ErrorType = "application/vnd.microsoft.error";
    private const string TokenResponseEvent = "tokens/response";

    /// <summary>Calls the method for the kind of the turn's activity.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the turn.</returns>
    public virtual async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity is null)
        {
            throw new ArgumentException("The turn has no activity.", nameof(turnContext));
        }

        if (turnContext.Activity.Type is null)
        {
            throw new ArgumentException("The turn's activity has no type.", nameof(turnContext));
        }

        await (turnContext.Activity.Type switch
        {
            ActivityTypes.Message => OnMessageActivityAsync(As<IMessageActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageUpdate => OnMessageUpdateActivityAsync(As<IMessageUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageDelete => OnMessageDeleteActivityAsync(As<IMessageDeleteActivity>(turnContext), cancellationToken),
            ActivityTypes.ConversationUpdate => OnConversationUpdateActivityAsync(As<IConversationUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageReaction => OnMessageReactionActivityAsync(As<IMessageReactionActivity>(turnContext), cancellationToken),
            ActivityTypes.Event => OnEventActivityAsync(As<IEventActivity>(turnContext), cancellationToken),
            ActivityTypes.Invoke => AnswerInvokeAsync(turnContext, cancellationToken),
            ActivityTypes.EndOfConversation => OnEndOfConversationActivityAsync(As<IEndOfConversationActivity>(turnContext), cancellationToken),
            ActivityTypes.Typing => OnTypingActivityAsync(As<ITypingActivity>(turnContext), cancellationToken),
            ActivityTypes.InstallationUpdate => OnInstallationUpdateActivityAsync(As<IInstallationUpdateActivity>(turnContext), cancellationToken),
            "command" or "commandResult" => Task.CompletedTask,
            _ => OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken),
        });
    }

    /// <summary>A response with status 200.</summary>
    /// <param name="body">The body, if any.</param>
    /// <returns>The response.</returns>
    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>Called for a message.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when a message was edited.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when a message was deleted.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when members joined or left; calls the method for either, unless only the bot itself did.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.MembersAdded is not null)
        {
            return AnyoneButBot(activity.MembersAdded, activity) ? OnMembersAddedAsync(activity.MembersAdded, turnContext, cancellationToken) : Task.CompletedTask;
        }

        return activity.MembersRemoved is not null && AnyoneButBot(activity.MembersRemoved, activity)
            ? OnMembersRemovedAsync(activity.MembersRemoved, turnContext, cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>Called when someone other than the bot joined.</summary>
    /// <param name="membersAdded">Who joined; the bot may be among them.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when someone other than the bot left.</summary>
    /// <param name="membersRemoved">Who left; the bot may be among them.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when reactions to a message changed; calls the methods for added and removed ones.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual async Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ReactionsAdded is { } added)
        {
            await OnReactionsAddedAsync(added, turnContext, cancellationToken);
        }

        if (turnContext.Activity.ReactionsRemoved is { } removed)
        {
            await OnReactionsRemovedAsync(removed, turnContext, cancellationToken);
        }
    }

    /// <summary>Called when reactions were added.</summary>
    /// <param name="messageReactions">The reactions.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when reactions were removed.</summary>
    /// <param name="messageReactions">The reactions.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called for an event; sign-in events go no further.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name is TokenResponseEvent ? Task.CompletedTask : OnEventAsync(turnContext, cancellationToken);

    /// <summary>Called for an event other than a sign-in.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called for an invoke; answers 501 to all but an Adaptive Card's action.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The answer; null where it was sent already.</returns>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            if (turnContext.Activity.Name is not AdaptiveCardAction)
            {
                throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }

            var value = ReadAdaptiveCardValue(turnContext.Activity.Value);
            return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, value, cancellationToken));
        }
        catch (InvokeResponseException refusal)
        {
            return refusal.CreateInvokeResponse();
        }
    }

    /// <summary>Called when an action of an Adaptive Card was executed; answers 501.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="invokeValue">What the card sent.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The answer to the card.</returns>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called at the end of a conversation.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called while someone types.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when the bot was installed or removed; calls the method for either.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => turnContext.Activity.Action switch
    {
        "add" or "add-upgrade" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
        "remove" or "remove-upgrade" => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>Called when the bot was installed.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when the bot was removed.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called for an activity of a kind without a method of its own.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the work.</returns>
    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static DelegatingTurnContext<T> As<T>(ITurnContext turnContext)
        where T : IActivity => new(turnContext);

    private static bool AnyoneButBot(IList<ChannelAccount> members, IActivity activity) =>
        members.Any(member => !string.Equals(member.Id, activity.Recipient?.Id, StringComparison.Ordinal));

    private static AdaptiveCardInvokeValue ReadAdaptiveCardValue(object? value)
    {
        if (value is null)
        {
            throw Refusal("BadRequest", "Missing value property");
        }

        AdaptiveCardInvokeValue? read;
        try
        {
            read = value is JsonObject or JsonElement { ValueKind: JsonValueKind.Object } ? ActivityJson.Convert<AdaptiveCardInvokeValue>(value) : null;
        }
        catch (JsonException)
        {
            read = null;
        }

        return read switch
        {
            null => throw Refusal("BadRequest", "Value property instance is not properly formed"),
            { Action: null } => throw Refusal("BadRequest", "Missing action property"),
            { Action.Type: not AdaptiveCardExecute } => throw Refusal("NotSupported", $"The action '{read.Action.Type}'is not supported."),
            _ => read,
        };
    }

    private static InvokeResponseException Refusal(string code, string message) => new(
        HttpStatusCode.BadRequest,
        new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = ErrorType,
            Value = new Error { Code = code, Message = message },
        });

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken);
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, cancellationToken);
        }
    }

    /// <summary>Ends the handling of an invoke with a status.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="body">The body, if any.</param>
    [SuppressMessage("Major Code Smell", "S3871", Justification = "The published accessibility: for the handler's subclasses only.")]
    protected class InvokeResponseException(HttpStatusCode statusCode, object? body = null) : Exception
    {
        /// <summary>The response with this status and body.</summary>
        /// <returns>The response.</returns>
        [SuppressMessage("Critical Code Smell", "S3218", Justification = "The published name.")]
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)statusCode, Body = body };
    }
}
