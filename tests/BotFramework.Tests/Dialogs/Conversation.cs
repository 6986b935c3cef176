using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace SamenHier.BotFramework.Tests.Dialogs;

/// <summary>A bot of some dialogs, whose state goes through JSON after every turn.</summary>
internal sealed class Conversation
{
    private readonly MemoryStorage _storage = new();
    private readonly TestAdapter _adapter = new();
    private readonly Func<DialogContext, CancellationToken, Task<DialogTurnResult>> _begin;
    private readonly Func<Dialog[]> _dialogs;

    /// <summary>Makes a conversation in which the first dialog begins.</summary>
    /// <param name="dialogs">Makes the dialogs anew for each turn.</param>
    public Conversation(Func<Dialog[]> dialogs)
        : this(dialogs, (dc, token) => dc.BeginDialogAsync(dialogs()[0].Id, null, token))
    {
    }

    public Conversation(Func<Dialog[]> dialogs, Func<DialogContext, CancellationToken, Task<DialogTurnResult>> begin)
    {
        _dialogs = dialogs;
        _begin = begin;
    }

    /// <summary>What the last turn came to.</summary>
    public DialogTurnResult? Last { get; private set; }

    /// <summary>The stack after the last turn.</summary>
    public List<DialogInstance> Stack { get; private set; } = [];

    /// <summary>A turn in which the dialogs go on, or begin; gives what was said.</summary>
    public Task<string[]> SayAsync(string text) => SendAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    public Task<string[]> SendAsync(Activity activity) => TurnAsync(activity, async (dc, token) =>
    {
        var result = await dc.ContinueDialogAsync(token);
        return result.Status == DialogTurnStatus.Empty ? await _begin(dc, token) : result;
    });

    /// <summary>A turn in which something else is done with the dialogs.</summary>
    public Task<string[]> DoAsync(Func<DialogContext, CancellationToken, Task> action) => TurnAsync(new Activity { Type = ActivityTypes.Message, Text = "do" }, async (dc, token) =>
    {
        await action(dc, token);
        return null;
    });

    private async Task<string[]> TurnAsync(Activity activity, Func<DialogContext, CancellationToken, Task<DialogTurnResult?>> run)
    {
        var state = new ConversationState(_storage);
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("dialogs"));
        Array.ForEach(_dialogs(), dialog => dialogs.Add(dialog));
        await _adapter.ProcessActivityAsync(activity, async (turn, token) =>
        {
            var dc = await dialogs.CreateContextAsync(turn, token);
            Last = await run(dc, token);
            Stack = dc.Stack;
            await state.SaveChangesAsync(turn, false, token);
        });
        var said = _adapter.ActiveQueue.Select(reply => reply.Text ?? reply.Type).ToArray();
        _adapter.ActiveQueue.Clear();
        return said;
    }
}
