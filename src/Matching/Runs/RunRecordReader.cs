using System.Text;
using System.Text.Json;
using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Runs;

/// <summary>Reads from a record all from which its run was worked out.</summary>
internal static class RunRecordReader
{
    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidInputException">It is no record of this format.</exception>
    public static (MatchingInput Input, MatchingWeights Weights, RunOptions Options, string Code) Read(ReadOnlyMemory<byte> record, int format)
    {
        using var document = Parse(record);
        var root = document.RootElement;
        if (!Field(root, RecordFields.Format, JsonValueKind.Number).TryGetInt32(out var found) || found != format)
            throw new InvalidInputException([$"{RecordFields.Format}: only format {format} can be read"]);

        var objective = Text(root, RecordFields.Objective) switch
        {
            var code when code == RecordFields.Of(RunObjective.Fair) => RunObjective.Fair,
            var code when code == RecordFields.Of(RunObjective.TotalOnly) => RunObjective.TotalOnly,
            var code => throw new InvalidInputException([$"{RecordFields.Objective}: unknown code \"{code}\""]),
        };
        var questionnaires = Field(root, RecordFields.Questionnaires, JsonValueKind.Object).EnumerateObject()
            .ToDictionary(each => each.Name, each => each.Value.ToString(), StringComparer.Ordinal);
        return (
            InputJson.Read(Raw(Field(root, RecordFields.Input, JsonValueKind.Object))),
            MatchingWeights.Read(Raw(Field(root, RecordFields.Weights, JsonValueKind.Object))),
            new RunOptions(Text(root, RecordFields.RunId), objective) { Questionnaires = questionnaires },
            Text(root, RecordFields.Code));
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> record)
    {
        try
        {
            return JsonDocument.Parse(record);
        }
        catch (JsonException error)
        {
            throw new InvalidInputException([$"record: {error.Message}"]);
        }
    }

    private static JsonElement Field(JsonElement parent, string name, JsonValueKind kind) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var field) && field.ValueKind == kind
            ? field
            : throw new InvalidInputException([$"{name}: it is missing, or not of the kind {kind}"]);

    private static string Text(JsonElement root, string name) => Field(root, name, JsonValueKind.String).GetString()!;

    private static byte[] Raw(JsonElement element) => Encoding.UTF8.GetBytes(element.GetRawText());
}
