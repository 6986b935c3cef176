using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Transcripts;

namespace SamenHier.Bot.Turns;

/// <summary>What a committed turn gives back.</summary>
/// <param name="ActivityId">The id under which the activity is kept.</param>
/// <param name="Invoke">The answer to an invoke, if it was one.</param>
/// <param name="Replies">What was said, with the numbers under which it is stored; empty for a repeat.</param>
public sealed record TurnResult(string ActivityId, InvokeResponse? Invoke, IReadOnlyList<StoredReply> Replies)
{
    /// <summary>Whether no turn was taken, because the conversation is another user's.</summary>
    public bool IsSomebodyElses { get; init; }

    /// <summary>How the deed of somebody at the desk ended; null in a turn without one, or when the person goes on in another conversation by now.</summary>
    public CaseOutcome? Deed { get; init; }
}

/// <summary>A reply as stored.</summary>
/// <param name="Sequence">Its number in the conversation.</param>
/// <param name="Activity">The reply.</param>
/// <param name="Replaces">Which earlier message it takes the place of on the channel; null for a message of its own.</param>
public sealed record StoredReply(long Sequence, Activity Activity, ReplacedMessage? Replaces = null);
