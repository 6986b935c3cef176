using SamenHier.Casework.Cases;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Newsletters;
using SamenHier.Casework.Notices;
using SamenHier.Casework.People;

namespace SamenHier.Casework.Turns;

/// <summary>What the store knows when a turn begins, read outside a transaction.</summary>
/// <param name="Conversation">The conversation, or null when this is its first turn.</param>
/// <param name="Participant">The participant to whom the conversation is bound, or null when it is not bound yet.</param>
/// <param name="Seen">What was answered before, when this very activity was handled already.</param>
public sealed record TurnSnapshot(ConversationRecord? Conversation, ParticipantRecord? Participant, SeenActivity? Seen)
{
    /// <summary>What the store knows of a conversation that it never saw.</summary>
    public static TurnSnapshot Empty { get; } = new(null, null, null);
}

/// <summary>A conversation as stored.</summary>
/// <param name="Key">Which conversation.</param>
/// <param name="UserId">The user's identifier on the channel.</param>
/// <param name="Participant">The participant to whom it is bound.</param>
/// <param name="LastSequence">The number of its newest message; 0 when there is none. A commit says which number it read.</param>
/// <param name="LastAt">The time of its newest message, in whole milliseconds.</param>
/// <param name="Reference">The channel's conversation reference as JSON in UTF-8, or null on the embedded web chat.</param>
public sealed record ConversationRecord(
    ConversationKey Key, string UserId, ParticipantId Participant, long LastSequence, DateTimeOffset LastAt, byte[]? Reference);

/// <summary>A participant as a turn needs them.</summary>
/// <param name="Id">Who.</param>
/// <param name="Version">Counts the turns committed for this participant; 0 is never stored. A commit says which version it read.</param>
/// <param name="CurrentConversation">The conversation in which this participant goes on; others are superseded.</param>
/// <param name="Profile">The few facts that are columns of their own.</param>
/// <param name="State">The dialog state: named parts, each a block of bytes whose meaning is the dialogs' own.</param>
/// <param name="Answers">The current answers by question, e.g. <c>newcomer.birthYear</c>.</param>
/// <param name="Consents">The consents given or withdrawn, by purpose.</param>
/// <param name="Requests">How often a human being was asked for.</param>
public sealed record ParticipantRecord(
    ParticipantId Id,
    long Version,
    ConversationKey CurrentConversation,
    ParticipantProfile Profile,
    IReadOnlyDictionary<string, byte[]> State,
    IReadOnlyDictionary<string, Answer> Answers,
    IReadOnlyDictionary<string, Consent> Consents,
    int Requests = 0)
{
    /// <summary>The group in which they have a seat, or with which they are matched; null for none.</summary>
    public GroupRecord? Group { get; init; }

    /// <summary>What they are still to be told, oldest first.</summary>
    public IReadOnlyList<WaitingNotice> Notices { get; init; } = [];

    /// <summary>Their town by its usual Dutch name; null when not known.</summary>
    public string? Town { get; init; }

    /// <summary>Their case that is not closed; null for none.</summary>
    public CaseRecord? Case { get; init; }

    /// <summary>
    /// The proposal that they know of, with what they may see of it: of a newcomer one that is approved, accepted or final; of a member of a group
    /// one that the newcomer has accepted, or that is final. Null for none.
    /// </summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Where their newsletter stands.</summary>
    public NewsletterState Newsletter { get; init; }
}

/// <summary>An activity that was handled before.</summary>
/// <param name="ActivityId">The identifier that the activity was given or came with.</param>
/// <param name="Response">The body of the answer to an invoke, JSON in UTF-8; null when there was none.</param>
/// <param name="ResponseStatus">The HTTP status of that answer; null when there was none.</param>
public sealed record SeenActivity(string ActivityId, byte[]? Response, int? ResponseStatus);
