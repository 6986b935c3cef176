using System.Globalization;
using System.Text.Json.Nodes;
using SamenHier.Recognizers;

namespace SamenHier.Benchmarks.Recognition;

/// <summary>What a recogniser made of a line, in the terms of the verb <c>recognize</c>.</summary>
/// <param name="Certainty">How surely.</param>
/// <param name="Value">The value; null when there is none.</param>
/// <param name="Candidates">The alternatives.</param>
internal sealed record Reading(Certainty Certainty, JsonNode? Value, IReadOnlyList<JsonNode> Candidates)
{
    /// <summary>Reads a line.</summary>
    public static Reading Of(TestLine line) => line.Kind switch
    {
        "number" => From(NumberRecognizer.Recognize(line.Text, line.Language), value => JsonValue.Create(value)),
        "date" => From(DateRecognizer.Recognize(line.Text, line.Language, line.Today), FromDate),
        "boolean" => From(BooleanRecognizer.Recognize(line.Text, line.Language), value => JsonValue.Create(value)),
        "choice" => From(ChoiceRecognizer.Recognize(line.Text, line.Language, [.. line.Options.Select(option => new ChoiceOption(option))]), value => JsonValue.Create(value)),
        "place" => From(PlaceRecognizer.Shipped.Recognize(line.Text, line.Language), FromPlace),
        _ => throw new FormatException($"There are no tests of the kind {line.Kind}."),
    };

    private static Reading From<T>(Recognition<T> read, Func<T, JsonNode?> toJson)
    {
        JsonNode[] candidates = [.. read.Candidates.Select(toJson).OfType<JsonNode>()];
        var isRead = read.Certainty is Certainty.Sure or Certainty.Unsure;
        return new Reading(read.Certainty, isRead ? toJson(read.Value!) : null, candidates);
    }

    // A year alone is no date: the question asks for a month or a day.
    private static JsonNode? FromDate(PartialDate date) => date.Month is null ? null : JsonValue.Create(date.ToString());

    private static JsonObject FromPlace(Place place) => new()
    {
        ["place"] = place.Name,
        ["postcode4"] = place.Postcode4,
        ["at"] = string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:0.00},{place.Longitude:0.00}"),
    };
}
