using System.Text.Json;
using SamenHier.Matching.Assignment;
using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Runs;

/// <summary>Writes the parts of a record.</summary>
internal static class RunRecordWriter
{
    /// <summary>All from which the run is worked out.</summary>
    public static void WriteSettings(Utf8JsonWriter writer, MatchingRun run)
    {
        writer.WriteString(RecordFields.RunId, run.Options.RunId);
        writer.WriteString(RecordFields.Code, run.Code);
        writer.WriteString(RecordFields.Objective, RecordFields.Of(run.Options.Objective));
        writer.WriteStartObject(RecordFields.Questionnaires);
        foreach (var (questionnaire, version) in run.Options.Questionnaires.OrderBy(each => each.Key, StringComparer.Ordinal)) writer.WriteString(questionnaire, version);
        writer.WriteEndObject();
        writer.WritePropertyName(RecordFields.Weights);
        writer.WriteRawValue(run.Weights.Write());
        writer.WritePropertyName(RecordFields.Input);
        writer.WriteRawValue(InputJson.Write(run.Input));
        writer.WriteString("inputHash", run.InputHash);
    }

    /// <summary>What it came to.</summary>
    public static void WriteResult(Utf8JsonWriter writer, MatchingRun run)
    {
        WriteList(writer, "exclusions", run.Exclusions, exclusion => WriteTexts(writer, [exclusion.Newcomer, exclusion.Group, .. exclusion.Reasons]));
        WriteList(writer, "cards", run.Cards, card => WriteCard(writer, card));
        WriteList(writer, "levels", run.Levels, level => WriteLevel(writer, level));
        WriteList(writer, "proposals", run.Proposals, card => WriteTexts(writer, [card.Newcomer, card.Group]));
        WriteList(writer, "unmatched", run.Unmatched, writer.WriteStringValue);
        WriteList(writer, "certificate", run.Solution.Proofs, proof => WriteProof(writer, proof));
        WriteList(writer, "ties", run.Ties, tie => WriteTexts(writer, [tie.Newcomer, tie.Group, tie.IsExact ? "tie" : "nearTie"]));
    }

    // A line a criterion, in the order of the criteria: its points, at worst, at best.
    private static void WriteCard(Utf8JsonWriter writer, ScoreCard card)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(card.Newcomer);
        writer.WriteStringValue(card.Group);
        writer.WriteNumberValue(card.Score);
        foreach (var line in card.Lines) WriteNumbers(writer, [line.Millipoints, line.Lowest, line.Highest]);
        writer.WriteEndArray();
    }

    private static void WriteLevel(Utf8JsonWriter writer, LevelValue level)
    {
        writer.WriteStartObject();
        writer.WriteString("code", level.Code);
        writer.WriteNumber("value", level.Value);
        writer.WritePropertyName("ranked");
        WriteNumbers(writer, level.Ranked);
        writer.WriteEndObject();
    }

    private static void WriteProof(Utf8JsonWriter writer, LevelProof proof)
    {
        writer.WriteStartObject();
        writer.WriteNumber("level", proof.Level);
        writer.WriteNumber("from", proof.From);
        writer.WriteNumber("to", proof.To);
        writer.WriteNumber("value", proof.Value);
        writer.WritePropertyName("rowPrices");
        WriteNumbers(writer, proof.RowPrices);
        writer.WritePropertyName("columnPrices");
        WriteNumbers(writer, proof.ColumnPrices);
        writer.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items) write(item);
        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray();
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter writer, IReadOnlyList<long> numbers)
    {
        writer.WriteStartArray();
        foreach (var number in numbers) writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }
}
