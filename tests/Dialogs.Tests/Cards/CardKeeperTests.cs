using SamenHier.Casework;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Tests.Conversations;

namespace SamenHier.Dialogs.Tests.Cards;

/// <summary>At most one card has buttons: when the next thing is said, the one before it is closed in its place.</summary>
public sealed class CardKeeperTests
{
    private const string Household = "newcomer.household";

    [Fact]
    public async Task A_card_that_was_answered_by_its_button_shows_what_was_chosen()
    {
        var device = await AtAsync(Household);
        var (words, title) = (device.Last.Said[^1].Summary, device.Last.Question!.Choices[0].Title);

        await device.PressAsync(device.Last.Question.Choices[0].Value);

        var closed = ShownCard.In(Assert.Single(device.Replaced))!;
        Assert.Empty(closed.Actions);
        Assert.Equal(words, device.Replaced[0].Summary);
        Assert.Equal($"✓ {title}", closed.Lines[^1]);
    }

    [Fact]
    public async Task A_card_that_was_answered_by_ticks_shows_them_all()
    {
        var device = await AtAsync("newcomer.languages");
        var titles = device.Last.Question!.Choices.Take(2).Select(choice => choice.Title).ToList();

        await device.TickAsync([.. device.Last.Question.Ticks.Take(2)]);

        Assert.Equal($"✓ {titles[0]} · {titles[1]}", ShownCard.In(Assert.Single(device.Replaced))!.Lines[^1]);
    }

    [Fact]
    public async Task A_card_that_was_answered_in_words_is_only_closed()
    {
        var device = await AtAsync(Household);
        var lines = ShownCard.In(device.Last.Said[^1])!.Lines;

        await device.TypeAsync(device.Last.Question!.Choices[0].Title);

        var closed = ShownCard.In(Assert.Single(device.Replaced))!;
        Assert.Empty(closed.Actions);
        Assert.Equal(lines, closed.Lines);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("why")]
    [InlineData("qwertyuiop")]
    public async Task A_question_that_stands_again_stands_on_one_card(string words)
    {
        var device = await AtAsync(Household);

        await device.TypeAsync(words);

        Assert.Single(device.Replaced);
        Assert.Equal(Household, device.Last.Question!.Id);
        Assert.Equal(device.Last.Said[^1].Summary, StandingCardOf(device)!.Words);
    }

    [Fact]
    public async Task A_card_is_closed_in_the_language_in_which_it_was_asked()
    {
        var device = await AtAsync(Household);

        await device.PressAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["command"] = "language", ["language"] = "ar" }, text: null);

        var closed = ShownCard.In(Assert.Single(device.Replaced))!;
        Assert.Equal("en", closed.Content["lang"]);
        Assert.Equal("ar", ShownCard.In(device.Last.Said[^1])!.Content["lang"]);
    }

    [Fact]
    public async Task A_message_without_buttons_has_no_card_and_leaves_none_open()
    {
        var device = await AtAsync(Household);

        await device.TypeAsync("stop");

        Assert.Null(ShownCard.In(device.Last.Said[^1]));
        Assert.NotEqual(string.Empty, device.Last.Said[^1].Text);
        Assert.Single(device.Replaced);
        Assert.Null(StandingCardOf(device));
    }

    [Fact]
    public async Task An_old_card_and_one_of_somebody_else_answer_no_more()
    {
        var device = await AtAsync(Household);
        Dictionary<string, object> others = new ButtonPress(Household, "alone", "en") { Person = ButtonPress.MarkOf(ParticipantId.New()) }.ToValue();

        await device.PressAsync(others, text: null);
        Assert.Contains("oldButton", device.Last.Texts);
        Assert.Equal(["oldButton"], device.Last.Texts);

        await device.PressAsync("alone");
        await device.PressAsync(new ButtonPress(Household, "family", "en").ToValue(), text: null);
        Assert.Contains("oldButton", device.Last.Texts);
        Assert.Equal("\"alone\"", device.Person.Answers[Household].Value);
    }

    [Fact]
    public async Task On_other_channels_nothing_is_replaced_and_nothing_remembered()
    {
        Device device = new(Bot.Shipped, new InMemoryCasework(seed: 1), "web");
        await device.TypeAsync("hello");
        for (var turns = 0; turns < 8; turns++)
        {
            await (device.Last.Question!.Id == "start.role" ? device.PressAsync("newcomer") : Walk.AnswerAsync(device, "en"));
            Assert.Empty(device.Replaced);
            Assert.All(device.Last.Said, message => Assert.Null(message.Attachments is { Count: > 0 } ? message.Attachments : null));
            Assert.Null(StandingCardOf(device));
        }
    }

    [Fact]
    public async Task What_is_deleted_is_not_written_on_a_card_again()
    {
        var device = await AtAsync(Household);
        await device.CommandAsync("mydata");
        await device.PressAsync("delete");
        await device.PressAsync("yes");

        await device.PressAsync("yes");

        Assert.Contains("data.deleted", device.Last.Texts);
        Assert.Empty(device.Replaced);
    }

    private static async Task<Device> AtAsync(string question) => (await EveryCard.StopsAsync("en")).First(stop => stop.Last.Question?.Id == question).Fork();

    private static StandingCard? StandingCardOf(Device device) =>
        device.Person.State.Values.Select(part => StateCodec.Decode(part)).SelectMany(part => part.Values).OfType<Session>().Single().Card;
}
