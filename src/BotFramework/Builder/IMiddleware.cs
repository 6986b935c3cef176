namespace Microsoft.Bot.Builder;

/// <summary>Calls the next middleware, or the bot where there is none left.</summary>
/// <param name="cancellationToken">Ends the work early.</param>
/// <returns>A task for everything further down the pipeline.</returns>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>A step that every turn passes on its way to the bot, and back.</summary>
public interface IMiddleware
{
    /// <summary>Works before and after <paramref name="next"/>; not calling it ends the turn here.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="next">The rest of the pipeline.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for this step and the rest of the pipeline.</returns>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
