using Microsoft.Bot.Schema;
using SamenHier.Casework;

namespace SamenHier.Bot.DirectLine;

/// <summary>Takes the turns of the embedded web chat.</summary>
public interface IWebChatTurns
{
    /// <summary>Runs one turn for an activity; returns when it is committed.</summary>
    /// <param name="activity">The activity, with an id of its own; its sender and conversation are those of the caller's token.</param>
    /// <param name="cancellationToken">Gives up the turn.</param>
    /// <exception cref="StoreUnavailableException">Nothing was stored; the caller may send the activity again.</exception>
    Task<TurnReceipt> ReceiveAsync(Activity activity, CancellationToken cancellationToken);
}

/// <summary>What is known when a turn was committed.</summary>
/// <param name="ActivityId">The id under which the activity is kept; an earlier one when the same activity was handled before.</param>
public sealed record TurnReceipt(string ActivityId);
