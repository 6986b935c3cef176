using System.Collections.Concurrent;
using System.Net;
using Microsoft.Bot.Schema;
using SamenHier.Bot.Turns;
using SamenHier.Casework;
using SamenHier.Casework.Transcripts;

namespace SamenHier.Bot.Delivery;

/// <summary>One ordered sender per conversation with something to deliver; an idle one goes away.</summary>
/// <param name="outbox">What is to be delivered.</param>
/// <param name="lanes">Those in which turns are committed and handed over.</param>
/// <param name="connector">Delivers.</param>
/// <param name="stages">Is told of each moment.</param>
/// <param name="time">The clock of the retries.</param>
/// <param name="lifetime">Ends the senders with the program.</param>
/// <param name="log">Gets identifiers, never words.</param>
internal sealed partial class Senders(
    Outbox outbox,
    Lanes<ConversationKey> lanes,
    ConnectorDelivery connector,
    ITurnStages stages,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<Senders> log) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ConversationKey, SendQueue> queues = new();
    private readonly ConcurrentDictionary<Task, bool> running = new();

    /// <summary>Takes up what an earlier process stored and did not deliver.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RecoverAsync(CancellationToken cancellationToken)
    {
        foreach (var conversation in await outbox.PendingConversationsAsync(cancellationToken))
        {
            Wake(conversation, queue => queue.Reload());
        }
    }

    /// <summary>Hands over the replies of a committed turn. Call it in the conversation's lane, so that they stay in order; it never waits.</summary>
    /// <param name="conversation">Where to.</param>
    /// <param name="replies">What was said. The store is read where it knows more: after a repeat, whose first turn may have failed before it handed over, and where a message takes the place of another, whose name on the channel it keeps.</param>
    public void Hand(ConversationKey conversation, IReadOnlyList<StoredReply> replies) =>
        Wake(conversation, replies.Count > 0 && replies.All(reply => reply.Replaces is null) ? queue => queue.Add(replies) : queue => queue.Reload());

    /// <summary>Marks a message as delivered.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="sequence">Which one.</param>
    /// <param name="channelActivityId">The channel's own id of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task MarkDeliveredAsync(ConversationKey conversation, long sequence, string? channelActivityId, CancellationToken cancellationToken) =>
        outbox.MarkDeliveredAsync(conversation, sequence, channelActivityId, cancellationToken);

    /// <summary>Waits for the senders, which end with the program; what was sent until then is marked.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(running.Keys);

    private void Track(Task sender)
    {
        running.TryAdd(sender, true);
        _ = sender.ContinueWith(ended => running.TryRemove(ended, out _), TaskScheduler.Default);
    }

    private void Wake(ConversationKey conversation, Action<SendQueue> fill)
    {
        while (true)
        {
            var queue = queues.GetOrAdd(conversation, _ => new SendQueue());
            switch (queue.Fill(fill))
            {
                case SendQueueState.Running:
                    return;
                case SendQueueState.MustStart:
                    Track(Task.Run(() => RunAsync(conversation, queue, lifetime.ApplicationStopping)));
                    return;
                default:
                    // It ended between the look-up and the filling; take a new one.
                    queues.TryRemove(KeyValuePair.Create(conversation, queue));
                    break;
            }
        }
    }

    private async Task RunAsync(ConversationKey conversation, SendQueue queue, CancellationToken cancellationToken)
    {
        RetryPauses pauses = new();
        while (!cancellationToken.IsCancellationRequested && !queue.EndIfEmpty())
        {
            try
            {
                await SendAllAsync(conversation, queue, cancellationToken);
                pauses.Reset();
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                var pause = pauses.Next(exception, time.GetUtcNow());
                LogRetry(exception.GetType().Name, StatusOf(exception), pause);
                queue.Reload();
                await Task.Delay(pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        queues.TryRemove(KeyValuePair.Create(conversation, queue));
    }

    private async Task SendAllAsync(ConversationKey conversation, SendQueue queue, CancellationToken cancellationToken)
    {
        if (queue.TakeReload())
        {
            while (await ReadPendingAsync(conversation, queue, cancellationToken) is { Messages.Count: > 0 } pending)
            {
                await DeliverAsync(Parcel.FromStore(pending), cancellationToken);
            }

            return;
        }

        if (queue.TakeAll() is { Count: > 0 } replies)
        {
            await DeliverAsync(Parcel.FromTurn(conversation, replies), cancellationToken);
        }
    }

    // In the lane no turn is between its commit and its handing over: what waits in the queue is in the store as well, and is taken from there only.
    private Task<PendingDeliveries?> ReadPendingAsync(ConversationKey conversation, SendQueue queue, CancellationToken cancellationToken) =>
        lanes.RunAsync(conversation, () =>
        {
            queue.TakeAll();
            return outbox.ReadPendingAsync(conversation, limit: 50, cancellationToken);
        });

    private async Task DeliverAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        var outcomes = new List<DeliveryOutcome>(parcel.Messages.Count);
        try
        {
            await connector.SendAsync(parcel, outcomes.Add, cancellationToken);
        }
        finally
        {
            // What was sent is marked even when a later message failed, so that it is not sent again.
            stages.Reached(TurnStage.Sent);
            await Task.WhenAll(outcomes.Select(outcome => MarkAsync(parcel.Conversation, outcome)));
        }
    }

    private Task MarkAsync(ConversationKey conversation, DeliveryOutcome outcome)
    {
        if (outcome.Refusal is not { } reason)
        {
            return outbox.MarkDeliveredAsync(conversation, outcome.Sequence, outcome.ChannelActivityId, CancellationToken.None);
        }

        LogRefused(outcome.Sequence, reason);
        return outbox.MarkUndeliverableAsync(conversation, outcome.Sequence, reason, CancellationToken.None);
    }

    private static HttpStatusCode? StatusOf(Exception exception) => (exception as ErrorResponseException)?.Response?.StatusCode;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A delivery failed with {Fault} {Status}; it is tried again in {Pause}")]
    private partial void LogRetry(string fault, HttpStatusCode? status, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Error, Message = "The channel refused message {Sequence} for good: {Reason}")]
    private partial void LogRefused(long sequence, string reason);
}
