namespace Microsoft.Bot.Builder;

/// <summary>What can be said about a state property without its type.</summary>
public interface IStatePropertyInfo
{
    /// <summary>The property's name within its state.</summary>
    string Name { get; }
}

/// <summary>Reads and writes one property of a state.</summary>
/// <typeparam name="T">The property's type.</typeparam>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>Reads the property, loading the state where that was not done yet.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="defaultValueFactory">Makes the value where there is none; that value is also set.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The value; the type's default where there is neither value nor factory.</returns>
    Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes the property from the state in this turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the deletion.</returns>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    /// <summary>Sets the property in the state in this turn; saved with the state.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the setting.</returns>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}
