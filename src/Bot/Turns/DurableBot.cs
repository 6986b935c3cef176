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
/// <param name="senders">Deliver what was said on channels with a connector.</param>
/// <param name="signals">Wake the sockets of the embedded web chat.</param>
internal sealed class DurableBot(Lanes<ConversationKey> lanes, TurnRunner runner, Senders senders, TranscriptSignals signals) : IBot
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
        var repliesHere = turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies;
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
        foreach (var reply in result.Replies)
        {
            await turnContext.SendActivityAsync(reply.Activity, cancellationToken);
            await senders.MarkDeliveredAsync(request.Conversation, reply.Sequence, channelActivityId: null, cancellationToken);
        }
    }
}
