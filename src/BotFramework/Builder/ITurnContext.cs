using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn: the activity that came in, and the ways to answer it.</summary>
public interface ITurnContext
{
    /// <summary>The adapter that made this turn.</summary>
    BotAdapter Adapter { get; }

    /// <summary>Services and values that live as long as the turn.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>The activity that came in.</summary>
    Activity Activity { get; }

    /// <summary>Whether something other than a trace was sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>Sends a text message.</summary>
    /// <param name="textReplyToSend">The text; not empty.</param>
    /// <param name="speak">What is spoken instead, if anything.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The channel's response, with the id given to the message.</returns>
    Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string? speak = null, string inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default);

    /// <summary>Sends one activity.</summary>
    /// <param name="activity">The activity; it gets the addresses of this conversation.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The channel's response, with the id given to the activity.</returns>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities in order.</summary>
    /// <param name="activities">One or more activities; they get the addresses of this conversation.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The channel's responses, in the same order.</returns>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity that was sent before.</summary>
    /// <param name="activity">The new form, with the id of the old one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The channel's response.</returns>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity that was sent before in this conversation.</summary>
    /// <param name="activityId">Its id.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the deletion.</returns>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity that was sent before.</summary>
    /// <param name="conversationReference">The conversation and the activity's id.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the deletion.</returns>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler for activities on their way out.</summary>
    /// <param name="handler">The handler; called after those added before.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds a handler for updates on their way out.</summary>
    /// <param name="handler">The handler; called after those added before.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds a handler for deletions on their way out.</summary>
    /// <param name="handler">The handler; called after those added before.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}

/// <summary>A turn whose activity is seen as one kind of activity.</summary>
/// <typeparam name="T">The kind of activity.</typeparam>
[SuppressMessage("Minor Code Smell", "S3246", Justification = "The published declaration.")]
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    /// <summary>The activity that came in, as its kind.</summary>
    new T Activity { get; }
}
