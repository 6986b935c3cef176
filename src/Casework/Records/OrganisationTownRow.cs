namespace SamenHier.Casework.Records;

/// <summary>Which organisation has a town.</summary>
public sealed class OrganisationTownRow
{
    /// <summary>The town's usual Dutch name.</summary>
    public required string Town { get; init; }

    /// <summary>The organisation.</summary>
    public required string OrganisationId { get; init; }
}
