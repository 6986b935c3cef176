using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Bot.Alerts;
using SamenHier.Bot.Delivery;
using SamenHier.Bot.Teams;
using SamenHier.Casework;

namespace SamenHier.Bot.Turns;

/// <summary>
/// The bot as the adapters see it. It wraps the real bot in a durable turn: when it returns, what was said and what was
/// learned is stored; only then is anything sent. Within a node the turns of a conversation follow each other in its lane; two
/// conversations of one participant, and two nodes, meet at the commit, whose version check makes the later one think again.
/// </summary>
/// <param name="turns">Takes the turn.</param>
/// <param name="earlier">Finds what was said in a turn that is asked for again.</param>
/// <param name="senders">Deliver what was said on channels with a connector.</param>
/// <param name="lines">Answers where no turn is taken.</param>
/// <param name="staff">Takes in what those of the desk write in Teams.</param>
internal sealed class DurableBot(TurnTaker turns, EarlierReplies earlier, Senders senders, FixedLines lines, StaffInTeams staff) : IBot
{
    /// <inheritdoc />
    /// <exception cref="RejectedActivityException">The activity cannot be taken.</exception>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (await staff.TryHandleAsync(turnContext, cancellationToken))
        {
            return;
        }

        switch (TeamsActivity.Read(turnContext.Activity))
        {
            case TeamsMeaning.Hint:
                await lines.SayAloneAsync(turnContext, cancellationToken);
                break;
            case TeamsMeaning.Turn when AsksForATurn(turnContext.Activity):
                await TakeTurnAsync(turnContext, cancellationToken);
                break;
        }
    }

    // Typing and types that the bot does not know leave no trace.
    private static bool AsksForATurn(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.Invoke;

    private async Task TakeTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var request = TurnRequest.From(turnContext.Activity);
        var deliveryMode = turnContext.Activity.DeliveryMode;
        var repliesHere = deliveryMode == DeliveryModes.ExpectReplies;

        // A context whose caller expects the replies holds them back; the bot thinks in a context of its own, which must not.
        turnContext.Activity.DeliveryMode = null;
        var result = await turns.TakeAsync(request, hands: !repliesHere, cancellationToken);
        turnContext.TurnState.Set(result);
        if (result.IsSomebodyElses)
        {
            turnContext.Activity.DeliveryMode = deliveryMode;
            await SaySomebodyElsesAsync(turnContext, cancellationToken);
            return;
        }

        if (repliesHere)
        {
            turnContext.Activity.DeliveryMode = deliveryMode;
            await ReplyHereAsync(turnContext, request, result, cancellationToken);
        }

        if (result.Invoke is { } invoke)
        {
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = invoke }, cancellationToken);
        }
    }

    // Who only came in has asked nothing.
    private Task SaySomebodyElsesAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Type == ActivityTypes.Message ? lines.SaySomebodyElsesAsync(turnContext, cancellationToken) : Task.CompletedTask;

    private async Task ReplyHereAsync(ITurnContext turnContext, TurnRequest request, TurnResult result, CancellationToken cancellationToken)
    {
        // The answer to the first post may have been lost on its way.
        var replies = result.Replies.Count > 0 ? result.Replies : await earlier.FindAsync(request.Conversation, result.ActivityId, cancellationToken);
        foreach (var reply in replies)
        {
            if (reply.Replaces is null)
            {
                await turnContext.SendActivityAsync(reply.Activity, cancellationToken);
            }

            await senders.MarkDeliveredAsync(request.Conversation, reply.Sequence, channelActivityId: null, cancellationToken);
        }
    }
}
