namespace SamenHier.Casework.Records;

/// <summary>With which newcomer a group is matched. Nothing here writes it yet: a match becomes final by three people's own acts.</summary>
public sealed class GroupNewcomerRow
{
    /// <summary>Which group.</summary>
    public required GroupId GroupId { get; init; }

    /// <summary>The newcomer.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }
}
