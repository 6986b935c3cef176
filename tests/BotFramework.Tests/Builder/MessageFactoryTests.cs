using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SamenHier.BotFramework.Tests.Builder;

public class MessageFactoryTests
{
    [Theory]
    [InlineData("hello", "<speak/>", InputHints.ExpectingInput, "hello", "<speak/>", InputHints.ExpectingInput)]
    [InlineData("hello", null, null, "hello", null, InputHints.AcceptingInput)]
    [InlineData("", " ", null, null, null, InputHints.AcceptingInput)]
    public void A_text_has_what_was_given(string text, string? ssml, string? hint, string? expectedText, string? expectedSpeak, string expectedHint)
    {
        var message = MessageFactory.Text(text, ssml, hint);

        Assert.Equal((ActivityTypes.Message, expectedText, expectedSpeak, expectedHint), (message.Type, message.Text, message.Speak, message.InputHint));
    }

    [Fact]
    public void Buttons_from_texts_send_their_own_text()
    {
        var message = MessageFactory.SuggestedActions(["ja", "nee"], "Goed?", toList: ["user-1"]);

        Assert.Equal([(ActionTypes.ImBack, "ja", "ja"), (ActionTypes.ImBack, "nee", "nee")], message.SuggestedActions!.Actions!.Select(action => (action.Type, action.Title, action.Value)));
        Assert.Equal(["user-1"], message.SuggestedActions.To!);
        Assert.Equal("Goed?", message.Text);
    }

    [Fact]
    public void Buttons_may_be_given()
    {
        var button = new CardAction { Type = ActionTypes.PostBack, Title = "ja", Value = "yes" };

        Assert.Same(button, Assert.Single(MessageFactory.SuggestedActions([button], null, null, null).SuggestedActions!.Actions!));
    }

    [Fact]
    public void Attachments_are_a_list_or_a_carousel()
    {
        var attachment = new Attachment { ContentType = "image/png" };

        Assert.Equal(AttachmentLayoutTypes.List, MessageFactory.Attachment(attachment).AttachmentLayout);
        Assert.Equal(AttachmentLayoutTypes.List, MessageFactory.Attachment([attachment, attachment]).AttachmentLayout);
        Assert.Equal(AttachmentLayoutTypes.Carousel, MessageFactory.Carousel([attachment]).AttachmentLayout);
        Assert.Same(attachment, MessageFactory.Attachment(attachment).Attachments!.Single());
    }

    [Fact]
    public void A_content_address_becomes_an_attachment()
    {
        var attachment = MessageFactory.ContentUrl("https://content.example/a.png", "image/png", "a").Attachments!.Single();

        Assert.Equal(("https://content.example/a.png", "image/png", "a"), (attachment.ContentUrl, attachment.ContentType, attachment.Name));
    }

    [Fact]
    public void What_is_missing_is_an_error()
    {
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<string>)null!, null, null, null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<CardAction>)null!, null, null, null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Carousel(null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl(string.Empty, "image/png"));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl("https://content.example/a.png", null!));
    }
}
