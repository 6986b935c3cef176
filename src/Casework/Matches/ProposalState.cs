namespace SamenHier.Casework.Matches;

/// <summary>Where a proposal stands. Numbers are stored; each is reached from the one before only, or ends.</summary>
public enum ProposalState
{
    /// <summary>A round proposed it; nobody has looked at it yet, and neither the newcomer nor the group knows of it.</summary>
    Proposed = 0,

    /// <summary>A named community builder has looked at it and approved it; the newcomer is told about the group.</summary>
    Approved = 1,

    /// <summary>The newcomer has accepted; the group is told.</summary>
    Accepted = 2,

    /// <summary>The group has accepted too: they are matched.</summary>
    Final = 3,

    /// <summary>It ended before it was final: declined, withdrawn, or replaced by a later round.</summary>
    Ended = 4,

    /// <summary>They were matched, and the match was stopped in the year.</summary>
    Stopped = 5,
}
