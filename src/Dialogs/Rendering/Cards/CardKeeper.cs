using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Rendering.Cards;

/// <summary>
/// Sees to it that at most one card of a conversation has buttons: when the next thing is said, the card before it is replaced by
/// one without, so that it cannot be answered twice.
/// </summary>
public static class CardKeeper
{
    /// <summary>Watches a turn. Call it when the session is loaded and before anything is said.</summary>
    /// <param name="turn">The turn.</param>
    public static void Watch(ITurnContext turn)
    {
        if (CardChannels.ShowCards(turn.Activity.ChannelId))
        {
            turn.OnSendActivities(SendAsync);
        }
        else if (turn.File() is { IsElsewhere: false, Session: var session })
        {
            // The card stands in another conversation, which the person has left.
            session.Card = null;
        }
    }

    private static async Task<ResourceResponse[]> SendAsync(ITurnContext turn, List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        var file = turn.File();
        if (file.IsElsewhere)
        {
            return await next();
        }

        await CloseAsync(turn, file);
        var sent = await next();
        if (activities[^1].Attachments is [{ ContentType: AdaptiveCard.ContentType }] && turn.TurnState.Get<StandingCard>() is { } card)
        {
            file.Session.Card = card with { ActivityId = sent[^1].Id };
        }

        return sent;
    }

    // Of somebody who is forgotten the messages go, and with them the channel's name for the card.
    private static async Task CloseAsync(ITurnContext turn, ParticipantFile file)
    {
        if (file.Session.Card is not { } card)
        {
            return;
        }

        file.Session.Card = null;
        if (!file.IsForgotten)
        {
            await turn.UpdateActivityAsync(CardMessage.Close(card, ChosenOn(card, turn, file)), CancellationToken.None);
        }
    }

    private static IReadOnlyList<string> ChosenOn(StandingCard card, ITurnContext turn, ParticipantFile file) =>
        turn.Activity.AsMessageActivity() is { } message && ButtonPress.In(message) is { } press && press.Answers(card.Question, file.Id, card.Language)
            ? [press.Choice, .. press.Choices]
            : [];
}
