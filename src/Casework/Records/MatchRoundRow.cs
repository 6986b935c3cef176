namespace SamenHier.Casework.Records;

/// <summary>A round of matching as stored.</summary>
public sealed class MatchRoundRow
{
    /// <summary>Which round.</summary>
    public required RoundId Id { get; init; }

    /// <summary>When it was worked out.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who asked for it; null on the command line.</summary>
    public StaffId? AskedBy { get; init; }

    /// <summary>Their organisation at that time.</summary>
    public string? OrganisationId { get; init; }

    /// <summary>How many newcomers were in it.</summary>
    public required int Newcomers { get; init; }

    /// <summary>How many groups.</summary>
    public required int Groups { get; init; }

    /// <summary>How many proposals it made or kept.</summary>
    public required int Proposals { get; init; }

    /// <summary>Sealed by the key ring: the record without what newcomers and groups told.</summary>
    public required byte[] Content { get; init; }
}
