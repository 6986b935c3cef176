using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace SamenHier.BotFramework.Tests.Dialogs;

public class PromptTests
{
    private static readonly PromptOptions Question = new() { Prompt = MessageFactory.Text("name?"), RetryPrompt = MessageFactory.Text("name again?") };

    [Fact]
    public async Task A_prompt_asks_and_returns_the_answer()
    {
        var conversation = Asking(new TextPrompt("p"), Question);

        Assert.Equal(["name?"], await conversation.SayAsync("hello"));
        Assert.Empty(await conversation.SayAsync("Noor"));
        Assert.Equal((DialogTurnStatus.Complete, "Noor"), (conversation.Last!.Status, (string?)conversation.Last.Result));
    }

    [Fact]
    public async Task A_validator_counts_the_answers_and_refuses_until_one_will_do()
    {
        var attempts = new List<int>();
        var conversation = Asking(
            new TextPrompt("p", (context, _) =>
            {
                attempts.Add(context.AttemptCount);
                return Task.FromResult(context.Recognized.Value.Length > 2);
            }),
            Question);
        await conversation.SayAsync("hello");

        Assert.Equal(["name again?"], await conversation.SayAsync("a"));
        Assert.Equal(["name again?"], await conversation.SayAsync("b"));
        Assert.Empty(await conversation.SayAsync("Noor"));
        Assert.Equal([1, 2, 3], attempts);
    }

    [Fact]
    public async Task Without_a_retry_prompt_the_question_is_asked_again()
    {
        var conversation = Asking(new TextPrompt("p", (_, _) => Task.FromResult(false)), new PromptOptions { Prompt = MessageFactory.Text("name?") });
        await conversation.SayAsync("hello");

        Assert.Equal(["name?"], await conversation.SayAsync("a"));
    }

    [Fact]
    public async Task A_validator_that_speaks_has_asked_again_itself()
    {
        var conversation = Asking(
            new TextPrompt("p", async (context, token) =>
            {
                await context.Context.SendActivityAsync($"not {context.Recognized.Value}", cancellationToken: token);
                return false;
            }),
            Question);
        await conversation.SayAsync("hello");

        Assert.Equal(["not a"], await conversation.SayAsync("a"));
    }

    [Fact]
    public async Task A_validator_can_change_the_answer_and_keep_things_for_the_next()
    {
        var conversation = Asking(
            new TextPrompt("p", (context, _) =>
            {
                var before = context.State.TryGetValue("before", out var value) ? (string)value : null;
                context.State["before"] = context.Recognized.Value;
                context.Recognized.Value = $"{before} {context.Recognized.Value}";
                return Task.FromResult(before is not null);
            }),
            Question);
        await conversation.SayAsync("hello");
        await conversation.SayAsync("a");
        await conversation.SayAsync("b");

        Assert.Equal("a b", conversation.Last!.Result);
    }

    [Fact]
    public async Task Options_with_everything_in_them_survive_from_turn_to_turn()
    {
        PromptOptions? seen = null;
        var conversation = Asking(
            new TextPrompt("p", (context, _) =>
            {
                seen = context.Options;
                return Task.FromResult(true);
            }),
            new PromptOptions
            {
                Prompt = MessageFactory.Text("name?"),
                Choices = [new Choice("red") { Synonyms = ["rood"], Action = new CardAction { Type = ActionTypes.ImBack, Title = "Red" } }],
                Style = ListStyle.Inline,
                Validations = new Limits { Most = 5 },
                RecognizeLanguage = "ti",
            });
        await conversation.SayAsync("hello");
        await conversation.SayAsync("a");

        Assert.Equal(("name?", InputHints.AcceptingInput), (seen!.Prompt!.Text, seen.Prompt.InputHint));
        var choice = Assert.Single(seen.Choices!);
        Assert.Equal(("red", "rood", "Red"), (choice.Value, choice.Synonyms?.Single(), choice.Action?.Title));
        Assert.Equal((ListStyle.Inline, 5, "ti"), (seen.Style, Assert.IsType<Limits>(seen.Validations).Most, seen.RecognizeLanguage));
    }

    [Theory]
    [InlineData(null, InputHints.ExpectingInput)]
    [InlineData(InputHints.IgnoringInput, InputHints.IgnoringInput)]
    public async Task A_question_expects_input_unless_it_says_otherwise(string? hint, string expected)
    {
        var question = new Activity { Type = ActivityTypes.Message, Text = "name?", InputHint = hint };

        await Asking(new TextPrompt("p"), new PromptOptions { Prompt = question }).SayAsync("hello");

        Assert.Equal(expected, question.InputHint);
    }

