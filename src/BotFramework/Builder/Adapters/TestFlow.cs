using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Compares an expected reply with an actual one; throws where they differ.</summary>
/// <param name="expected">The expected reply.</param>
/// <param name="actual">The actual reply.</param>
public delegate void ValidateReply(IActivity expected, IActivity actual);

/// <summary>A conversation as a chain of what the user sends and what the bot is to answer.</summary>
/// <remarks>Each step gives a new flow; nothing runs before <see cref="StartTestAsync"/>. A wrong reply is an <see cref="InvalidOperationException"/>, a missing one a <see cref="TimeoutException"/>.</remarks>
public class TestFlow
{
    private const uint DefaultTimeout = 3000;

    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler? _callback;
    private readonly Func<Task> _run;

    /// <summary>Begins a flow with a callback as the bot.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="callback">The bot's logic.</param>
    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
    {
        _adapter = adapter;
        _callback = callback;
        _run = () => Task.CompletedTask;
    }

    /// <summary>Goes on from a flow with a task that runs already.</summary>
    /// <param name="task">The task.</param>
    /// <param name="flow">The flow.</param>
    public TestFlow(Task task, TestFlow flow)
        : this(() => task, flow)
    {
        ArgumentNullException.ThrowIfNull(task);
    }

    /// <summary>Goes on from a flow.</summary>
    /// <param name="getTask">Runs the flow up to here.</param>
    /// <param name="flow">The flow.</param>
    public TestFlow(Func<Task> getTask, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(getTask);
        ArgumentNullException.ThrowIfNull(flow);
        _adapter = flow._adapter;
        _callback = flow._callback;
        _run = getTask;
    }

    /// <summary>Begins a flow with a bot.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="bot">The bot.</param>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    /// <summary>Runs the flow.</summary>
    /// <returns>A task that fails where the bot answers otherwise than expected.</returns>
    public Task StartTestAsync() => _run();

