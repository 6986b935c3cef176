namespace SamenHier.Casework.Records;

/// <summary>Who looked at, or did, what.</summary>
public sealed class AuditLineRow
{
    /// <summary>Which line; 16 bytes, newer ones sort later.</summary>
    public required byte[] Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required StaffId DoneBy { get; init; }

    /// <summary>What, as a code.</summary>
    public required string Action { get; init; }

    /// <summary>Of what: an identifier with its kind.</summary>
    public required string Subject { get; init; }
}
