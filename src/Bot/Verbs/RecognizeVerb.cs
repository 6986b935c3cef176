using System.Globalization;
using System.Text.Json;
using SamenHier.Recognizers;

namespace SamenHier.Bot.Verbs;

/// <summary>
/// Reads what people type, line by line: <c>{"kind":"number|date|boolean|choice|place","language":"ti","text":"..","options":[".."],"today":"2026-01-31"}</c> in,
/// <c>{"value":..,"certainty":"sure|unsure|ambiguous|none","candidates":[..]}</c> out. A line that is no such question gets <c>{"error":".."}</c>, and the next is read.
/// </summary>
/// <param name="places">Reads places.</param>
/// <param name="today">The day for dates whose line names none.</param>
internal sealed class RecognizeVerb(PlaceRecognizer places, DateOnly today)
{
    private const string Kinds = "number, date, boolean, choice or place";

    private delegate void WriteValue<in T>(Utf8JsonWriter writer, T value);

    /// <summary>Answers every line of the input with one line.</summary>
    /// <param name="input">Lines of JSON.</param>
    /// <param name="output">Where the answers go, in the same order.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The exit code: 0, however many lines were nonsense.</returns>
    public Task<int> RunAsync(TextReader input, TextWriter output, CancellationToken cancellationToken) =>
        JsonLines.AnswerAsync(input, output, Answer, cancellationToken);

    private void Answer(JsonElement line, Utf8JsonWriter writer)
    {
        var (kind, text, language) = (JsonLines.Text(line, "kind"), JsonLines.Text(line, "text"), JsonLines.Language(line));
        switch (kind)
        {
            case "number":
                Write(writer, NumberRecognizer.Recognize(text, language), (to, value) => to.WriteNumberValue(value));
                break;
            case "date":
                Write(writer, WithMonth(DateRecognizer.Recognize(text, language, Today(line))), (to, value) => to.WriteStringValue($"{value}"));
                break;
            case "boolean":
                Write(writer, BooleanRecognizer.Recognize(text, language), (to, value) => to.WriteBooleanValue(value));
                break;
            case "choice":
                Write(writer, ChoiceRecognizer.Recognize(text, language, Options(line)), (to, value) => to.WriteNumberValue(value));
                break;
            case "place":
                Write(writer, places.Recognize(text, language), WritePlace);
                break;
            default:
                throw new FormatException($"\"kind\" must be {Kinds}.");
        }
    }

    // A year alone is not the date that was asked for.
    private static Recognition<PartialDate> WithMonth(Recognition<PartialDate> read) => read.Candidates.Any(date => date.Month is null)
        ? Recognition<PartialDate>.Nothing
        : read;

    private DateOnly Today(JsonElement line)
    {
        if (!line.TryGetProperty("today", out var named) || named.ValueKind is JsonValueKind.Null)
        {
            return today;
        }

        return named.ValueKind is JsonValueKind.String
            && DateOnly.TryParseExact(JsonLines.Words(named, "today"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException("\"today\" must be a date, yyyy-MM-dd.");
    }

    private static List<ChoiceOption> Options(JsonElement line)
    {
        if (!line.TryGetProperty("options", out var options) || options.ValueKind is not JsonValueKind.Array || options.GetArrayLength() == 0)
        {
            throw new FormatException("A choice needs \"options\", a list of texts.");
        }

        return [.. options.EnumerateArray().Select(option => new ChoiceOption(JsonLines.Words(option, "options")))];
    }

    private static void Write<T>(Utf8JsonWriter writer, Recognition<T> read, WriteValue<T> write)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("value");
        if (read.Certainty is Certainty.Sure or Certainty.Unsure)
        {
            write(writer, read.Value!);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteString("certainty", CodeOf(read.Certainty));
        writer.WriteStartArray("candidates");
        foreach (var candidate in read.Candidates)
        {
            write(writer, candidate);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string CodeOf(Certainty certainty) => certainty switch
    {
        Certainty.Sure => "sure",
        Certainty.Unsure => "unsure",
        Certainty.Ambiguous => "ambiguous",
        _ => "none",
    };

    private static void WritePlace(Utf8JsonWriter writer, Place place)
    {
        writer.WriteStartObject();
        writer.WriteString("postcode4", place.Postcode4);
        writer.WriteString("place", place.Name);
        WriteDegrees(writer, "latitude", place.Latitude);
        WriteDegrees(writer, "longitude", place.Longitude);
        writer.WriteEndObject();
    }

    private static void WriteDegrees(Utf8JsonWriter writer, string name, double? degrees)
    {
        if (degrees is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