    /// <summary>The user sends a text.</summary>
    /// <param name="userSays">The text.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    /// <summary>The user sends an activity.</summary>
    /// <param name="userActivity">The activity.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, CancellationToken.None));
    }

    /// <summary>The user joins the conversation.</summary>
    /// <returns>The longer flow.</returns>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded = [_adapter.Conversation.User];
        return _adapter.ProcessActivityAsync(update, _callback, CancellationToken.None);
    });

    /// <summary>Waits.</summary>
    /// <param name="ms">Milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>Waits.</summary>
    /// <param name="timespan">How long.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    /// <summary>The bot answers with a text.</summary>
    /// <param name="expected">The text; space around it does not matter.</param>
    /// <param name="description">What failed, for the exception.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReply(string expected, string? description = null, uint timeout = DefaultTimeout) =>
        AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    /// <summary>The bot answers with an activity of the same type and, for a message, the same text.</summary>
    /// <param name="expected">The activity.</param>
    /// <param name="description">What failed, for the exception.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReply(IActivity expected, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var what = description ?? (expected as Activity)?.Text;
        return AssertReply(reply => RequireSame(expected, reply, what), what, timeout);
    }

    /// <summary>The bot answers with an activity that a comparer finds equal.</summary>
    /// <param name="expected">The activity.</param>
    /// <param name="equalityComparer">The comparer.</param>
    /// <param name="description">What failed, for the exception.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(equalityComparer);
        return AssertReply(
            reply =>
            {
                if (!equalityComparer.Equals(expected, reply))
                {
                    throw Failure(description, $"Expected:{(expected as Activity)?.Text}\nReceived:{(reply as Activity)?.Text}");
                }
            },
            description,
            timeout);
    }

    /// <summary>The bot answers with an activity that passes a check.</summary>
    /// <param name="validateActivity">The check; throws where it fails.</param>
    /// <param name="description">What failed, for the exception.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(
            await NextReplyAsync(timeout) ?? throw new TimeoutException($"{timeout}ms Timed out waiting for:'{description}'")));
    }

    /// <summary>The bot answers with a text that holds another.</summary>
    /// <param name="expected">The other.</param>
    /// <param name="description">What failed, for the exception.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply =>
        {
            var text = (reply as Activity)?.Text;
            if (text?.Contains(expected, StringComparison.Ordinal) != true)
            {
                throw Failure(description, $"Expected:{expected}\nReceived:{text}");
            }
        },
        description,
        timeout);

    /// <summary>The bot answers nothing.</summary>
    /// <param name="description">What failed, for the exception.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertNoReply(string? description = null, uint timeout = DefaultTimeout) => Then(async () =>
    {
        if (await NextReplyAsync(timeout) is { } reply)
        {
            throw new InvalidOperationException($"{reply} is responded when waiting for no reply:'{description}'");
        }
    });

    /// <summary>The user sends a text and the bot answers with a text.</summary>
    /// <param name="userSays">The user's text.</param>
    /// <param name="expected">The bot's text.</param>
    /// <param name="description">What failed, for the exception.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The user sends a text and the bot answers with an activity.</summary>
    /// <param name="userSays">The user's text.</param>
    /// <param name="expected">The bot's activity.</param>
    /// <param name="description">What failed, for the exception.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Test(string userSays, Activity expected, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The user sends a text and the bot's answer passes a check.</summary>
    /// <param name="userSays">The user's text.</param>
    /// <param name="validateActivity">The check; throws where it fails.</param>
    /// <param name="description">What failed, for the exception.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    /// <summary>Plays a transcript: what comes from the bot is expected, the rest is sent.</summary>
    /// <param name="activities">The transcript.</param>
    /// <param name="description">What failed, for the exception.</param>
    /// <param name="timeout">How long to wait for each reply, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Test(IEnumerable<IActivity> activities, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) =>
            IsReply(activity) ? flow.AssertReply(activity, description, timeout) : flow.Send(activity));
    }

    /// <summary>Plays a transcript with a check of one's own.</summary>
    /// <param name="activities">The transcript.</param>
    /// <param name="validateReply">Compares each expected reply with the actual one.</param>
    /// <param name="description">What failed, for the exception.</param>
    /// <param name="timeout">How long to wait for each reply, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Test(IEnumerable<IActivity> activities, ValidateReply validateReply, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(validateReply);
        return activities.Aggregate(this, (flow, activity) =>
            IsReply(activity) ? flow.AssertReply(reply => validateReply(activity, reply), description, timeout) : flow.Send(activity));
    }

    /// <summary>The bot answers with one of some texts.</summary>
    /// <param name="candidates">The texts.</param>
    /// <param name="description">What failed, for the exception.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                var text = (reply as Activity)?.Text;
                if (!candidates.Contains(text, StringComparer.Ordinal))
                {
                    throw Failure(description, $"Expected one of:{string.Join(", ", candidates)}\nReceived:{text}");
                }
            },
            description,
            timeout);
    }

    private static bool IsReply(IActivity activity) =>
        activity.From?.Role is { } role
            ? role.Equals(RoleTypes.Bot, StringComparison.OrdinalIgnoreCase)
            : activity.From?.Id is { } id && id.Equals(RoleTypes.Bot, StringComparison.OrdinalIgnoreCase);

    private static void RequireSame(IActivity expected, IActivity actual, string? description)
    {
        if (!string.Equals(expected.Type, actual.Type, StringComparison.Ordinal))
        {
            throw Failure(description, $"Type should match. Expected:{expected.Type}\nReceived:{actual.Type}");
        }

        var expectedText = (expected as Activity)?.Text?.Trim();
        var actualText = (actual as Activity)?.Text?.Trim();
        if (expected.Type is ActivityTypes.Message && !string.Equals(expectedText ?? string.Empty, actualText ?? string.Empty, StringComparison.Ordinal))
        {
            throw Failure(description, $"Expected:{expectedText}\nReceived:{actualText}");
        }
    }

    private static InvalidOperationException Failure(string? description, string difference) =>
        new(description is null ? difference : $"{description}:\n{difference}");

    private TestFlow Then(Func<Task> step) => new(
        async () =>
        {
            await _run();
            await step();
        },
        this);

    private async Task<IActivity?> NextReplyAsync(uint timeout)
    {
        // Somebody who steps through a bot is not to be hurried.
        using var limit = System.Diagnostics.Debugger.IsAttached ? new CancellationTokenSource() : new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            return await _adapter.GetNextReplyAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return null;
        }
    }
}
