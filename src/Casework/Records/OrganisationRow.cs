namespace SamenHier.Casework.Records;

/// <summary>A partner organisation as stored.</summary>
public sealed class OrganisationRow
{
    /// <summary>Its short name.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it takes the people whose town nobody has.</summary>
    public required bool TakesTheRest { get; init; }

    /// <summary>Sealed by the key ring: everything else.</summary>
    public required byte[] Content { get; init; }
}
