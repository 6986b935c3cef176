using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Newsletters;
using SamenHier.Casework.Notices;
using SamenHier.Casework.People;
using SamenHier.Casework.Questions;

namespace SamenHier.Casework.Turns;

/// <summary>Everything that one turn changes; stored whole or not at all.</summary>
public sealed record TurnCommit
{
    /// <summary>The conversation in which the turn took place; made when it is new.</summary>
    public required ConversationKey Conversation { get; init; }

    /// <summary>The user's identifier on the channel.</summary>
    public required string UserId { get; init; }

    /// <summary>The conversation's newest sequence as read; 0 when it is new. Another value in the store is a conflict.</summary>
    public required long ExpectedSequence { get; init; }

    /// <summary>The participant; made when <see cref="ExpectedVersion"/> is 0. The conversation is bound to them.</summary>
    public required ParticipantId Participant { get; init; }

    /// <summary>The participant's version as read. Another value in the store is a conflict. The commit adds one.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>Names the activity for recognising a repeat; unique within the conversation.</summary>
    public required string ActivityKey { get; init; }

    /// <summary>The activity's identifier and answer, kept for a repeat.</summary>
    public required SeenActivity Seen { get; init; }

    /// <summary>The channel's conversation reference, JSON in UTF-8; null leaves the stored one.</summary>
    public byte[]? Reference { get; init; }

    /// <summary>Makes this conversation the one in which the participant goes on.</summary>
    public bool BecomesCurrent { get; init; }

    /// <summary>The profile after the turn; null leaves it as it is.</summary>
    public ParticipantProfile? Profile { get; init; }

    /// <summary>Changed parts of the dialog state; a null value deletes the part.</summary>
    public IReadOnlyDictionary<string, byte[]?> State { get; init; } = new Dictionary<string, byte[]?>(StringComparer.Ordinal);

    /// <summary>Answers given or changed.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Questions whose answers are dropped.</summary>
    public IReadOnlyList<string> DroppedAnswers { get; init; } = [];

    /// <summary>Consents given or withdrawn.</summary>
    public IReadOnlyList<Consent> Consents { get; init; } = [];

    /// <summary>The user's echo and the replies, in order; sequences follow <see cref="ExpectedSequence"/> without a gap.</summary>
    public IReadOnlyList<NewMessage> Messages { get; init; } = [];

    /// <summary>Requests for a human being.</summary>
    public IReadOnlyList<PersonRequest> Requests { get; init; } = [];

    /// <summary>What was said of answers to frequently asked questions; counted by the day, and never stored with the person.</summary>
    public IReadOnlyList<FaqFeedback> Feedback { get; init; } = [];

    /// <summary>Questions to which the list had no sure answer.</summary>
    public IReadOnlyList<UnansweredQuestion> Unanswered { get; init; } = [];

    /// <summary>What the turn changes of a group; null changes none.</summary>
    public GroupCommit? Group { get; init; }

    /// <summary>What others are to be told.</summary>
    public IReadOnlyList<AddressedNotice> Notices { get; init; } = [];

    /// <summary>The person's own notices that this turn has said; they go.</summary>
    public IReadOnlyList<Guid> SaidNotices { get; init; } = [];

    /// <summary>What the turn changes of the person's newsletter; null changes nothing.</summary>
    public NewsletterChange? Newsletter { get; init; }

    /// <summary>Who the person is on a channel that knows them over all conversations, e.g. <c>msteams:TENANT:OBJECT</c>; found by a keyed hash. Null leaves it as it is; one that was somebody else's becomes theirs.</summary>
    public string? Identity { get; init; }

    /// <summary>The person's town by its usual Dutch name, by which the desk knows whose they are; null leaves it as it is, an empty one makes it unknown.</summary>
    public string? Town { get; init; }

    /// <summary>The case that this turn opens (version 0) or changes (the version that was read); another version in the store is a conflict. Null changes none.</summary>
    public CaseRecord? Case { get; init; }

    /// <summary>What the person answers to a proposal; null for nothing. What it needs that does not stand any more is a conflict.</summary>
    public ProposalAnswer? Proposal { get; init; }

    /// <summary>What somebody of the organisation is to be told outside the desk.</summary>
    public IReadOnlyList<Alert> Alerts { get; init; } = [];

    /// <summary>
    /// Whom this turn forgets: their row with the key goes, and with it everything of theirs, other conversations too. <see cref="Participant"/>
    /// is then somebody new, who has this conversation from here on; its earlier messages go, its numbering goes on. Null forgets nobody.
    /// </summary>
    public ForgottenParticipant? Forgets { get; init; }
}

/// <summary>A participant who is to be forgotten.</summary>
/// <param name="Id">Who.</param>
/// <param name="Version">Their version as read. Another value in the store is a conflict.</param>
public sealed record ForgottenParticipant(ParticipantId Id, long Version);

/// <summary>A message to store: a transcript row, and an outbox row when it is to be delivered.</summary>
/// <param name="Sequence">Its place in the conversation, from 1.</param>
/// <param name="ActivityId">Its activity id.</param>
/// <param name="At">Its time in whole milliseconds; increases strictly within a conversation.</param>
/// <param name="Body">The activity as JSON in UTF-8.</param>
/// <param name="Deliver">Whether a sender must deliver it; false for a user's echo and on the embedded web chat.</param>
/// <param name="Replaces">The activity id of an earlier message of the conversation whose place it takes on the channel (a card that is closed); null for a message of its own.</param>
public sealed record NewMessage(long Sequence, string ActivityId, DateTimeOffset At, byte[] Body, bool Deliver, string? Replaces = null);

/// <summary>How a commit ended.</summary>
public enum CommitOutcome
{
    /// <summary>Stored and durable.</summary>
    Committed,

    /// <summary>Somebody else took a turn since the snapshot was read, or the activity was stored already; nothing was changed.</summary>
    Conflict,
}
