using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace SamenHier.BotFramework.Tests.Dialogs;

public class ComponentDialogTests
{
    [Fact]
    public async Task From_outside_a_component_is_one_dialog()
    {
        var conversation = new Conversation(() => [new Pair("pair")]);

        Assert.Equal(["first?"], await conversation.SayAsync("hello"));
        Assert.Equal(["pair"], conversation.Stack.Select(instance => instance.Id));
        Assert.Equal(["second?"], await conversation.SayAsync("a"));
        Assert.Empty(await conversation.SayAsync("b"));
        Assert.Equal((DialogTurnStatus.Complete, "a b"), (conversation.Last!.Status, (string?)conversation.Last.Result));
    }

    [Fact]
    public async Task Components_within_components_keep_their_place_over_many_turns()
    {
        var conversation = new Conversation(() => [Nested(4)]);
        await conversation.SayAsync("hello");

        Assert.Equal(["second?"], await conversation.SayAsync("a"));
        await conversation.SayAsync("b");

        Assert.Equal("a b", conversation.Last!.Result);
    }

    [Fact]
    public async Task A_dialog_within_may_begin_one_from_outside()
    {
        var inner = new ComponentDialog("inner").AddDialog(new WaterfallDialog("w",
        [
            (step, token) => step.BeginDialogAsync("outside", null, token),
            (step, token) => step.EndDialogAsync($"got {step.Result}", token),
        ]));
        var conversation = new Conversation(() => [inner, new TextDialog("outside")]);

        Assert.Equal(["outside?"], await conversation.SayAsync("hello"));
        await conversation.SayAsync("a");

        Assert.Equal("got a", conversation.Last!.Result);
    }

    [Fact]
    public async Task A_steps_parent_is_the_dialog_around_its_waterfall()
    {
        string? parent = null;
        var component = new ComponentDialog("c").AddDialog(new WaterfallDialog("w", [(step, _) =>
        {
            parent = step.Parent?.ActiveDialog?.Id;
            return Task.FromResult(Dialog.EndOfTurn);
        }]));

        await new Conversation(() => [component]).SayAsync("hello");

        Assert.Equal("c", parent);
    }

    [Fact]
    public async Task A_dialog_put_on_top_leaves_the_question_within_standing()
    {
        var conversation = new Conversation(() => [new Pair("pair"), new TextDialog("help")]);
        await conversation.SayAsync("hello");

        Assert.Equal(["help?"], await conversation.DoAsync((dc, token) => dc.BeginDialogAsync("help", null, token)));
        Assert.Equal(["first?"], await conversation.SayAsync("yes"));
        Assert.Equal(["second?"], await conversation.SayAsync("a"));
    }

    [Fact]
    public async Task Asking_again_reaches_the_dialog_within_and_then_the_component()
    {
        var pair = new Pair("pair");
        var conversation = new Conversation(() => [pair]);
        await conversation.SayAsync("hello");

        Assert.Equal(["first?"], await conversation.DoAsync((dc, token) => dc.RepromptDialogAsync(token)));
        Assert.Equal(["reprompt"], pair.Called);
    }

    [Theory]
    [InlineData(DialogReason.CancelCalled)]
    [InlineData(DialogReason.ReplaceCalled)]
    [InlineData(DialogReason.EndCalled)]
    public async Task A_component_is_told_why_it_leaves_and_only_cancelling_reaches_within(DialogReason reason)
    {
        var pair = new Pair("pair");
        var conversation = new Conversation(() => [pair, new TextDialog("other")]);
        await conversation.SayAsync("hello");

        await conversation.DoAsync((dc, token) => reason switch
        {
            DialogReason.CancelCalled => dc.CancelAllDialogsAsync(token),
            DialogReason.ReplaceCalled => dc.ReplaceDialogAsync("other", null, token),
            _ => dc.EndDialogAsync(null, token),
        });

        Assert.Equal([$"end {reason}"], pair.Called);
        Assert.Equal(reason == DialogReason.CancelCalled ? [DialogReason.CancelCalled] : [], pair.InnerEnded);
    }

    [Fact]
    public async Task The_component_ends_with_null_where_the_dialogs_within_cancel_themselves()
    {
        var component = new ComponentDialog("c").AddDialog(new WaterfallDialog("w", [(step, token) => step.CancelAllDialogsAsync(token)]));
        var conversation = new Conversation(() => [component]);

        await conversation.SayAsync("hello");

        Assert.Equal((DialogTurnStatus.Complete, null), (conversation.Last!.Status, conversation.Last.Result));
    }

    [Fact]
    public async Task The_first_dialog_added_begins_unless_another_is_named()
    {
        var component = new ComponentDialog("c").AddDialog(new TextDialog("one")).AddDialog(new TextDialog("two"));
        Assert.Equal("one", component.InitialDialogId);

        component.InitialDialogId = "two";

        Assert.Equal(["two?"], await new Conversation(() => [component]).SayAsync("hello"));
    }

    [Fact]
    public async Task A_component_whose_dialogs_changed_since_the_last_turn_says_so()
    {
        var grown = false;
        var seen = new List<string>();
        var conversation = new Conversation(() =>
        {
            var component = new Watcher("c", seen);
            component.AddDialog(new TextDialog("one"));
            return [grown ? component.AddDialog(new TextDialog("two")) : component];
        });
        await conversation.SayAsync("hello");
        grown = true;

        Assert.Equal(["Trace: Unhandled dialog event: versionChanged. Active Dialog: c"], await TracedAsync(conversation));
        Assert.Equal([DialogEvents.VersionChanged], seen);
    }

