using SamenHier.Bot.Turns;

namespace SamenHier.Bot.Delivery;

/// <summary>What a caller finds when it fills a queue.</summary>
internal enum SendQueueState
{
    /// <summary>A sender is at work on it.</summary>
    Running,

    /// <summary>Nobody is; the caller starts one.</summary>
    MustStart,

    /// <summary>Its sender has gone; the caller takes a new queue.</summary>
    Ended,
}

/// <summary>The messages of one conversation on their way to its sender. The store has them too: a long queue is dropped and read from there.</summary>
internal sealed class SendQueue
{
    private const int Longest = 100;

    private readonly Lock gate = new();
    private readonly List<StoredReply> waiting = [];
    private bool started;
    private bool ended;
    private bool reload;

    /// <summary>Puts something in and says who must act.</summary>
    public SendQueueState Fill(Action<SendQueue> fill)
    {
        lock (gate)
        {
            if (ended)
            {
                return SendQueueState.Ended;
            }

            fill(this);
            if (started)
            {
                return SendQueueState.Running;
            }

            started = true;
            return SendQueueState.MustStart;
        }
    }

    /// <summary>Adds messages, in order.</summary>
    public void Add(IReadOnlyList<StoredReply> replies)
    {
        lock (gate)
        {
            if (reload || waiting.Count + replies.Count > Longest)
            {
                Reload();
                return;
            }

            waiting.AddRange(replies);
        }
    }

    /// <summary>Has the sender read the store instead.</summary>
    public void Reload()
    {
        lock (gate)
        {
            reload = true;
            waiting.Clear();
        }
    }

    /// <summary>Whether to read the store; asked once.</summary>
    public bool TakeReload()
    {
        lock (gate)
        {
            var asked = reload;
            reload = false;
            return asked;
        }
    }

    /// <summary>Takes all messages out.</summary>
    public IReadOnlyList<StoredReply> TakeAll()
    {
        lock (gate)
        {
            List<StoredReply> all = [.. waiting];
            waiting.Clear();
            return all;
        }
    }

    /// <summary>Ends the queue when nothing is left to do.</summary>
    public bool EndIfEmpty()
    {
        lock (gate)
        {
            return ended = !reload && waiting.Count == 0;
        }
    }
}
