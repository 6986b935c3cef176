using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Bot.Delivery;
using SamenHier.Bot.DirectLine;
using SamenHier.Casework;

namespace SamenHier.Bot.Turns;

/// <summary>
/// The bot as the adapters see it. It wraps the real bot in a durable turn: when it returns, what was said and what was
/// learned is stored; only then is anything sent. Within a node the turns of a conversation follow each other in its lane; two
/// conversations of one participant, and two nodes, meet at the commit, whose version check makes the later one think again.
/// </summary>
/// <param name="lanes">Keep the order.</param>
/// <param name="runner">Takes the turn.</param>
/// <param name="earlier">Finds what was said in a turn that is asked for again.</param>
/// <param name="senders">Deliver what was said on channels with a connector.</param>
/// <param name="signals">Wake the sockets of the embedded web chat.</param>
internal sealed class DurableBot(Lanes<ConversationKey> lanes, TurnRunner runner, EarlierReplies earlier, Senders senders, TranscriptSignals signals) : IBot
{
    /// <inheritdoc />
    /// <exception cref="RejectedActivityException">The activity cannot be taken.</exception>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (!AsksForATurn(turnContext.Activity))
        {
            return;
        }

        var request = TurnRequest.From(turnContext.Activity);
        var deliveryMode = turnContext.Activity.DeliveryMode;
        var repliesHere = deliveryMode == DeliveryModes.ExpectReplies;

        // A context whose caller expects the replies holds them back; the bot thinks in a context of its own, which must not.
        turnContext.Activity.DeliveryMode = null;
        var result = await lanes.RunAsync(request.Conversation, async () =>
        {
            var committed = await runner.RunAsync(request, cancellationToken);
            if (request.NeedsDelivery && !repliesHere)
            {
                senders.Hand(request.Conversation, committed.Replies);
            }

            return committed;
        });

        signals.Published(request.Conversation);
        turnContext.TurnState.Set(result);
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

    // Typing and types that the bot does not know leave no trace.
    private static bool AsksForATurn(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.Invoke;

    private async Task ReplyHereAsync(ITurnContext turnContext, TurnRequest request, TurnResult result, CancellationToken cancellationToken)
    {
        // The answer to the first post may have been lost on its way.
        var replies = result.Replies.Count > 0 ? result.Replies : await earlier.FindAsync(request.Conversation, result.ActivityId, cancellationToken);
        foreach (var reply in replies)
        {
            await turnContext.SendActivityAsync(reply.Activity, cancellationToken);
            await senders.MarkDeliveredAsync(request.Conversation, reply.Sequence, channelActivityId: null, cancellationToken);
        }
    }
}
