using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Sees activities on their way out; may change them, or hold them back by not calling <paramref name="next"/>.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activities">The activities to be sent; the list may be changed.</param>
/// <param name="next">The next handler, and in the end the adapter.</param>
/// <returns>The channel's responses, in the order of the activities.</returns>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>Sees an update of an activity on its way out.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activity">The activity in its new form.</param>
/// <param name="next">The next handler, and in the end the adapter.</param>
/// <returns>The channel's response.</returns>
public delegate Task<ResourceResponse> UpdateActivityHandler(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);

/// <summary>Sees the deletion of an activity on its way out.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="reference">Which activity, in which conversation.</param>
/// <param name="next">The next handler, and in the end the adapter.</param>
/// <returns>A task for the deletion.</returns>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
