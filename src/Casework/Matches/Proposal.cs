namespace SamenHier.Casework.Matches;

/// <summary>That a newcomer and a group be matched, and how far it has come. A newcomer and a group have at most one each that is neither final nor over.</summary>
public sealed record Proposal
{
    /// <summary>Which proposal.</summary>
    public required ProposalId Id { get; init; }

    /// <summary>Counts its changes, from 1. An act says which version it read.</summary>
    public required long Version { get; init; }

    /// <summary>The round that made it.</summary>
    public required RoundId Round { get; init; }

    /// <summary>The newcomer.</summary>
    public required ParticipantId Newcomer { get; init; }

    /// <summary>The group.</summary>
    public required GroupId Group { get; init; }

    /// <summary>Where it stands.</summary>
    public required ProposalState State { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The acts that were done, in order.</summary>
    public IReadOnlyList<ProposalAct> Acts { get; init; } = [];

    /// <summary>How it ended; null while it has not.</summary>
    public ProposalEnd? End { get; init; }

    /// <summary>The day on which their year begins; null until it is final.</summary>
    public DateOnly? BeginsOn { get; init; }

    /// <summary>The pair's score card as the round's record writes it, JSON in UTF-8; sealed under the newcomer's own key. Read for the desk only, otherwise null.</summary>
    public byte[]? Card { get; init; }

    /// <summary>What the newcomer is told of the group, in codes: JSON in UTF-8, the dialogs' own. Sealed under the newcomer's own key; null before the builder approved.</summary>
    public byte[]? ForNewcomer { get; init; }

    /// <summary>What the newcomer agreed to show to the group: JSON in UTF-8, the dialogs' own. Sealed under the group's own key; null before the newcomer accepted.</summary>
    public byte[]? ForGroup { get; init; }

    /// <summary>Whether it still goes on: neither final nor over.</summary>
    public bool IsOpen => State is ProposalState.Proposed or ProposalState.Approved or ProposalState.Accepted;
}
