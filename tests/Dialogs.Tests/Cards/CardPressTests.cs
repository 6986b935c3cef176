using Microsoft.Bot.Schema;
using SamenHier.Casework;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Tests.Cards;

/// <summary>What a card sends when it is pressed, and what is remembered of it.</summary>
public sealed class CardPressTests
{
    private static readonly ParticipantId Person = new(new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));

    public static TheoryData<Dictionary<string, object>, string?> Presses => new()
    {
        { new() { ["question"] = "q", ["choice"] = "a" }, "a" },
        { new() { ["question"] = "q", ["choice"] = "done" }, "done" },
        { new() { ["question"] = "q", ["choice"] = "done", ["ticked"] = "" }, "done" },
        { new() { ["question"] = "q", ["choice"] = "done", ["ticked"] = "a" }, "a+done" },
        { new() { ["question"] = "q", ["choice"] = "done", ["ticked"] = "a, b,,c" }, "a+b+c+done" },
        { new() { ["question"] = "q", ["choice"] = "skipped", ["ticked"] = "a,b" }, "skipped" },
        { new() { ["question"] = "q", ["choice"] = "done", ["ticked"] = 7 }, "done" },
        { new() { ["question"] = "q", ["choice"] = "done", ["ticked"] = new string('a', 2001) }, "done" },
        { new() { ["choice"] = "done", ["ticked"] = "a" }, null },
        { new() { ["question"] = "q", ["ticked"] = "a" }, null },
    };

    [Theory]
    [MemberData(nameof(Presses))]
    public void What_is_ticked_comes_with_the_button_that_sends_it(Dictionary<string, object> value, string? choice) =>
        Assert.Equal(choice, ButtonPress.In(new Activity { Type = ActivityTypes.Message, Value = value })?.Choice);

    [Fact]
    public void A_press_answers_for_whom_it_was_made()
    {
        var press = new ButtonPress("q", "a", "nl") { Person = ButtonPress.MarkOf(Person) };
        var read = ButtonPress.In(new Activity { Type = ActivityTypes.Message, Value = press.ToValue() })!;

        Assert.Equal(press, read);
        Assert.True(read.Answers("q", Person, "nl"));
        Assert.False(read.Answers("q", ParticipantId.New(), "nl"));
        Assert.False(read.Answers("other", Person, "nl"));
        Assert.False(read.Answers("q", Person, "ar"));
        Assert.True((read with { Person = null }).Answers("q", ParticipantId.New(), "nl"));
    }

    [Theory]
    [InlineData("q")]
    [InlineData(null)]
    public void A_card_that_stands_is_remembered_whatever_its_choices_are_called(string? question)
    {
        StandingCard card = new("id", question, "ti", "Words\nwith lines", [new("a", "A"), new("~", "typed by a person"), new("a", "twice")]);

        var read = (Session)StateCodec.Decode(StateCodec.Encode(new Dictionary<string, object>(StringComparer.Ordinal) { ["session"] = new Session { Card = card } }))["session"];

        Assert.Equal(card with { Choices = [] }, read.Card! with { Choices = [] });
        Assert.Equal(card.Choices, read.Card.Choices);
    }
}
