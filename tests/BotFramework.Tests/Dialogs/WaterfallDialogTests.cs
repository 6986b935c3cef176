using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace SamenHier.BotFramework.Tests.Dialogs;

public class WaterfallDialogTests
{
    [Fact]
    public async Task Each_step_gets_what_the_user_said()
    {
        var conversation = new Conversation(() => [new WaterfallDialog("w", [Say("one"), Say("two"), EndAsync])]);

        Assert.Equal(["one:BeginCalled:"], await conversation.SayAsync("hello"));
        Assert.Equal(["two:ContinueCalled:a"], await conversation.SayAsync("a"));
        Assert.Empty(await conversation.SayAsync("b"));
        Assert.Equal((DialogTurnStatus.Complete, "b"), (conversation.Last!.Status, (string?)conversation.Last.Result));
        Assert.Empty(conversation.Stack);
    }

    [Fact]
    public async Task A_step_can_go_on_to_the_next_in_the_same_turn()
    {
        var conversation = new Conversation(() => [new WaterfallDialog("w", [(step, token) => step.NextAsync("x", token), Say("two")])]);

        Assert.Equal(["two:NextCalled:x"], await conversation.SayAsync("hello"));
    }

    [Fact]
    public async Task A_step_that_goes_on_twice_is_an_error()
    {
        var conversation = new Conversation(() =>
        [
            new WaterfallDialog("w",
            [
                async (step, token) =>
                {
                    await step.NextAsync(null, token);
                    return await step.NextAsync(null, token);
                },
                Say("two"),
            ]),
        ]);

        await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.SayAsync("hello"));
    }

    [Fact]
    public async Task Behind_the_last_step_the_waterfall_ends()
    {
        var conversation = new Conversation(() => [new WaterfallDialog("w", [Say("one")])]);
        await conversation.SayAsync("hello");

        await conversation.SayAsync("bye");

        Assert.Equal((DialogTurnStatus.Complete, "bye"), (conversation.Last!.Status, (string?)conversation.Last.Result));
    }

    [Fact]
    public async Task A_waterfall_without_steps_ends_at_once()
    {
        var conversation = new Conversation(() => [new WaterfallDialog("w")]);

        await conversation.SayAsync("hello");

        Assert.Equal(DialogTurnStatus.Complete, conversation.Last!.Status);
    }

    [Fact]
    public async Task Only_a_message_moves_it_on()
    {
        var conversation = new Conversation(() => [new WaterfallDialog("w", [Say("one"), Say("two")])]);
        await conversation.SayAsync("hello");

        Assert.Empty(await conversation.SendAsync(new Activity { Type = ActivityTypes.Event }));
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Last!.Status);
        Assert.Equal(["two:ContinueCalled:a"], await conversation.SayAsync("a"));
    }

    [Fact]
    public async Task Options_and_values_are_kept_with_their_types_from_turn_to_turn()
    {
        var conversation = new Conversation(
            () =>
            [
                new WaterfallDialog("w",
                [
                    (step, _) =>
                    {
                        step.Values["name"] = "Noor";
                        step.Values["profile"] = new Profile { Children = 2 };
                        return Task.FromResult(Dialog.EndOfTurn);
                    },
                    async (step, token) =>
                    {
                        var options = Assert.IsType<Profile>(step.Options);
                        var profile = Assert.IsType<Profile>(step.Values["profile"]);
                        await step.Context.SendActivityAsync($"{step.Values["name"]} {options.Children} {profile.Children} {step.Index}", cancellationToken: token);
                        return await step.EndDialogAsync(null, token);
                    },
                ]),
            ],
            (dc, token) => dc.BeginDialogAsync("w", new Profile { Children = 7 }, token));
        await conversation.SayAsync("hello");

        Assert.Equal(["Noor 7 2 1"], await conversation.SayAsync("a"));
    }

    [Fact]
    public async Task Waterfalls_begin_one_another_and_resume_with_the_result()
    {
        var conversation = new Conversation(() =>
        [
            new WaterfallDialog("outer", [(step, token) => step.BeginDialogAsync("inner", null, token), Say("outer")]),
            new WaterfallDialog("inner", [Say("inner"), EndAsync]),
        ]);

        Assert.Equal(["inner:BeginCalled:"], await conversation.SayAsync("hello"));
        Assert.Equal(["inner", "outer"], conversation.Stack.Select(instance => instance.Id));
        Assert.Equal(["outer:EndCalled:a"], await conversation.SayAsync("a"));
        Assert.Equal(["outer"], conversation.Stack.Select(instance => instance.Id));
    }

    [Fact]
    public async Task A_waterfall_can_replace_itself()
    {
        var conversation = new Conversation(() =>
        [
            new WaterfallDialog("w", [Say("one"), (step, token) => step.ReplaceDialogAsync("w", null, token)]),
        ]);
        await conversation.SayAsync("hello");

        Assert.Equal(["one:BeginCalled:"], await conversation.SayAsync("again"));
        Assert.Single(conversation.Stack);
    }

    [Fact]
    public async Task A_second_end_in_a_step_ends_the_dialog_below()
    {
        var conversation = new Conversation(() =>
        [
            new WaterfallDialog("outer", [(step, token) => step.BeginDialogAsync("inner", null, token), Say("outer")]),
            new WaterfallDialog("inner",
            [
                async (step, token) =>
                {
                    await step.EndDialogAsync("first", token);
                    return await step.EndDialogAsync("second", token);
                },
            ]),
        ]);

        Assert.Equal(["outer:EndCalled:first"], await conversation.SayAsync("hello"));
        Assert.Equal((DialogTurnStatus.Complete, "second"), (conversation.Last!.Status, (string?)conversation.Last.Result));
        Assert.Empty(conversation.Stack);
    }

    [Fact]
    public async Task The_state_on_the_stack_has_the_published_names()
    {
        var conversation = new Conversation(() => [new WaterfallDialog("w", [Say("one")])]);

        await conversation.SayAsync("hello");

        Assert.Equal(["instanceId", "options", "stepIndex", "values"], conversation.Stack.Single().State.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_version_changes_with_the_number_of_steps()
    {
        var waterfall = new WaterfallDialog("w", [Say("one")]);
        var before = waterfall.GetVersion();

        waterfall.AddStep(Say("two"));

        Assert.NotEqual(before, waterfall.GetVersion());
        Assert.Throws<ArgumentNullException>(() => waterfall.AddStep(null!));
    }

    [Fact]
    public async Task Telemetry_tells_of_start_steps_end_and_cancelling()
    {
        var telemetry = new Telemetry();
        var conversation = new Conversation(() => [new WaterfallDialog("w", [Say("one"), NamedStepAsync]) { TelemetryClient = telemetry }], async (dc, token) =>
        {
            dc.Dialogs.TelemetryClient = telemetry;
            return await dc.BeginDialogAsync("w", null, token);
        });
        await conversation.SayAsync("hello");
        await conversation.DoAsync((dc, token) =>
        {
            dc.Dialogs.TelemetryClient = telemetry;
            return dc.ContinueDialogAsync(token);
        });
        await conversation.DoAsync((dc, token) =>
        {
            dc.Dialogs.TelemetryClient = telemetry;
            return dc.CancelAllDialogsAsync(token);
        });

        Assert.Equal(["WaterfallStart ", "WaterfallStep Step1of2", "WaterfallStep NamedStepAsync", "WaterfallCancel NamedStepAsync"], telemetry.Events);
    }

    private static WaterfallStep Say(string name) => async (step, token) =>
    {
        await step.Context.SendActivityAsync($"{name}:{step.Reason}:{step.Result}", cancellationToken: token);
        return Dialog.EndOfTurn;
    };

    private static Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken token) => step.EndDialogAsync(step.Result, token);

    private static Task<DialogTurnResult> NamedStepAsync(WaterfallStepContext step, CancellationToken token) => Task.FromResult(Dialog.EndOfTurn);

    private sealed class Profile
    {
        public int Children { get; set; }
    }

    private sealed class Telemetry : IBotTelemetryClient
    {
        public List<string> Events { get; } = [];

        public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
            Events.Add($"{eventName} {(properties is not null && properties.TryGetValue("StepName", out var step) ? step : null)}");

        public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) => Events.Add(name);

        public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success) => Events.Add(target);

        public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) => Events.Add(exception.Message);

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string>? properties) => Events.Add(message);

        public void Flush() => Events.Clear();
    }
}
