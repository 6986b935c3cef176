namespace SamenHier.Casework.Records;

/// <summary>An erasure after which the database's files were not scrubbed yet.</summary>
public sealed class DueScrubRow
{
    /// <summary>Random; it says nothing about who was erased.</summary>
    public required string Id { get; init; }
}
