namespace SamenHier.Casework.Records;

/// <summary>A postcode's four digits and where they are.</summary>
public sealed class PostcodeRow
{
    /// <summary>The four digits.</summary>
    public required string Postcode4 { get; init; }

    /// <summary>The town or village.</summary>
    public required string Place { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public required double Longitude { get; init; }
}
