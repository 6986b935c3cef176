namespace SamenHier.Casework.Places;

/// <summary>A postcode's four digits, their town and the middle of their area.</summary>
/// <param name="Postcode4">The four digits.</param>
/// <param name="Place">The town or village.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
public sealed record PostcodeArea(string Postcode4, string Place, double Latitude, double Longitude);
