namespace Microsoft.Bot.Builder;

/// <summary>A bot: what handles one incoming activity.</summary>
public interface IBot
{
    /// <summary>Handles the activity of one turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the whole turn.</returns>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
