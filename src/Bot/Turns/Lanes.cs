namespace SamenHier.Bot.Turns;

/// <summary>Lets the work of one conversation through, one piece at a time, in order of arrival; conversations do not wait for each other.</summary>
/// <typeparam name="TKey">What names a conversation.</typeparam>
internal sealed class Lanes<TKey>
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Task> last = [];

    /// <summary>Runs work when all work that entered the lane before has ended, well or badly. The place in the lane is taken before this returns.</summary>
    /// <param name="conversation">Whose lane.</param>
    /// <param name="work">The work; the lane ends with it.</param>
    public async Task<T> RunAsync<T>(TKey conversation, Func<Task<T>> work)
    {
        TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Enter(conversation, ended.Task);
        try
        {
            return await work();
        }
        finally
        {
            Leave(conversation, ended.Task);
            ended.SetResult();
        }
    }

    private Task Enter(TKey conversation, Task ended)
    {
        lock (gate)
        {
            var before = last.GetValueOrDefault(conversation, Task.CompletedTask);
            last[conversation] = ended;
            return before;
        }
    }

    private void Leave(TKey conversation, Task ended)
    {
        lock (gate)
        {
            if (last.GetValueOrDefault(conversation) == ended)
            {
                last.Remove(conversation);
            }
        }
    }
}
