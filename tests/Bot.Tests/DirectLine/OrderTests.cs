using System.Collections.Concurrent;
using System.Net;
using SamenHier.Bot.Turns;

namespace SamenHier.Bot.Tests.DirectLine;

public sealed class OrderTests
{
    [Fact]
    public async Task A_hundred_posts_at_once_reach_the_bot_each_once_and_one_at_a_time()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        var inside = 0;
        var most = 0;
        server.Chat.BeforeTurn = async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        };

        var answers = await Task.WhenAll(Enumerable.Range(1, 100).Select(number => server.SayAsync(chat, $"message {number}")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(1, most);
        Assert.Equal(
            Enumerable.Range(1, 100).Select(number => $"message {number}").Order(StringComparer.Ordinal),
            server.Chat.Received.Skip(1).Select(activity => activity.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_lane_keeps_the_order_of_arrival_also_past_failures()
    {
        Lanes<string> lanes = new();
        ConcurrentQueue<int> done = new();
        TaskCompletionSource gate = new();
        var work = Enumerable.Range(0, 100).Select(number => lanes.RunAsync("one", async () =>
        {
            await gate.Task;
            done.Enqueue(number);
            return number % 10 == 3 ? throw new InvalidOperationException("broken by the test") : number;
        })).ToList();

        gate.SetResult();
        await Task.WhenAll(work.Select(task => task.ContinueWith(static _ => { }, TaskScheduler.Default)));
        Assert.Equal(Enumerable.Range(0, 100), done);
        Assert.Equal(10, work.Count(task => task.IsFaulted));
    }

    [Fact]
    public async Task One_conversation_does_not_wait_for_another()
    {
        await using var server = await DirectLineServer.StartAsync();
        var slow = await server.StartedChatAsync();
        var quick = await server.StartedChatAsync();
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Chat.BeforeTurn = activity => string.Equals(activity.Conversation.Id, slow.ConversationId, StringComparison.Ordinal) ? gate.Task : Task.CompletedTask;

        var waiting = server.SayAsync(slow, "slow");
        Assert.Equal(HttpStatusCode.OK, (await server.SayAsync(quick, "quick").WaitAsync(TimeSpan.FromSeconds(20))).Status);
        gate.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await waiting).Status);
    }
}
