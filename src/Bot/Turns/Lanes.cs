using SamenHier.Casework;

namespace SamenHier.Bot.Turns;

/// <summary>
/// Lets the turns of one conversation through one at a time, in order of arrival. Two conversations of one participant, or
/// two nodes, meet only at the commit, whose version check makes the later one think again.
/// </summary>
public sealed class Lanes
{
    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, Task> last = [];

    /// <summary>Runs work when all work that entered the lane before has ended, well or badly. The place in the lane is taken before this returns.</summary>
    /// <param name="conversation">Whose lane.</param>
    /// <param name="work">The work; the lane ends with it.</param>
    public async Task<T> RunAsync<T>(ConversationKey conversation, Func<Task<T>> work)
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

    private Task Enter(ConversationKey conversation, Task ended)
    {
        lock (gate)
        {
            var before = last.GetValueOrDefault(conversation, Task.CompletedTask);
            last[conversation] = ended;
            return before;
        }
    }

    private void Leave(ConversationKey conversation, Task ended)
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
