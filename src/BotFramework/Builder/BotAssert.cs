using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Checks of arguments that the runtime makes in many places.</summary>
public static class BotAssert
{
    /// <summary>Throws <see cref="ArgumentNullException"/> for a missing activity.</summary>
    /// <param name="activity">The activity.</param>
    public static void ActivityNotNull(IActivity? activity) => ArgumentNullException.ThrowIfNull(activity);

    /// <summary>Throws <see cref="ArgumentNullException"/> for a missing turn.</summary>
    /// <param name="turnContext">The turn.</param>
    public static void ContextNotNull(ITurnContext? turnContext) => ArgumentNullException.ThrowIfNull(turnContext);

    /// <summary>Throws <see cref="ArgumentNullException"/> for a missing reference.</summary>
    /// <param name="reference">The reference.</param>
    public static void ConversationReferenceNotNull(ConversationReference? reference) => ArgumentNullException.ThrowIfNull(reference);

    /// <summary>Throws <see cref="ArgumentNullException"/> for a missing list or a missing activity in it.</summary>
    /// <param name="activities">The activities.</param>
    public static void ActivityListNotNull(IEnumerable<Activity>? activities)
    {
        ArgumentNullException.ThrowIfNull(activities);
        foreach (var activity in activities)
        {
            ActivityNotNull(activity);
        }
    }

    /// <summary>Throws <see cref="ArgumentNullException"/> for a missing middleware.</summary>
    /// <param name="middleware">The middleware.</param>
    public static void MiddlewareNotNull(IMiddleware? middleware) => ArgumentNullException.ThrowIfNull(middleware);

    /// <summary>Throws <see cref="ArgumentNullException"/> for a missing list or a missing middleware in it.</summary>
    /// <param name="middleware">The middleware.</param>
    public static void MiddlewareNotNull(IEnumerable<IMiddleware>? middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        foreach (var one in middleware)
        {
            MiddlewareNotNull(one);
        }
    }
}
