namespace SamenHier.Recognizers;

/// <summary>The area of a postcode's four digits.</summary>
/// <param name="Postcode4">The four digits.</param>
/// <param name="Place">The town or village; where an area has several, the one with most of its lines.</param>
/// <param name="Latitude">Degrees north, WGS 84: the middle of what was read.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
public sealed record PostcodeEntry(string Postcode4, string Place, double Latitude, double Longitude);
