namespace SamenHier.Bot.DirectLine;

/// <summary>Lets the posts of one conversation through one at a time, in order of arrival.</summary>
internal sealed class ConversationLanes
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);

    /// <summary>Runs <paramref name="work"/> when all work that entered the lane before has ended, well or badly.</summary>
    public async Task<T> RunAsync<T>(string conversationId, Func<Task<T>> work)
    {
        TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await EnterAsync(conversationId, ended.Task);
        try
        {
            return await work();
        }
        finally
        {
            Leave(conversationId, ended.Task);
            ended.SetResult();
        }
    }

    private Task EnterAsync(string conversationId, Task ended)
    {
        lock (_gate)
        {
            var before = _last.GetValueOrDefault(conversationId, Task.CompletedTask);
            _last[conversationId] = ended;
            return before;
        }
    }

    private void Leave(string conversationId, Task ended)
    {
        lock (_gate)
        {
            if (_last.GetValueOrDefault(conversationId) == ended)
                _last.Remove(conversationId);
        }
    }
}
