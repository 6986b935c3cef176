using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>An adapter without a channel: what a bot sends lies in a queue, for tests to look at.</summary>
public class TestAdapter : BotAdapter
{
    private const string DefaultLocale = "en-us";

    [SuppressMessage("Minor Code Smell", "S1075", Justification = "The published value; nothing is ever sent there.")]
    private const string TestServiceUrl = "https://test.com";

    private readonly Lock _conversationLock = new();
    private readonly Lock _queueLock = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();
    private int _nextId;

    /// <summary>Makes an adapter with a conversation on a channel.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="sendTraceActivity">Whether traces are put into the queue too.</param>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
    {
        EnableTrace = sendTraceActivity;
        Conversation = DefaultConversation(channelId);
    }

    /// <summary>Makes an adapter with a conversation.</summary>
    /// <param name="conversation">The conversation; one of its own where it is null.</param>
    /// <param name="sendTraceActivity">Whether traces are put into the queue too.</param>
    public TestAdapter(ConversationReference? conversation = null, bool sendTraceActivity = false)
    {
        EnableTrace = sendTraceActivity;
        Conversation = conversation ?? DefaultConversation(Channels.Test);
    }

    /// <summary>Whether traces are put into the queue too.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>The locale of the user's messages.</summary>
    public string Locale { get; set; } = DefaultLocale;

    /// <summary>What the bot sent and nobody took yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>The conversation.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>A conversation on the channel "test".</summary>
    /// <param name="name">The conversation's id and name.</param>
    /// <param name="user">The user's name; the id is the same in lower case.</param>
    /// <param name="bot">The bot's name; the id is the same in lower case.</param>
    /// <returns>The conversation.</returns>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = "test",
        ServiceUrl = TestServiceUrl,
        Conversation = new ConversationAccount { IsGroup = false, ConversationType = name, Id = name },
        User = Account(user),
        Bot = Account(bot),
        Locale = DefaultLocale,
    };

    /// <inheritdoc cref="BotAdapter.Use"/>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs the turn of an activity from the user.</summary>
    /// <param name="activity">The activity; it gets the addresses of this conversation and a new id.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the turn.</returns>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler? callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_conversationLock)
        {
            Address(activity);
        }

        using var turnContext = CreateTurnContext(activity);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken);
        return null!;
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There is no activity to send.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            await TakeAsync(activities[i], cancellationToken);
            responses[i] = new ResourceResponse { Id = activities[i].Id };
        }

        return responses;
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_queueLock)
        {
            var found = ActiveQueue.Any(reply => Is(reply, activity.Id));
            Requeue(ActiveQueue.Select(reply => Is(reply, activity.Id) ? activity : reply));
            return Task.FromResult(found ? new ResourceResponse { Id = activity.Id } : new ResourceResponse());
        }
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        lock (_queueLock)
        {
            Requeue(ActiveQueue.Where(reply => !Is(reply, reference.ActivityId)));
        }

        return Task.CompletedTask;
    }

    /// <summary>Begins a new conversation: the queue is emptied and the bot gets a conversation update.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the turn.</returns>
    public async Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ActiveQueue.Clear();
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount { Id = Guid.NewGuid().ToString("n") };
        using var turnContext = CreateTurnContext(update);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Takes the next reply out of the queue.</summary>
    /// <returns>The reply, or null where there is none.</returns>
    public IActivity? GetNextReply()
    {
        lock (_queueLock)
        {
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
        }
    }

    /// <summary>Takes the next reply out of the queue, once there is one.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The reply.</returns>
    public async Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        var waiting = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_queueLock)
        {
            if (ActiveQueue.TryDequeue(out var reply))
            {
                return reply;
            }

            _waiting.Enqueue(waiting);
        }

        await using var registration = cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
        return await waiting.Task;
    }

    /// <summary>A message from the user in this conversation.</summary>
    /// <param name="text">The text, if any.</param>
    /// <returns>The message.</returns>
    public Activity MakeActivity(string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    /// <summary>Runs the turn of a message from the user.</summary>
    /// <param name="userSays">The text.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task for the turn.</returns>
    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler? callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>Makes the turn of an activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The turn.</returns>
    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static bool Is(Activity reply, string? id) => string.Equals(reply.Id, id, StringComparison.Ordinal);

    private static ChannelAccount Account(string name) => new() { Id = name.ToLowerInvariant(), Name = name };

    private static ConversationReference DefaultConversation(string channelId) => new()
    {
        ChannelId = channelId,
        ServiceUrl = TestServiceUrl,
        User = new ChannelAccount { Id = "user1", Name = "User1" },
        Bot = new ChannelAccount { Id = "bot", Name = "Bot" },
        Conversation = new ConversationAccount { IsGroup = false, ConversationType = "convo1", Id = "Conversation1" },
        Locale = DefaultLocale,
    };

    private string NextId() => _nextId++.ToString(CultureInfo.InvariantCulture);

    private void Address(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From is null || activity.From.Id is "unknown" || activity.From.Role is RoleTypes.Bot)
        {
            activity.From = Conversation.User;
        }

        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id = NextId();
        activity.Timestamp ??= DateTimeOffset.UtcNow;
        activity.LocalTimestamp ??= DateTimeOffset.Now;
    }

    private async Task TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(activity.Id))
        {
            activity.Id = Guid.NewGuid().ToString("n");
        }

        activity.Timestamp ??= DateTimeOffset.UtcNow;
        switch (activity.Type)
        {
            case ActivityTypes.Delay:
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
                break;
            case ActivityTypes.Trace when !EnableTrace:
                break;
            default:
                Enqueue(activity);
                break;
        }
    }

    private void Enqueue(Activity activity)
    {
        lock (_queueLock)
        {
            while (_waiting.TryDequeue(out var waiting))
            {
                if (waiting.TrySetResult(activity))
                {
                    return;
                }
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    private void Requeue(IEnumerable<Activity> replies)
    {
        var kept = replies.ToList();
        ActiveQueue.Clear();
        kept.ForEach(ActiveQueue.Enqueue);
    }
}
