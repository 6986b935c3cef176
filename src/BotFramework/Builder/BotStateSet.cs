namespace Microsoft.Bot.Builder;

/// <summary>States that are loaded and saved together.</summary>
/// <param name="botStates">The states.</param>
public class BotStateSet(params BotState[] botStates)
{
    /// <summary>The states.</summary>
    public List<BotState> BotStates { get; set; } = [.. botStates];

    /// <summary>Adds a state.</summary>
    /// <param name="botState">The state.</param>
    /// <returns>This set.</returns>
    public BotStateSet Add(BotState botState)
    {
        ArgumentNullException.ThrowIfNull(botState);
        BotStates.Add(botState);
        return this;
    }

    /// <summary>Loads all states.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to read what the turn has already.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the reading.</returns>
    public Task LoadAllAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        Task.WhenAll(BotStates.Select(state => state.LoadAsync(turnContext, force, cancellationToken)));

    /// <summary>Saves the states that changed.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to write what did not change.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the writing.</returns>
    public Task SaveAllChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        Task.WhenAll(BotStates.Select(state => state.SaveChangesAsync(turnContext, force, cancellationToken)));
}
