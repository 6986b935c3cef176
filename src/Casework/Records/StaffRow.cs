using SamenHier.Casework.Staff;

namespace SamenHier.Casework.Records;

/// <summary>Somebody who works at the desk, as stored.</summary>
public sealed class StaffRow
{
    /// <summary>Who.</summary>
    public required StaffId Id { get; init; }

    /// <summary>What they may do.</summary>
    public required StaffRole Role { get; init; }

    /// <summary>Their organisation; null for an administrator of the whole programme.</summary>
    public string? OrganisationId { get; init; }

    /// <summary>Whether they still work there.</summary>
    public required bool IsActive { get; init; }

    /// <summary>Sealed by the key ring: everything else.</summary>
    public required byte[] Content { get; init; }
}
