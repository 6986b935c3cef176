using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Builder;

/// <summary>State that is read once a turn, kept with the turn, and written where it changed.</summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <summary>Makes a state.</summary>
    /// <param name="storage">Where it is kept.</param>
    /// <param name="contextServiceKey">The name under which the turn holds it.</param>
    protected BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    /// <inheritdoc/>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        return new BotStatePropertyAccessor<T>(this, name);
    }

    /// <summary>Reads the state from storage, where this turn does not have it yet.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to read it again.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the reading.</returns>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        var key = GetStorageKey(turnContext);
        if (!force && GetCachedState(turnContext) is { State: not null })
        {
            return;
        }

        var items = await _storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out var value);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState(ToState(value));
    }

    /// <summary>Writes the state, where it changed since it was read or last written.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to write it although it did not change.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the writing.</returns>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        var cached = GetCachedState(turnContext);
        if (cached is null || (!force && !cached.IsChanged()))
        {
            return;
        }

        var changes = new Dictionary<string, object>(StringComparer.Ordinal) { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken);
        cached.Hash = CachedBotState.ComputeHash(cached.State);
    }

    /// <summary>Empties the state in this turn; the next save writes it even if there was nothing.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A completed task.</returns>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState { Hash = string.Empty };
        return Task.CompletedTask;
    }

    /// <summary>Deletes the state from the turn and from storage.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the deletion.</returns>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The state of this turn as JSON.</summary>
    /// <param name="turnContext">The turn; its state was loaded.</param>
    /// <returns>A JSON object with the properties.</returns>
    public JsonNode Get(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        var cached = GetCachedState(turnContext) ?? throw new ArgumentNullException(nameof(turnContext), "The state of this turn was not loaded.");
        return JsonSerializer.SerializeToNode(cached.State, StateJson.Plain)!;
    }

    /// <summary>What this turn holds of the state.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <returns>The state, or null where it was not loaded.</returns>
    public CachedBotState? GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>The key in storage of the state that belongs to a turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <returns>The key.</returns>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>Reads a property of the loaded state.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">The property's name.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The value; null where there is none. A value type without a value is a <see cref="KeyNotFoundException"/>.</returns>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        var state = GetCachedState(turnContext)!.State;
        if (typeof(T).IsValueType && !state.ContainsKey(propertyName))
        {
            throw new KeyNotFoundException(propertyName);
        }

        return Task.FromResult(StateJson.ConvertInPlace<T>(state, propertyName)!);
    }

    /// <summary>Removes a property from the loaded state.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">The property's name.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A completed task.</returns>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        GetCachedState(turnContext)!.State.Remove(propertyName);
        return Task.CompletedTask;
    }

    /// <summary>Sets a property of the loaded state.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">The property's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A completed task.</returns>
    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object? value, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        GetCachedState(turnContext)!.State[propertyName] = value!;
        return Task.CompletedTask;
    }

    private static IDictionary<string, object>? ToState(object? stored) => stored switch
    {
        null => null,
        IDictionary<string, object> state => state,
        JsonObject or JsonElement { ValueKind: JsonValueKind.Object } => StateJson.Convert<Dictionary<string, object>>(stored),
        _ => throw new InvalidOperationException("What the storage holds is not the state of a bot."),
    };

    /// <summary>The state as a turn holds it.</summary>
    public class CachedBotState
    {
        internal CachedBotState(IDictionary<string, object>? state = null)
        {
            State = state ?? new Dictionary<string, object>(StringComparer.Ordinal);
            Hash = ComputeHash(State);
        }

        /// <summary>The properties by name.</summary>
        public IDictionary<string, object> State { get; set; }

        internal string Hash { get; set; }

        internal static string ComputeHash(object state) => JsonSerializer.Serialize(state, StateJson.Plain);

        internal bool IsChanged() => !string.Equals(Hash, ComputeHash(State), StringComparison.Ordinal);
    }

    private sealed class BotStatePropertyAccessor<T>(BotState botState, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken);
            var state = botState.GetCachedState(turnContext)!.State;

            // A stored null counts as no value; a value type has no null.
            if (StateJson.ConvertInPlace<T>(state, name) is { } value && state.ContainsKey(name))
            {
                return value;
            }

            if (defaultValueFactory is null)
            {
                return default!;
            }

            var made = defaultValueFactory();
            await SetAsync(turnContext, made, cancellationToken);
            return made;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken);
            await botState.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken);
            await botState.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }
    }
}
