using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Schema;

/// <summary>A button, or what a tap on a card does.</summary>
public class CardAction
{
    /// <summary>Makes an empty one.</summary>
    public CardAction()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="type">One of <see cref="ActionTypes"/>.</param>
    /// <param name="title">The words on the button.</param>
    /// <param name="image">The address of a picture on the button.</param>
    /// <param name="text">The text of a message back.</param>
    /// <param name="displayText">The words shown in the conversation when the button is pressed.</param>
    /// <param name="value">What the button carries, by its type.</param>
    /// <param name="channelData">What only this channel understands.</param>
    public CardAction(string? type = null, string? title = null, string? image = null, string? text = null, string? displayText = null, object? value = null, object? channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    [AllowNull]
    public string Type { get; set; } = null!;

    /// <summary>The words on the button.</summary>
    public string? Title { get; set; }

    /// <summary>The address of a picture on the button.</summary>
    public string? Image { get; set; }

    /// <summary>The text of a message back.</summary>
    public string? Text { get; set; }

    /// <summary>The words shown in the conversation when the button is pressed.</summary>
    public string? DisplayText { get; set; }

    /// <summary>What the button carries, by its type.</summary>
    public object? Value { get; set; }

    /// <summary>What only this channel understands.</summary>
    public object? ChannelData { get; set; }

    /// <summary>The picture in words.</summary>
    public string? ImageAltText { get; set; }

    /// <summary>A button whose title, text and value are the same words.</summary>
    /// <param name="input">The words.</param>
    public static CardAction FromString(string input) => new() { Title = input, Text = input, Value = input };

    /// <summary>A button whose title, text and value are the same words.</summary>
    /// <param name="input">The words.</param>
    public static implicit operator CardAction(string input) => FromString(input);
}
