namespace SamenHier.Casework.Records;

/// <summary>A secret that all nodes of one database share.</summary>
public sealed class SecretRow
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The secret, wrapped by the key ring.</summary>
    public required byte[] Value { get; init; }
}
