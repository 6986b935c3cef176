using System.Collections.Concurrent;
using SamenHier.Bot.Turns;

namespace SamenHier.Bot.Tests.StandIns;

/// <summary>Tells when a turn reaches a moment, and breaks there on demand.</summary>
internal sealed class WatchedStages : ITurnStages
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<TurnStage, TaskCompletionSource> reached = new();

    /// <summary>The moment at which every turn breaks; null when none does.</summary>
    public TurnStage? Breaks { get; init; }

    public void Reached(TurnStage stage)
    {
        Watch(stage).TrySetResult();
        if (stage == Breaks) throw new InvalidOperationException("The process broke here.");
    }

    public Task ReachedAsync(TurnStage stage) => Watch(stage).Task.WaitAsync(Patience);

    private TaskCompletionSource Watch(TurnStage stage) =>
        reached.GetOrAdd(stage, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
