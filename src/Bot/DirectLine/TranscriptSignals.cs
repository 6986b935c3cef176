using System.Threading.Channels;
using SamenHier.Casework;

namespace SamenHier.Bot.DirectLine;

/// <summary>Tells open sockets on this node that a conversation has something new.</summary>
public sealed class TranscriptSignals
{
    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, List<TranscriptSubscription>> listening = [];

    /// <summary>Says that a commit added messages to a conversation. Call it after the commit; it never waits.</summary>
    public void Published(ConversationKey conversation)
    {
        lock (gate)
        {
            if (!listening.TryGetValue(conversation, out var subscriptions))
                return;

            foreach (var subscription in subscriptions)
                subscription.Ring();
        }
    }

    /// <summary>Listens to a conversation. Subscribe, then read, then wait: so nothing that is published in between is missed.</summary>
    public TranscriptSubscription Subscribe(ConversationKey conversation)
    {
        TranscriptSubscription subscription = new(this, conversation);
        lock (gate)
        {
            if (!listening.TryGetValue(conversation, out var subscriptions))
            {
                subscriptions = [];
                listening.Add(conversation, subscriptions);
            }

            subscriptions.Add(subscription);
        }

        return subscription;
    }

    internal void Remove(TranscriptSubscription subscription)
    {
        lock (gate)
        {
            if (listening.TryGetValue(subscription.Conversation, out var subscriptions)
                && subscriptions.Remove(subscription)
                && subscriptions.Count == 0)
            {
                listening.Remove(subscription.Conversation);
            }
        }
    }
}

/// <summary>One listener; end it by disposing it.</summary>
public sealed class TranscriptSubscription : IDisposable
{
    private readonly TranscriptSignals signals;

    // A bell that stays rung until it is heard; ringing it twice is ringing it once.
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal TranscriptSubscription(TranscriptSignals signals, ConversationKey conversation)
    {
        this.signals = signals;
        Conversation = conversation;
    }

    /// <summary>The conversation listened to.</summary>
    public ConversationKey Conversation { get; }

    /// <summary>Returns when something was published since the last return, at once if that was before the call.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await bell.Reader.ReadAsync(cancellationToken);

    /// <inheritdoc />
    public void Dispose() => signals.Remove(this);

    internal void Ring() => bell.Writer.TryWrite(true);
}
