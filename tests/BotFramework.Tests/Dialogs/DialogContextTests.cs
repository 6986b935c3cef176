using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SamenHier.BotFramework.Tests.Builder;

namespace SamenHier.BotFramework.Tests.Dialogs;

public class DialogContextTests
{
    private readonly List<string> _log = [];
    private readonly TurnContext _turn = new RecordingAdapter().Turn();

    [Fact]
    public async Task An_empty_stack_goes_on_with_nothing_and_cancels_nothing()
    {
        var dc = Context([]);

        Assert.Equal(DialogTurnStatus.Empty, (await dc.ContinueDialogAsync()).Status);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync()).Status);
        await dc.RepromptDialogAsync();
        Assert.Null(dc.ActiveDialog);
        Assert.Null(dc.Child);
    }

    [Fact]
    public async Task Ending_with_an_empty_stack_completes_again_and_again()
    {
        var dc = Context([]);

        Assert.Equal((DialogTurnStatus.Complete, "a"), Of(await dc.EndDialogAsync("a")));
        Assert.Equal((DialogTurnStatus.Complete, "b"), Of(await dc.EndDialogAsync("b")));
    }

    [Fact]
    public async Task An_unknown_dialog_can_not_be_begun()
    {
        var failure = await Assert.ThrowsAsync<Exception>(() => Context([]).BeginDialogAsync("nobody"));

        Assert.Contains("'nobody'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_with_an_unknown_dialog_can_not_go_on()
    {
        var dc = Context([], "gone");

        await Assert.ThrowsAsync<InvalidOperationException>(() => dc.ContinueDialogAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => dc.RepromptDialogAsync());
        Assert.Equal(DialogTurnStatus.Complete, (await dc.EndDialogAsync()).Status);
    }

    [Fact]
    public async Task Ending_resumes_the_dialog_below()
    {
        var dc = Context([new Logged("a", _log), new Logged("b", _log)]);
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");

        await dc.EndDialogAsync("result");

        Assert.Equal(["a begin", "b begin", "b end EndCalled", "a resume EndCalled result"], _log);
    }

    [Fact]
    public async Task Replacing_ends_one_and_begins_the_other_without_resuming_below()
    {
        var dc = Context([new Logged("a", _log), new Logged("b", _log), new Logged("c", _log)]);
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");
        _log.Clear();

        await dc.ReplaceDialogAsync("c", 7);

        Assert.Equal(["b end ReplaceCalled", "c begin 7"], _log);
        Assert.Equal(["c", "a"], dc.Stack.Select(instance => instance.Id));
    }

    [Fact]
    public async Task Cancelling_ends_all_and_tells_all_but_the_first()
    {
        var dc = Context([new Logged("a", _log), new Logged("b", _log)], "b", "a");

        Assert.Equal(DialogTurnStatus.Cancelled, (await dc.CancelAllDialogsAsync()).Status);

        Assert.Equal(["b end CancelCalled", "a cancelDialog", "a end CancelCalled"], _log);
        Assert.Empty(dc.Stack);
    }

    [Fact]
    public async Task A_dialog_can_stop_the_cancelling_by_handling_the_event()
    {
        var dc = Context([new Logged("a", _log, handles: "stop"), new Logged("b", _log)], "b", "a");

        await dc.CancelAllDialogsAsync(false, "stop", 7);

        Assert.Equal(["b end CancelCalled", "a stop 7"], _log);
        Assert.Equal(["a"], dc.Stack.Select(instance => instance.Id));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task Cancelling_reaches_the_parents_only_when_asked_to(bool cancelParents, int left)
    {
        var parent = Context([new Logged("a", _log)], "a");
        var dc = new DialogContext(new DialogSet().Add(new Logged("b", _log)), parent, new DialogState([Instance("b")]));

        Assert.Equal(DialogTurnStatus.Cancelled, (await dc.CancelAllDialogsAsync(cancelParents)).Status);

        Assert.Equal((0, left), (dc.Stack.Count, parent.Stack.Count));
    }

    [Fact]
    public async Task An_event_goes_from_the_leaf_up_until_it_is_handled()
    {
        var root = Tree(handles: "x");

        Assert.True(await root.EmitEventAsync("x", 1, bubble: true, fromLeaf: true));

        Assert.Equal(["leaf x 1", "container x 1"], _log);
    }

    [Fact]
    public async Task An_event_that_nobody_handles_comes_back_down()
    {
        var root = Tree(handles: null);

        Assert.False(await root.EmitEventAsync("x", null, bubble: true, fromLeaf: true));

        Assert.Equal(["leaf x", "container x", "container x post", "leaf x post"], _log);
    }

    [Theory]
    [InlineData(false, true, new[] { "leaf x", "leaf x post" })]
    [InlineData(true, false, new[] { "container x", "container x post" })]
    [InlineData(false, false, new[] { "container x", "container x post" })]
    public async Task An_event_bubbles_and_begins_at_the_leaf_only_when_asked_to(bool bubble, bool fromLeaf, string[] told)
    {
        await Tree(handles: null).EmitEventAsync("x", null, bubble, fromLeaf);

        Assert.Equal(told, _log);
    }

    [Fact]
    public async Task The_dialogs_are_told_of_an_activity_once_a_turn()
    {
        var dc = Context([new Logged("a", _log)], "a");

        await dc.ContinueDialogAsync();
        await dc.ContinueDialogAsync();

        Assert.Equal(["a activityReceived", "a activityReceived post", "a continue", "a continue"], _log.Select(line => line.Replace(" Microsoft.Bot.Schema.Activity", string.Empty, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_dialog_that_handles_the_event_is_not_asked_again()
    {
        var dc = Context([new Logged("a", _log, handles: DialogEvents.RepromptDialog)], "a");
        var other = Context([new Logged("b", _log)], "b");

        await dc.RepromptDialogAsync();
        await other.RepromptDialogAsync();

        Assert.Equal(["a repromptDialog", "b repromptDialog", "b repromptDialog post", "b reprompt"], _log);
    }

    [Fact]
    public void What_is_not_in_this_set_is_sought_around_it()
    {
        var parent = Context([new Logged("a", _log), new Logged("c", _log)]);
        parent.Services.Set("service", "value");
        var dc = new DialogContext(new DialogSet().Add(new Logged("c", _log)), parent, new DialogState());

        Assert.Equal("a", dc.FindDialog("a")!.Id);
        Assert.NotSame(parent.FindDialog("c"), dc.FindDialog("c"));
        Assert.Null(dc.FindDialog("b"));
        Assert.Same(parent, dc.Parent);
        Assert.Equal("value", dc.Services.Get<string>("service"));
    }

    [Theory]
    [InlineData("ti", "nl", "ti")]
    [InlineData(null, "nl", "nl")]
    public void The_locale_is_the_turns_and_else_the_activitys(string? turn, string activity, string expected)
    {
        _turn.Activity.Locale = activity;
        _turn.Locale = turn;

        Assert.Equal(expected, Context([]).GetLocale());
    }

    [Fact]
    public async Task Missing_arguments_are_errors()
    {
        Assert.Throws<ArgumentNullException>(() => new DialogContext(null!, _turn, new DialogState()));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(new DialogSet(), (ITurnContext)null!, new DialogState()));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(new DialogSet(), (DialogContext)null!, new DialogState()));
        var dc = Context([new Logged("a", _log)]);
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.BeginDialogAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.ReplaceDialogAsync(string.Empty));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("a", CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.EndDialogAsync(CancellationToken.None));
        Assert.Empty(_log);
    }

    [Fact]
    public async Task A_dialog_that_overrides_only_its_beginning_ends_with_what_it_gets()
    {
        var dc = Context([new Plain("a"), new Plain("b")]);
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");

        Assert.Equal((DialogTurnStatus.Complete, null), Of(await dc.ContinueDialogAsync()));

        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");
        Assert.Equal((DialogTurnStatus.Complete, "x"), Of(await dc.EndDialogAsync("x")));
        Assert.Equal("Plain", new Plain(null).Id);
    }

    private static DialogInstance Instance(string id) => new() { Id = id };

    private static (DialogTurnStatus Status, object? Result) Of(DialogTurnResult result) => (result.Status, result.Result);

    private DialogContext Context(Dialog[] dialogs, params string[] stack)
    {
        var set = new DialogSet();
        Array.ForEach(dialogs, dialog => set.Add(dialog));
        return new DialogContext(set, _turn, new DialogState([.. stack.Select(Instance)]));
    }

    private DialogContext Tree(string? handles)
    {
        var container = new LoggedContainer("container", _log, handles);
        container.AddDialog(new Logged("leaf", _log));
        var root = Context([container], "container");
        root.ActiveDialog!.State["dialogs"] = new DialogState([Instance("leaf")]);
        return root;
    }

    private sealed class Plain(string? id) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);
    }

    private sealed class Logged(string id, List<string> log, string? handles = null) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => Waiting($"begin {options}");

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) => Waiting("continue");

        public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) => Waiting($"resume {reason} {result}");

        public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Waiting("reprompt");

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Waiting($"end {reason}");

        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            await Waiting($"{e.Name} {e.Value}");
            return e.Name == handles;
        }

        protected override async Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.CancelDialog)
            {
                await Waiting($"{e.Name} post");
            }

            return false;
        }

        private Task<DialogTurnResult> Waiting(string what)
        {
            log.Add($"{Id} {what}".TrimEnd());
            return Task.FromResult(EndOfTurn);
        }
    }

    private sealed class LoggedContainer(string id, List<string> log, string? handles) : ComponentDialog(id)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            log.Add($"{Id} {e.Name} {e.Value}".TrimEnd());
            return Task.FromResult(e.Name == handles);
        }

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            log.Add($"{Id} {e.Name} post");
            return Task.FromResult(false);
        }
    }
}
