using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that show choices.</summary>
public static class ChoiceFactory
{
    private const int MostInline = 3;

    /// <summary>Shows choices in a way that suits the channel.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="list">The choices.</param>
    /// <param name="text">The question, if any.</param>
    /// <param name="speak">What is spoken, if anything.</param>
    /// <param name="options">How lists are written.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity ForChannel(string? channelId, IList<Choice>? list, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>Shows choices in a way that suits the channel.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="list">The choices.</param>
    /// <param name="text">The question, if any.</param>
    /// <param name="speak">What is spoken, if anything.</param>
    /// <param name="options">How lists are written.</param>
    /// <param name="conversationType">The kind of conversation, where the channel has more than one.</param>
    /// <param name="toList">The ids of those who see buttons; all where it is null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity ForChannel(string? channelId, IList<Choice>? list, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null, string? conversationType = null, IList<string>? toList = null)
    {
        var channel = channelId ?? string.Empty;
        var choices = list ?? [];
        var titlesFit = choices.All(choice => (Label(choice)?.Length ?? 0) <= Channel.MaxActionTitleLength(channel));
        if (titlesFit && Channel.SupportsSuggestedActions(channel, choices.Count, conversationType))
        {
            return SuggestedAction(choices, text, speak, toList);
        }

        if (titlesFit && Channel.SupportsCardActions(channel, choices.Count))
        {
            return HeroCard(choices, text, speak);
        }

        return titlesFit && choices.Count <= MostInline ? Inline(choices, text, speak, options) : List(choices, text, speak, options);
    }

    /// <summary>Shows choices in the question's line.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question, if any.</param>
    /// <param name="speak">What is spoken, if anything.</param>
    /// <param name="options">How they are written.</param>
    /// <returns>The message.</returns>
    public static Activity Inline(IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        var all = choices ?? [];
        var line = new StringBuilder(text).Append(' ');
        for (var i = 0; i < all.Count; i++)
        {
            line.Append(Connector(i, all.Count, options));
            if (options?.IncludeNumbers ?? true)
            {
                line.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");
            }

            line.Append(Title(all[i]));
        }

        return MessageFactory.Text(line.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>Shows choices as lines below the question.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question, if any.</param>
    /// <param name="speak">What is spoken, if anything.</param>
    /// <param name="options">How they are written.</param>
    /// <returns>The message.</returns>
    public static Activity List(IList<string>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>Shows choices as lines below the question.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question, if any.</param>
    /// <param name="speak">What is spoken, if anything.</param>
    /// <param name="options">How they are written.</param>
    /// <returns>The message.</returns>
    public static Activity List(IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        var numbered = options?.IncludeNumbers ?? true;
        var lines = (choices ?? []).Select((choice, i) =>
            numbered ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Title(choice)}") : $"- {Title(choice)}");
        return MessageFactory.Text($"{text}\n\n   {string.Join("\n   ", lines)}", speak, InputHints.ExpectingInput);
    }

    /// <summary>Shows choices as buttons that go away once one is pressed.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question, if any.</param>
    /// <param name="speak">What is spoken, if anything.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedAction(IList<string>? choices, string? text = null, string? speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    /// <summary>Shows choices as buttons that go away once one is pressed.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question, if any.</param>
    /// <param name="speak">What is spoken, if anything.</param>
    /// <param name="toList">The ids of those who see them; all where it is null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedAction(IList<string>? choices, string? text = null, string? speak = null, IList<string>? toList = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    /// <summary>Shows choices as buttons that go away once one is pressed.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question, if any.</param>
    /// <param name="speak">What is spoken, if anything.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedAction(IList<Choice>? choices, string? text = null, string? speak = null) =>
        SuggestedAction(choices, text, speak, null);

    /// <summary>Shows choices as buttons that go away once one is pressed.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question, if any.</param>
    /// <param name="speak">What is spoken, if anything.</param>
    /// <param name="toList">The ids of those who see them; all where it is null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedAction(IList<Choice>? choices, string? text = null, string? speak = null, IList<string>? toList = null) =>
        MessageFactory.SuggestedActions(Buttons(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>Shows choices as buttons on a card.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question, if any; it stands on the card.</param>
    /// <param name="speak">What is spoken, if anything.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity HeroCard(IList<Choice>? choices, string? text = null, string? speak = null)
    {
        var card = new HeroCard { Text = text, Buttons = Buttons(choices) };
        return MessageFactory.Attachment(card.ToAttachment(), null, speak, InputHints.ExpectingInput);
    }

    /// <summary>Texts as choices.</summary>
    /// <param name="choices">The texts.</param>
    /// <returns>The choices.</returns>
    public static IList<Choice> ToChoices(IList<string>? choices) => [.. (choices ?? []).Select(choice => new Choice(choice))];

    private static string? Title(Choice choice) => choice.Action?.Title ?? choice.Value;

    private static string? Label(Choice choice) => string.IsNullOrEmpty(choice.Action?.Title) ? choice.Value : choice.Action.Title;

    private static List<CardAction> Buttons(IList<Choice>? choices) =>
        [.. (choices ?? []).Select(choice => choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Title = choice.Value, Value = choice.Value })];

    private static string Connector(int index, int count, ChoiceFactoryOptions? options)
    {
        if (index == 0)
        {
            return string.Empty;
        }

        if (index < count - 1)
        {
            return options?.InlineSeparator ?? ", ";
        }

        return index == 1 ? options?.InlineOr ?? " or " : options?.InlineOrMore ?? ", or ";
    }
}