    [Fact]
    public async Task A_component_that_did_not_change_says_nothing()
    {
        var seen = new List<string>();
        var conversation = new Conversation(() => [new Watcher("c", seen).AddDialog(new TextDialog("one"))]);
        await conversation.SayAsync("hello");

        await conversation.SayAsync("a");

        Assert.Empty(seen);
    }

    [Fact]
    public async Task Running_a_dialog_begins_it_and_goes_on_with_it()
    {
        var storage = new MemoryStorage();
        var state = new ConversationState(storage);
        var property = state.CreateProperty<DialogState>("dialogs");
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));
        Dialog dialog = new Pair("pair");

        await new TestFlow(adapter, (turn, token) => dialog.RunAsync(turn, property, token))
            .Test("hello", "first?")
            .Test("a", "second?")
            .Send("b")
            .AssertNoReply(timeout: 20)
            .Test("hello", "first?")
            .StartTestAsync();
    }

    [Fact]
    public async Task An_error_that_a_dialog_handles_lets_the_turn_run_again()
    {
        var state = new ConversationState(new MemoryStorage());
        var dialog = new Fragile();

        await new TestFlow(new TestAdapter().Use(new AutoSaveStateMiddleware(state)), (turn, token) => dialog.RunAsync(turn, state.CreateProperty<DialogState>("dialogs"), token))
            .Test("hello", "begun")
            .Test("a", "mended")
            .StartTestAsync();
    }

    [Fact]
    public async Task An_error_that_nobody_handles_goes_on()
    {
        var state = new ConversationState(new MemoryStorage());
        Dialog dialog = new WaterfallDialog("w", [(_, _) => throw new TimeoutException()]);

        await Assert.ThrowsAsync<TimeoutException>(
            new TestFlow(new TestAdapter(), (turn, token) => dialog.RunAsync(turn, state.CreateProperty<DialogState>("dialogs"), token)).Send("hello").StartTestAsync);
    }

    [Fact]
    public async Task The_state_on_the_stack_has_the_published_name()
    {
        var conversation = new Conversation(() => [new Pair("pair")]);
        await conversation.SayAsync("hello");

        Assert.Equal(["dialogs"], conversation.Stack.Single().State.Keys);
        Assert.Equal("dialogs", ComponentDialog.PersistedDialogState);
    }

    [Fact]
    public async Task Missing_contexts_are_errors()
    {
        var component = new Pair("pair");

        await Assert.ThrowsAsync<ArgumentNullException>(() => component.BeginDialogAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => component.ContinueDialogAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => component.ResumeDialogAsync(null!, DialogReason.EndCalled));
    }

    private static ComponentDialog Nested(int depth) => depth == 0 ? new Pair("pair") : new ComponentDialog($"level{depth}").AddDialog(Nested(depth - 1));

    private static async Task<string[]> TracedAsync(Conversation conversation)
    {
        var traces = new List<string>();
        await conversation.DoAsync(async (dc, token) =>
        {
            dc.Context.OnSendActivities((_, activities, next) =>
            {
                traces.AddRange(activities.Where(activity => activity.Type == ActivityTypes.Trace).Select(activity => $"Trace: {activity.Name}"));
                return next();
            });
            await dc.ContinueDialogAsync(token);
        });
        return [.. traces];
    }

    private sealed class TextDialog(string id) : Dialog(id)
    {
        public List<DialogReason> Ended { get; } = [];

        public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
            return EndOfTurn;
        }

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
            dc.EndDialogAsync(dc.Context.Activity.Text, cancellationToken);

        public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
            turnContext.SendActivityAsync($"{Id}?", cancellationToken: cancellationToken);

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Ended.Add(reason);
            return Task.CompletedTask;
        }
    }

    private sealed class Pair : ComponentDialog
    {
        private readonly TextDialog _first = new("first");

        public Pair(string id)
            : base(id)
        {
            AddDialog(new WaterfallDialog("w",
            [
                (step, token) => step.BeginDialogAsync("first", null, token),
                (step, token) =>
                {
                    step.Values["first"] = step.Result!;
                    return step.BeginDialogAsync("second", null, token);
                },
                (step, token) => step.EndDialogAsync($"{step.Values["first"]} {step.Result}", token),
            ]));
            AddDialog(_first);
            AddDialog(new TextDialog("second"));
        }

        public List<string> Called { get; } = [];

        public List<DialogReason> InnerEnded => _first.Ended;

        protected override Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        {
            Called.Add("reprompt");
            return Task.CompletedTask;
        }

        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Called.Add($"end {reason}");
            return Task.CompletedTask;
        }
    }

    private sealed class Watcher(string id, List<string> seen) : ComponentDialog(id)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.VersionChanged)
            {
                seen.Add(e.Name);
            }

            return Task.FromResult(false);
        }
    }

    private sealed class Fragile() : Dialog("fragile")
    {
        private bool _mended;

        public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            await dc.Context.SendActivityAsync("begun", cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            if (!_mended)
            {
                throw new TimeoutException();
            }

            await dc.Context.SendActivityAsync("mended", cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            _mended |= e.Name == DialogEvents.Error;
            return Task.FromResult(e.Name == DialogEvents.Error);
        }
    }
}
