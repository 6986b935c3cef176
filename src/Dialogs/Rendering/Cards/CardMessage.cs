using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Rendering.Cards;

/// <summary>
/// A message whose words and buttons stand on a card. Channels show the text of a message beside its card, so the words are not
/// said twice: they are the message's summary, which notifications show, and the card's text for clients without cards.
/// </summary>
internal static class CardMessage
{
    private const string ChosenMark = "✓ ";
    private const string BetweenChosen = " · ";

    /// <summary>Makes a message with a card that stands from now on.</summary>
    /// <param name="turn">The turn in which it is said.</param>
    /// <param name="question">The question that it asks; null for none.</param>
    /// <param name="words">Its words.</param>
    /// <param name="body">The parts of the card.</param>
    /// <param name="choices">What can be chosen on it.</param>
    public static Activity Make(ITurnContext turn, string? question, string words, IEnumerable<object> body, IEnumerable<ShownChoice> choices)
    {
        var language = turn.Language();
        turn.TurnState.Set(new StandingCard(ActivityId: string.Empty, question, language, words, [.. choices.Select(choice => new CardChoice(choice.Code, choice.Title))]));
        return Wrap(words, AdaptiveCard.Make(language, words, body));
    }

    /// <summary>The same message when its buttons answer no more: its words, and what was chosen.</summary>
    /// <param name="card">The card.</param>
    /// <param name="chosen">The codes that were chosen on it; none when it was passed over.</param>
    public static Activity Close(StandingCard card, IReadOnlyList<string> chosen)
    {
        var titles = card.Choices.Where(choice => choice.Code != ShownChoice.Done && chosen.Contains(choice.Code, StringComparer.Ordinal)).Select(choice => choice.Title).ToList();
        List<object> body = [.. AdaptiveCard.Words(card.Words)];
        if (titles.Count > 0)
        {
            body.Add(AdaptiveCard.Strong(ChosenMark + string.Join(BetweenChosen, titles)));
        }

        var message = Wrap(card.Words, AdaptiveCard.Make(card.Language, card.Words, body));
        (message.Id, message.Locale) = (card.ActivityId, card.Language);
        return message;
    }

    private static Activity Wrap(string words, Attachment card) =>
        new() { Type = ActivityTypes.Message, Summary = words, TextFormat = TextFormatTypes.Plain, Attachments = [card] };
}
