using System.Collections.Concurrent;
using Microsoft.Bot.Schema;
using SamenHier.Bot.DirectLine;
using SamenHier.Casework;
using SamenHier.Casework.Transcripts;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Tests.DirectLine;

/// <summary>A bot that says what it heard, and a transcript in memory; breaks on demand.</summary>
internal sealed class InMemoryWebChat : IWebChatTurns, ITranscriptReader
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationKey, List<TranscriptMessage>> _transcripts = [];
    private readonly Dictionary<(ConversationKey Conversation, string Key), string> _seen = [];
    private TaskCompletionSource _read = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Set by the server that uses this chat.</summary>
    public TranscriptSignals? Signals { get; set; }

    /// <summary>Whether the store can't be reached.</summary>
    public bool Broken { get; set; }

    /// <summary>What a turn waits for before it begins.</summary>
    public Func<Activity, Task> BeforeTurn { get; set; } = static _ => Task.CompletedTask;

    /// <summary>Every activity that reached the bot, in order, repeats too.</summary>
    public ConcurrentQueue<Activity> Received { get; } = new();

    public Activity LastReceived => Received.Last();

    public async Task<TurnReceipt> ReceiveAsync(Activity activity, CancellationToken cancellationToken)
    {
        Received.Enqueue(activity);
        await BeforeTurn(activity);
        BreakIfBroken();

        var conversation = WebChatChannel.Key(activity.Conversation.Id);
        var key = BotJson.ReadMap(activity.ChannelData)?.GetValueOrDefault("clientActivityID") as string ?? activity.Id;
        lock (_gate)
        {
            if (_seen.TryGetValue((conversation, key), out var earlier))
                return new TurnReceipt(earlier);
            _seen.Add((conversation, key), activity.Id);
            if (activity.Type is ActivityTypes.Message)
                Append(conversation, activity);
            Append(conversation, Reply(activity));
        }

        Signals?.Published(conversation);
        return new TurnReceipt(activity.Id);
    }

    public Task<TranscriptPage> ReadAsync(ConversationKey conversation, long afterSequence, int limit, CancellationToken cancellationToken)
    {
        Interlocked.Exchange(ref _read, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        BreakIfBroken();
        lock (_gate)
        {
            return Task.FromResult(_transcripts.TryGetValue(conversation, out var messages)
                ? new TranscriptPage(true, [.. messages.Where(message => message.Sequence > afterSequence).Take(limit)])
                : new TranscriptPage(false, []));
        }
    }

    /// <summary>Returns when the transcript is read the next time.</summary>
    public Task NextReadAsync() => _read.Task;

    /// <summary>The bot says something by itself.</summary>
    /// <param name="conversationId">Where.</param>
    /// <param name="text">What.</param>
    /// <param name="announced">False when another node took the turn, so that no signal comes.</param>
    public void Say(string conversationId, string text, bool announced = true)
    {
        var conversation = WebChatChannel.Key(conversationId);
        lock (_gate)
            Append(conversation, new Activity(ActivityTypes.Message, text: text, from: new ChannelAccount(WebChatChannel.BotId)));
        if (announced)
            Signals?.Published(conversation);
    }

    private static Activity Reply(Activity activity)
    {
        var text = activity.Type switch
        {
            ActivityTypes.Message => $"heard {activity.Text}",
            ActivityTypes.ConversationUpdate => "welcome",
            _ => $"saw {activity.Name}",
        };
        return new Activity(ActivityTypes.Message, text: text, from: activity.Recipient, replyToId: activity.Id);
    }

    private void Append(ConversationKey conversation, Activity activity)
    {
        if (!_transcripts.TryGetValue(conversation, out var messages))
        {
            messages = [];
            _transcripts.Add(conversation, messages);
        }

        var sequence = messages.Count + 1;
        activity.Id ??= $"{conversation.ConversationId}|{sequence:D7}";
        var at = DateTimeOffset.UnixEpoch.AddMilliseconds(sequence);
        messages.Add(new TranscriptMessage(sequence, activity.Id, at, BotJson.WriteActivity(activity)));
    }

    private void BreakIfBroken()
    {
        if (Broken)
            throw new StoreUnavailableException("The store was broken by the test.", new IOException("disk"));
    }
}
