using System.Text.Json;
using SamenHier.Matching.Input;

namespace SamenHier.Matching.Scores;

/// <summary>The weights as JSON.</summary>
internal static class WeightsJson
{
    /// <summary>Reads the shape; what the values say is looked at elsewhere.</summary>
    /// <param name="json">JSON in UTF-8.</param>
    /// <exception cref="InvalidInputException">It is no such JSON.</exception>
    public static MatchingWeights Read(ReadOnlyMemory<byte> json) => StrictJson.Read(json, fields => new MatchingWeights(
        fields.Text("version"),
        fields.RequiredWholes("criteria"),
        fields.Whole("nearTieMillipoints"),
        fields.WholeOrNull("reachMetres"),
        fields.RequiredObjects("distanceCurve", point => new CurvePoint(point.Whole("metres"), point.Whole("perMille"))),
        fields.RequiredObject("vocabulary", ReadVocabulary)));

    /// <summary>Writes weights: criteria in their own order, lists in the order that they have, no white space.</summary>
    /// <param name="weights">The weights.</param>
    public static byte[] Write(MatchingWeights weights) => CanonicalJson.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("version", weights.Version);
        writer.WriteStartObject("criteria");
        foreach (var criterion in CriterionCodes.All) writer.WriteNumber(criterion, weights.Criteria[criterion]);
        writer.WriteEndObject();
        writer.WriteNumber("nearTieMillipoints", weights.NearTieMillipoints);
        if (weights.ReachMetres is { } reach) writer.WriteNumber("reachMetres", reach);
        writer.WriteStartArray("distanceCurve");
        foreach (var point in weights.DistanceCurve)
        {
            writer.WriteStartObject();
            writer.WriteNumber("metres", point.Metres);
            writer.WriteNumber("perMille", point.PerMille);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteVocabulary(writer, weights.Vocabulary);
        writer.WriteEndObject();
    });

    private static Vocabulary ReadVocabulary(JsonFields fields) => new(
        fields.RequiredTexts("kinds"),
        fields.RequiredTexts("variants"),
        fields.RequiredTexts("requirements"),
        fields.RequiredTexts("needs"),
        fields.RequiredTexts("priorities"),
        fields.RequiredTexts("sets"),
        fields.RequiredTexts("interests"),
        fields.RequiredTexts("languages"));

    private static void WriteVocabulary(Utf8JsonWriter writer, Vocabulary vocabulary)
    {
        writer.WriteStartObject("vocabulary");
        foreach (var (name, codes) in WeightsRules.Lists(vocabulary)) CanonicalJson.WriteTexts(writer, name, codes);
        writer.WriteEndObject();
    }
}