    [Theory]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    public async Task Only_a_message_is_an_answer(string type)
    {
        var conversation = Asking(new NumberPrompt("p"), Question);
        await conversation.SayAsync("hello");

        Assert.Empty(await conversation.SendAsync(new Activity { Type = type }));
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Last!.Status);
        await conversation.SayAsync("3");
        Assert.Equal(3, conversation.Last.Result);
    }

    [Fact]
    public async Task What_is_not_understood_is_asked_again_and_the_validator_may_still_accept_it()
    {
        var strict = Asking(new NumberPrompt("p"), Question);
        var lenient = Asking(new NumberPrompt("p", (context, _) => Task.FromResult(context.Recognized.Succeeded || context.AttemptCount == 2)), Question);
        await strict.SayAsync("hello");
        await lenient.SayAsync("hello");

        Assert.Equal(["retry"], await strict.SayAsync("no number"));
        Assert.Equal(["retry"], await lenient.SayAsync("no number"));
        await lenient.SayAsync("no number");

        Assert.Equal((DialogTurnStatus.Complete, 0), (lenient.Last!.Status, (int)lenient.Last.Result!));
    }

    [Fact]
    public async Task A_message_without_text_is_not_understood()
    {
        var conversation = Asking(new TextPrompt("p"), Question);
        await conversation.SayAsync("hello");

        Assert.Equal(["name again?"], await conversation.SendAsync(new Activity { Type = ActivityTypes.Message }));
    }

    [Fact]
    public async Task A_dialog_put_on_top_leaves_the_question_standing()
    {
        var conversation = new Conversation(
            () => [new TextPrompt("p"), new WaterfallDialog("help", [Ask("helped?")])],
            (dc, token) => dc.PromptAsync("p", Question, token));
        await conversation.SayAsync("hello");

        Assert.Equal(["helped?"], await conversation.DoAsync((dc, token) => dc.BeginDialogAsync("help", null, token)));
        Assert.Equal(["name?"], await conversation.SayAsync("yes"));
        await conversation.SayAsync("Noor");
        Assert.Equal("Noor", conversation.Last!.Result);
    }

    [Fact]
    public async Task Asking_again_asks_the_first_question()
    {
        var conversation = Asking(new TextPrompt("p", (_, _) => Task.FromResult(false)), Question);
        await conversation.SayAsync("hello");
        await conversation.SayAsync("a");

        Assert.Equal(["name?"], await conversation.DoAsync((dc, token) => dc.RepromptDialogAsync(token)));
    }

    [Theory]
    [InlineData(ListStyle.None, "which?", 0, 0)]
    [InlineData(ListStyle.Inline, "which? (1) red or (2) green", 0, 0)]
    [InlineData(ListStyle.List, "which?\n\n   1. red\n   2. green", 0, 0)]
    [InlineData(ListStyle.SuggestedAction, "which?", 2, 0)]
    [InlineData(ListStyle.HeroCard, null, 0, 2)]
    [InlineData(ListStyle.Auto, "which?", 2, 0)]
    public void Choices_are_added_to_a_copy_of_the_question(ListStyle style, string? text, int suggested, int attachments)
    {
        var question = MessageFactory.Text("which?");
        question.Attachments = style == ListStyle.HeroCard ? [new Attachment { ContentType = "image/png" }] : null;

        var shown = new NumberPrompt("p").Append(question, style);

        Assert.Equal((text, suggested, attachments), (shown.Text, shown.SuggestedActions?.Actions?.Count ?? 0, shown.Attachments?.Count ?? 0));
        Assert.NotSame(question, shown);
        Assert.Equal("which?", question.Text);
        Assert.Null(question.SuggestedActions);
    }

    [Fact]
    public void Choices_without_a_question_are_a_message_that_expects_input()
    {
        var shown = new NumberPrompt("p").Append(null, ListStyle.Inline);

        Assert.Equal((" (1) red or (2) green", InputHints.ExpectingInput), (shown.Text, shown.InputHint));
    }

    [Fact]
    public async Task Wrong_arguments_are_errors()
    {
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(null!));
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(string.Empty));
        var conversation = new Conversation(() => [new TextPrompt("p")]);
        await conversation.DoAsync(async (dc, token) =>
        {
            await Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync("p", null!, token));
            await Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync(string.Empty, Question, token));
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => dc.BeginDialogAsync("p", "no options", token));
            await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("p", token, CancellationToken.None));
        });
    }

    private static Conversation Asking(Dialog prompt, PromptOptions options) => new(() => [prompt], (dc, token) => dc.PromptAsync("p", options, token));

    private static WaterfallStep Ask(string text) => async (step, token) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: token);
        return Dialog.EndOfTurn;
    };

    private sealed class Limits
    {
        public int Most { get; set; }
    }

    private sealed class NumberPrompt(string id, PromptValidator<int>? validator = null) : Prompt<int>(id, validator)
    {
        public IMessageActivity Append(IMessageActivity? question, ListStyle style) =>
            AppendChoices(question, "emulator", [new Choice("red"), new Choice("green")], style, null, CancellationToken.None);

        protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
            turnContext.SendActivityAsync(isRetry ? "retry" : "number?", cancellationToken: cancellationToken);

        protected override Task<PromptRecognizerResult<int>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
        {
            var understood = int.TryParse(turnContext.Activity.Text, out var number);
            return Task.FromResult(new PromptRecognizerResult<int> { Succeeded = understood, Value = number });
        }
    }
}
