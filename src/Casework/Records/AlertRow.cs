using SamenHier.Casework.Alerts;

namespace SamenHier.Casework.Records;

/// <summary>An alert that is still to be passed on.</summary>
public sealed class AlertRow
{
    /// <summary>Which; 16 bytes, newer ones sort later.</summary>
    public required byte[] Id { get; init; }

    /// <summary>What it is about.</summary>
    public required AlertKind Kind { get; init; }

    /// <summary>Which case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Whom to tell; null for the organisation.</summary>
    public StaffId? StaffId { get; init; }

    /// <summary>Which organisation.</summary>
    public string? OrganisationId { get; init; }

    /// <summary>When it came up.</summary>
    public required DateTimeOffset At { get; init; }
}
