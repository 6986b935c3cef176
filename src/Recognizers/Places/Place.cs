namespace SamenHier.Recognizers;

/// <summary>Where someone lives in the Netherlands, never more exactly than a postcode's four digits.</summary>
/// <param name="Name">The usual Dutch name of the town or of the part of it that was named ("Den Haag", "Schilderswijk"); null when only a postcode is known and its town is not certain.</param>
/// <param name="Postcode4">The four digits of the postcode that was typed, or null.</param>
/// <param name="Latitude">Degrees north, WGS 84; null, as the longitude then is, when it is not known.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Precision">What the coordinates are the middle of; without coordinates, what was named.</param>
/// <param name="Source">Where the coordinates come from ("GeoNames", or as the postcodes were imported), or how the postcode was read.</param>
public sealed record Place(string? Name, string? Postcode4, double? Latitude, double? Longitude, PlacePrecision Precision, string Source)
{
    /// <summary>The town that a part of a town lies in, or the town itself; null when it is not known.</summary>
    public string? Town { get; init; }

    /// <summary>The Dutch name of the province ("Noord-Holland"); null when the place is only a postcode whose town is not certain.</summary>
    public string? Province { get; init; }
}
