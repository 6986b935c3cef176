using SamenHier.Casework.Matches;

namespace SamenHier.Casework.Records;

/// <summary>With which newcomer a group is matched. The database itself refuses a row without the three acts of its final proposal.</summary>
public sealed class GroupNewcomerRow
{
    /// <summary>Which group.</summary>
    public required GroupId GroupId { get; init; }

    /// <summary>The newcomer.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The proposal that became final: one of this very newcomer and group.</summary>
    public required ProposalId ProposalId { get; init; }

    /// <summary>Its state: final, as long as this row stands.</summary>
    public required ProposalState State { get; init; }

    /// <summary>The builder's act, which is stored.</summary>
    public required ActKind ActBuilder { get; init; }

    /// <summary>The newcomer's act, likewise.</summary>
    public required ActKind ActNewcomer { get; init; }

    /// <summary>The group's act, likewise.</summary>
    public required ActKind ActGroup { get; init; }
}
