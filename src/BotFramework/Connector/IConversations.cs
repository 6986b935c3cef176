using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Conversations of a channel.</summary>
/// <remarks>A call that the channel refuses throws an <see cref="ErrorResponseException"/>.</remarks>
public interface IConversations
{
    /// <summary>Makes a conversation.</summary>
    /// <param name="parameters">What to make it from.</param>
    /// <param name="customHeaders">Headers to add to the request.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Says something at the end of a conversation.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="customHeaders">Headers to add to the request.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="customHeaders">Headers to add to the request.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Answers an activity.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="customHeaders">Headers to add to the request.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="customHeaders">Headers to add to the request.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default);
}
