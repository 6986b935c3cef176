using SamenHier.Casework.People;

namespace SamenHier.Casework.Records;

/// <summary>A participant as stored.</summary>
public sealed class ParticipantRow
{
    /// <summary>Who.</summary>
    public required ParticipantId Id { get; init; }

    /// <summary>The participant's own key, wrapped by the key ring. Without it nothing of theirs can be read.</summary>
    public required byte[] WrappedKey { get; init; }

    /// <summary>Counts the turns, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>Sealed: channel and identifier of the conversation in which the participant goes on.</summary>
    public required byte[] CurrentConversation { get; init; }

    /// <summary>newcomer or volunteer; empty until known.</summary>
    public required string Role { get; init; }

    /// <summary>The language's code; null until chosen.</summary>
    public string? Language { get; init; }

    /// <summary>Where the intake stands.</summary>
    public required IntakeState State { get; init; }

    /// <summary>Sealed: the reference code.</summary>
    public byte[]? Reference { get; init; }

    /// <summary>Finds the reference code: its keyed hash.</summary>
    public byte[]? ReferenceHash { get; init; }

    /// <summary>When the first turn was stored.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the latest turn was stored.</summary>
    public required DateTimeOffset LastTurnAt { get; init; }

    /// <summary>Their town by its usual Dutch name; null when not known.</summary>
    public string? Town { get; init; }

    /// <summary>The answers.</summary>
    public ICollection<AnswerRow> Answers { get; } = new List<AnswerRow>();

    /// <summary>The consents.</summary>
    public ICollection<ConsentRow> Consents { get; } = new List<ConsentRow>();

    /// <summary>The requests for a human being.</summary>
    public ICollection<PersonRequestRow> Requests { get; } = new List<PersonRequestRow>();

    /// <summary>The questions to which there was no sure answer.</summary>
    public ICollection<UnansweredQuestionRow> Unanswered { get; } = new List<UnansweredQuestionRow>();

    /// <summary>The proposals and matches.</summary>
    public ICollection<ProposalRow> Proposals { get; } = new List<ProposalRow>();

    /// <summary>The request for the newsletter.</summary>
    public NewsletterRow? Newsletter { get; init; }

    /// <summary>The seat in a group.</summary>
    public GroupMemberRow? Seat { get; init; }

    /// <summary>The group with which they are matched.</summary>
    public GroupNewcomerRow? Match { get; init; }
}
