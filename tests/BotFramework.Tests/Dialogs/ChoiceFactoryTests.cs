using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using SamenHier.BotFramework.Tests.Builder;
using Capabilities = Microsoft.Bot.Builder.Dialogs.Choices.Channel;

namespace SamenHier.BotFramework.Tests.Dialogs;

public class ChoiceFactoryTests
{
    private static readonly IList<Choice> Colours = ChoiceFactory.ToChoices(["red", "green", "blue"]);

    [Theory]
    [InlineData(0, "which? ")]
    [InlineData(1, "which? (1) red")]
    [InlineData(2, "which? (1) red or (2) green")]
    [InlineData(3, "which? (1) red, (2) green, or (3) blue")]
    public void Choices_in_a_line(int count, string text)
    {
        var message = ChoiceFactory.Inline([.. Colours.Take(count)], "which?");

        Assert.Equal((text, InputHints.ExpectingInput), (message.Text, message.InputHint));
    }

    [Fact]
    public void Choices_in_a_line_may_be_written_otherwise()
    {
        Assert.Equal("which? red; green of blue", ChoiceFactory.Inline(Colours, "which?", null, new ChoiceFactoryOptions("; ", " of ", " of ", false)).Text);
        Assert.Equal(" (1) red of (2) green", ChoiceFactory.Inline([.. Colours.Take(2)], options: new ChoiceFactoryOptions { InlineOr = " of " }).Text);
    }

    [Theory]
    [InlineData(null, "which?\n\n   1. red\n   2. green\n   3. blue")]
    [InlineData(false, "which?\n\n   - red\n   - green\n   - blue")]
    public void Choices_as_lines(bool? numbers, string text)
    {
        var message = ChoiceFactory.List(Colours, "which?", "speak", new ChoiceFactoryOptions { IncludeNumbers = numbers });

        Assert.Equal((text, "speak", InputHints.ExpectingInput), (message.Text, message.Speak, message.InputHint));
    }

    [Fact]
    public void Choices_as_buttons()
    {
        var message = ChoiceFactory.SuggestedAction(Colours, "which?", null, ["user-1"]);

        Assert.Equal([(ActionTypes.ImBack, "red"), (ActionTypes.ImBack, "green"), (ActionTypes.ImBack, "blue")], message.SuggestedActions!.Actions!.Select(action => (action.Type, (string?)action.Value)));
        Assert.Equal(["user-1"], message.SuggestedActions.To!);
        Assert.Equal("which?", message.Text);
    }

    [Fact]
    public void Choices_on_a_card()
    {
        var message = ChoiceFactory.HeroCard(Colours, "which?");

        var card = Assert.IsType<HeroCard>(Assert.Single(message.Attachments!).Content);
        Assert.Equal("which?", card.Text);
        Assert.Equal(["red", "green", "blue"], card.Buttons!.Select(button => button.Title));
        Assert.Null(message.Text);
    }

    [Fact]
    public void A_choice_with_an_action_shows_the_action()
    {
        var choice = new Choice("red") { Action = new CardAction { Type = ActionTypes.PostBack, Title = "Rood", Value = "r" } };

        Assert.Same(choice.Action, ChoiceFactory.SuggestedAction([choice], null, null, null).SuggestedActions!.Actions!.Single());
        Assert.Equal(" (1) Rood", ChoiceFactory.Inline([choice]).Text);
    }

    [Theory]
    [InlineData(Channels.Emulator, 3, 5, null, "buttons")]
    [InlineData(Channels.Webchat, 100, 5, null, "buttons")]
    [InlineData(Channels.Webchat, 101, 5, null, "lines")]
    [InlineData(Channels.Webchat, 3, 21, null, "lines")]
    [InlineData(Channels.Webchat, 3, 20, null, "buttons")]
    [InlineData(Channels.Msteams, 3, 5, null, "card")]
    [InlineData(Channels.Msteams, 3, 5, "personal", "buttons")]
    [InlineData(Channels.Msteams, 4, 5, "personal", "card")]
    [InlineData(Channels.Msteams, 51, 5, "personal", "lines")]
    [InlineData(Channels.Slack, 3, 5, null, "card")]
    [InlineData(Channels.Sms, 3, 5, null, "line")]
    [InlineData(Channels.Sms, 4, 5, null, "lines")]
    [InlineData(Channels.Sms, 2, 21, null, "lines")]
    [InlineData(null, 2, 5, null, "line")]
    public void Each_channel_gets_what_it_can_show(string? channel, int count, int length, string? conversationType, string expected)
    {
        IList<Choice> choices = [.. Enumerable.Repeat(new Choice(new string('x', length)), count)];

        var message = ChoiceFactory.ForChannel(channel, choices, "which?", null, null, conversationType, null);

        var shown = (message.SuggestedActions?.Actions?.Count > 0, message.Attachments?.Count > 0, message.Text?.Contains('\n', StringComparison.Ordinal)) switch
        {
            (true, _, _) => "buttons",
            (_, true, _) => "card",
            (_, _, true) => "lines",
            _ => "line",
        };
        Assert.Equal(expected, shown);
    }

    [Theory]
    [InlineData(Channels.Facebook, 10, 3)]
    [InlineData(Channels.Skype, 10, 3)]
    [InlineData(Channels.Line, 13, 99)]
    [InlineData(Channels.Kik, 20, 0)]
    [InlineData(Channels.Telegram, 100, 100)]
    [InlineData(Channels.Emulator, 100, 100)]
    [InlineData(Channels.Directline, 100, 100)]
    [InlineData(Channels.DirectlineSpeech, 100, 100)]
    [InlineData(Channels.Webchat, 100, 100)]
    [InlineData(Channels.Slack, 0, 100)]
    [InlineData(Channels.Cortana, 0, 100)]
    [InlineData(Channels.Msteams, 0, 50)]
    [InlineData(Channels.Email, 0, 0)]
    public void Each_channel_shows_so_many_buttons(string channel, int suggested, int onCard)
    {
        Assert.True(suggested == 0 || Capabilities.SupportsSuggestedActions(channel, suggested));
        Assert.False(Capabilities.SupportsSuggestedActions(channel, suggested + 1));
        Assert.True(onCard == 0 || Capabilities.SupportsCardActions(channel, onCard));
        Assert.False(Capabilities.SupportsCardActions(channel, onCard + 1));
        Assert.Equal(20, Capabilities.MaxActionTitleLength(channel));
    }

    [Fact]
    public void A_channel_is_known_from_the_turn()
    {
        var turn = new RecordingAdapter().Turn();
        Assert.Equal("test", Capabilities.GetChannelId(turn));

        turn.Activity.ChannelId = null!;
        Assert.Empty(Capabilities.GetChannelId(turn));
        Assert.False(Capabilities.HasMessageFeed(Channels.Cortana));
        Assert.True(Capabilities.HasMessageFeed(Channels.Webchat));
    }

    [Fact]
    public void No_texts_are_no_choices()
    {
        Assert.Empty(ChoiceFactory.ToChoices(null));
        Assert.Equal("which?\n\n   ", ChoiceFactory.List((IList<Choice>?)null, "which?").Text);
    }
}
