using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The calls of <see cref="IConversations"/> with only what came back in the body.</summary>
public static class ConversationsExtensions
{
    /// <summary>Says something at the end of the activity's conversation.</summary>
    /// <param name="operations">The conversations.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static Task<ResourceResponse?> SendToConversationAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken);

    /// <summary>Says something at the end of a conversation.</summary>
    /// <param name="operations">The conversations.</param>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static Task<ResourceResponse?> SendToConversationAsync(this IConversations operations, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        BodyOf(operations.SendToConversationWithHttpMessagesAsync(conversationId, activity, null, cancellationToken));

    /// <summary>Answers the activity that this one replies to.</summary>
    /// <param name="operations">The conversations.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentException">The activity replies to none.</exception>
    public static Task<ResourceResponse?> ReplyToActivityAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(activity.ReplyToId))
            throw new ArgumentException("The activity replies to none.", nameof(activity));

        return operations.ReplyToActivityAsync(activity.Conversation.Id, activity.ReplyToId, activity, cancellationToken);
    }

    /// <summary>Answers an activity.</summary>
    /// <param name="operations">The conversations.</param>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activityId">The id of the activity that is answered.</param>
    /// <param name="activity">The answer.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static Task<ResourceResponse?> ReplyToActivityAsync(this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        BodyOf(operations.ReplyToActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken));

    /// <summary>Replaces the activity that has this one's id.</summary>
    /// <param name="operations">The conversations.</param>
    /// <param name="activity">The new form.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static Task<ResourceResponse?> UpdateActivityAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.UpdateActivityAsync(activity.Conversation.Id, activity.Id, activity, cancellationToken);

    /// <summary>Replaces an activity.</summary>
    /// <param name="operations">The conversations.</param>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="activity">The new form.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static Task<ResourceResponse?> UpdateActivityAsync(this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        BodyOf(operations.UpdateActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken));

    /// <summary>Deletes an activity.</summary>
    /// <param name="operations">The conversations.</param>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static async Task DeleteActivityAsync(this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default)
    {
        HttpOperationResponse response = await operations.DeleteActivityWithHttpMessagesAsync(conversationId, activityId, null, cancellationToken);
        Release(response);
    }

    /// <summary>Makes a conversation.</summary>
    /// <param name="operations">The conversations.</param>
    /// <param name="parameters">What to make it from.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static Task<ConversationResourceResponse?> CreateConversationAsync(this IConversations operations, ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        BodyOf(operations.CreateConversationWithHttpMessagesAsync(parameters, null, cancellationToken));

    private static async Task<T?> BodyOf<T>(Task<HttpOperationResponse<T>> call)
        where T : class
    {
        HttpOperationResponse<T> response = await call;
        Release(response);
        return response.Body;
    }

    /// <summary>A stand-in for the conversations may give no HTTP messages.</summary>
    private static void Release(HttpOperationResponse? response)
    {
        response?.Request?.Dispose();
        response?.Response?.Dispose();
    }
}
