namespace SamenHier.Matching.Input;

/// <summary>A place on the map, and how well it is known.</summary>
/// <param name="Latitude">Degrees north, WGS 84, -90 to 90.</param>
/// <param name="Longitude">Degrees east, WGS 84, -180 to 180.</param>
/// <param name="RadiusMetres">How far the real place may lie from it, 0 to 100,000.</param>
public sealed record Spot(double Latitude, double Longitude, int RadiusMetres);
