using System.Text.Json;
using System.Text.Json.Nodes;
using SamenHier.Recognizers;

namespace SamenHier.Benchmarks.Recognition;

/// <summary>Judges a reading.</summary>
internal static class Judge
{
    /// <summary>The verdict over what was read of a line.</summary>
    public static Verdict Of(TestLine line, Reading reading)
    {
        if (line.Expected.ValueKind is JsonValueKind.Object && line.Expected.TryGetProperty("ambiguous", out var alternatives))
        {
            return OfAmbiguous([.. alternatives.EnumerateArray()], reading);
        }

        if (line.Expected.ValueKind is JsonValueKind.Null)
        {
            return reading.Value is null ? Verdict.Right : Verdict.Wrong;
        }

        if (reading.Value is null)
        {
            return Verdict.Unclear;
        }

        return IsMeant(line.Expected, reading.Value) ? Verdict.Right : Verdict.Wrong;
    }

    // Asked back is right where two readings fit, when what is put back is among them.
    private static Verdict OfAmbiguous(JsonElement[] alternatives, Reading reading)
    {
        if (reading.Certainty is Certainty.Ambiguous)
        {
            return reading.Candidates.All(candidate => alternatives.Any(alternative => IsMeant(alternative, candidate))) ? Verdict.Right : Verdict.Wrong;
        }

        return reading.Value is null ? Verdict.Unclear : Verdict.Wrong;
    }

    private static bool IsMeant(JsonElement expected, JsonNode read) => expected.ValueKind switch
    {
        JsonValueKind.Object => expected.EnumerateObject().All(member => PlaceName(read[member.Name]?.ToString()) == PlaceName(member.Value.ToString())),
        JsonValueKind.True or JsonValueKind.False => read.GetValue<bool>() == expected.GetBoolean(),
        _ => read.ToJsonString().Trim('"') == expected.ToString(),
    };

    // Towns of one name are told apart by a province in brackets, in the sets; and one town has two names that are both official.
    private static string? PlaceName(string? name) => name?.Split(" (")[0] switch
    {
        "Den Bosch" => "'s-Hertogenbosch",
        var usual => usual,
    };
}
