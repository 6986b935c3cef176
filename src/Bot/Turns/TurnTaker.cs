using SamenHier.Bot.Delivery;
using SamenHier.Bot.DirectLine;
using SamenHier.Casework;

namespace SamenHier.Bot.Turns;

/// <summary>Takes a turn in its place: in the conversation's lane, and what was said is handed to the sender before the next turn begins.</summary>
/// <param name="lanes">Keep the order.</param>
/// <param name="runner">Takes the turn.</param>
/// <param name="senders">Deliver what was said on channels with a connector.</param>
/// <param name="signals">Wake the sockets of the embedded web chat.</param>
internal sealed class TurnTaker(Lanes<ConversationKey> lanes, TurnRunner runner, Senders senders, TranscriptSignals signals)
{
    /// <summary>Takes the turn; when this returns it is stored.</summary>
    /// <param name="request">The activity.</param>
    /// <param name="hands">Whether the replies go to the sender; false where the caller passes them on.</param>
    /// <param name="cancellationToken">Gives up the turn; a commit that has begun is not undone.</param>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task<TurnResult> TakeAsync(TurnRequest request, bool hands, CancellationToken cancellationToken)
    {
        var result = await lanes.RunAsync(request.Conversation, async () =>
        {
            var committed = await runner.RunAsync(request, cancellationToken);
            if (request.NeedsDelivery && hands && !committed.IsSomebodyElses)
            {
                senders.Hand(request.Conversation, committed.Replies);
            }

            return committed;
        });

        signals.Published(request.Conversation);
        return result;
    }
}
