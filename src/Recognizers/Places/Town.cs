namespace SamenHier.Recognizers.Places;

/// <summary>A town, village, neighbourhood or municipality.</summary>
/// <param name="Name">The usual Dutch name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Province">GeoNames' code of the province.</param>
/// <param name="Municipality">GeoNames' code of the municipality.</param>
/// <param name="Population">About how many people; only to tell large from small, and 0 where it is not known.</param>
/// <param name="Source">Where the coordinates come from.</param>
internal sealed record Town(
    string Name, TownKind Kind, double Latitude, double Longitude, string Province, string Municipality, int Population, string Source)
{
    private const double KilometresPerDegree = 111.2;

    /// <summary>The town that a part of a town lies in; otherwise null.</summary>
    public Town? Whole { get; init; }

    /// <summary>Whether the coordinates are the whole town's, as its own are not known.</summary>
    public bool IsPlacedByWhole { get; init; }

    public bool IsNeighbourhood => Kind == TownKind.Neighbourhood;

    /// <summary>The distance to another, in kilometres; good enough within one country.</summary>
    public double KilometresTo(Town other) => KilometresTo(other.Latitude, other.Longitude);

    public double KilometresTo(double latitude, double longitude)
    {
        var north = (Latitude - latitude) * KilometresPerDegree;
        var east = (Longitude - longitude) * KilometresPerDegree * Math.Cos(Latitude * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }

    public Place ToPlace(string? postcode4 = null) =>
        new(Name, postcode4, Latitude, Longitude, IsNeighbourhood && !IsPlacedByWhole ? PlacePrecision.Neighbourhood : PlacePrecision.Town, Source)
        {
            Town = Whole?.Name ?? Name,
            Province = ProvinceNames.Of(Province),
        };
}
