using System.Text.Json.Serialization;

namespace SamenHier.Dialogs.Questionnaires;

/// <summary>A place as it is stored in an answer.</summary>
/// <param name="Place">Its usual Dutch name, or the person's own words for it; null when only the postcode is known.</param>
/// <param name="Postcode4">The four digits of the postcode that the person gave, or null.</param>
/// <param name="Town">The town in which a neighbourhood lies, or the town itself; null when not known.</param>
/// <param name="Province">Its province in Dutch; null when not known.</param>
/// <param name="Latitude">Degrees north, WGS 84; null when not known.</param>
/// <param name="Longitude">Degrees east, WGS 84; null when not known.</param>
/// <param name="Precision">What the coordinates are the middle of: <c>town</c>, <c>neighbourhood</c> or <c>postcode</c>; <c>unknown</c> for the person's own words.</param>
/// <param name="Source">Where the coordinates come from; <c>person</c> for the person's own words.</param>
public sealed record PlaceValue(
    [property: JsonPropertyName("place")] string? Place,
    [property: JsonPropertyName("postcode4")] string? Postcode4,
    [property: JsonPropertyName("town")] string? Town,
    [property: JsonPropertyName("province")] string? Province,
    [property: JsonPropertyName("latitude")] double? Latitude,
    [property: JsonPropertyName("longitude")] double? Longitude,
    [property: JsonPropertyName("precision")] string Precision,
    [property: JsonPropertyName("source")] string Source)
{
    /// <summary>The precision of a place that is on no map of ours.</summary>
    public const string Unknown = "unknown";

    /// <summary>The source of a place that only the person's words name.</summary>
    public const string Person = "person";

    /// <summary>A place of which nothing is known but how the person wrote it.</summary>
    /// <param name="words">The person's words.</param>
    public static PlaceValue InOwnWords(string words) =>
        new(words, Postcode4: null, Town: null, Province: null, Latitude: null, Longitude: null, Unknown, Person);

    /// <summary>What it is called: its name, or the postcode when no more is known.</summary>
    [JsonIgnore]
    public string Name => Place ?? Postcode4 ?? string.Empty;

    /// <summary>As a person reads it, told apart from places of the same name: "2511 Den Haag (Zuid-Holland)", "Schilderswijk (Den Haag)".</summary>
    [JsonIgnore]
    public string Words => string.Join(' ', new[] { Postcode4, Place, Where is null ? null : $"({Where})" }.OfType<string>());

    private string? Where => Town == Place ? Province : Town ?? Province;
}
