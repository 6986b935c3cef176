using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes messages.</summary>
public static class MessageFactory
{
    /// <summary>A message with text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ssml">What is spoken, if anything.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; acceptingInput where it is null.</param>
    /// <returns>The message.</returns>
    public static Activity Text(string? text, string? ssml = null, string? inputHint = null)
    {
        var message = (Activity)Activity.CreateMessageActivity();
        SetTexts(message, text, ssml, inputHint);
        return message;
    }

    /// <summary>A message with buttons that send their own text.</summary>
    /// <param name="actions">What the buttons show and send.</param>
    /// <param name="text">The text, if any.</param>
    /// <param name="ssml">What is spoken, if anything.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; acceptingInput where it is null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedActions(IEnumerable<string> actions, string? text = null, string? ssml = null, string? inputHint = null) =>
        SuggestedActions(actions, text, ssml, inputHint, null);

    /// <summary>A message with buttons that send their own text, for some of those who take part.</summary>
    /// <param name="actions">What the buttons show and send.</param>
    /// <param name="text">The text, if any.</param>
    /// <param name="ssml">What is spoken, if anything.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; acceptingInput where it is null.</param>
    /// <param name="toList">The ids of those who see the buttons; all where it is null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedActions(IEnumerable<string> actions, string? text = null, string? ssml = null, string? inputHint = null, IList<string>? toList = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var buttons = actions.Select(action => new CardAction { Type = ActionTypes.ImBack, Title = action, Value = action });
        return SuggestedActions(buttons, text, ssml, inputHint, toList);
    }

    /// <summary>A message with buttons.</summary>
    /// <param name="cardActions">The buttons.</param>
    /// <param name="text">The text, if any.</param>
    /// <param name="ssml">What is spoken, if anything.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; acceptingInput where it is null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string? text = null, string? ssml = null, string? inputHint = null) =>
        SuggestedActions(cardActions, text, ssml, inputHint, null);

    /// <summary>A message with buttons, for some of those who take part.</summary>
    /// <param name="cardActions">The buttons.</param>
    /// <param name="text">The text, if any.</param>
    /// <param name="ssml">What is spoken, if anything.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; acceptingInput where it is null.</param>
    /// <param name="toList">The ids of those who see the buttons; all where it is null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string? text = null, string? ssml = null, string? inputHint = null, IList<string>? toList = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { Actions = [.. cardActions], To = toList! };
        return message;
    }

    /// <summary>A message with an attachment.</summary>
    /// <param name="attachment">The attachment.</param>
    /// <param name="text">The text, if any.</param>
    /// <param name="ssml">What is spoken, if anything.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; acceptingInput where it is null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity Attachment(Attachment attachment, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    /// <summary>A message with attachments, one below the other.</summary>
    /// <param name="attachments">The attachments.</param>
    /// <param name="text">The text, if any.</param>
    /// <param name="ssml">What is spoken, if anything.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; acceptingInput where it is null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity Attachment(IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null) =>
        WithAttachments(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);

    /// <summary>A message with attachments, side by side.</summary>
    /// <param name="attachments">The attachments.</param>
    /// <param name="text">The text, if any.</param>
    /// <param name="ssml">What is spoken, if anything.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; acceptingInput where it is null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity Carousel(IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null) =>
        WithAttachments(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);

    /// <summary>A message with an attachment that lies elsewhere.</summary>
    /// <param name="url">Where it lies.</param>
    /// <param name="contentType">Its MIME type.</param>
    /// <param name="name">Its name, if any.</param>
    /// <param name="text">The text, if any.</param>
    /// <param name="ssml">What is spoken, if anything.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; acceptingInput where it is null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity ContentUrl(string url, string contentType, string? name = null, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ThrowIfEmpty(url, nameof(url));
        ThrowIfEmpty(contentType, nameof(contentType));
        var attachment = new Attachment { ContentType = contentType, ContentUrl = url, Name = name ?? string.Empty };
        return Attachment([attachment], text, ssml, inputHint);
    }

    private static Activity WithAttachments(string layout, IEnumerable<Attachment> attachments, string? text, string? ssml, string? inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        return message;
    }

    private static void SetTexts(Activity message, string? text, string? ssml, string? inputHint)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            message.Text = text;
        }

        if (!string.IsNullOrWhiteSpace(ssml))
        {
            message.Speak = ssml;
        }

        message.InputHint = inputHint ?? InputHints.AcceptingInput;
    }

    private static void ThrowIfEmpty(string? value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentNullException(name);
        }
    }
}
