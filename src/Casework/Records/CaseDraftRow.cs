namespace SamenHier.Casework.Records;

/// <summary>What somebody at the desk has typed in a case and not sent.</summary>
public sealed class CaseDraftRow
{
    /// <summary>In which case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Who.</summary>
    public required StaffId StaffId { get; init; }

    /// <summary>Sealed under the participant's key: the words.</summary>
    public required byte[] Content { get; init; }
}
