namespace SamenHier.Casework.Records;

/// <summary>How a match went.</summary>
public sealed class MatchResultRow
{
    /// <summary>Of which match.</summary>
    public required ProposalId ProposalId { get; init; }

    /// <summary>Whether the newcomer feels more at home, 1 to 5.</summary>
    public int? AtHome { get; init; }

    /// <summary>Whether anybody is less lonely, 1 to 5.</summary>
    public int? LessLonely { get; init; }

    /// <summary>Whether they are in touch as both wish, 1 to 5.</summary>
    public int? Contact { get; init; }

    /// <summary>Whether they stayed together for the year.</summary>
    public bool? Completed { get; init; }

    /// <summary>Who recorded it.</summary>
    public required StaffId StaffId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
