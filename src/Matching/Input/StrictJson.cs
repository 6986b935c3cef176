using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace SamenHier.Matching.Input;

/// <summary>Takes JSON apart strictly.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a document whose root is an object.</summary>
    /// <param name="json">JSON in UTF-8, with or without a byte order mark.</param>
    /// <param name="read">Reads the root's fields.</param>
    /// <exception cref="InvalidInputException">It is not JSON, or <paramref name="read"/> found faults.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> json, Func<JsonFields, T> read)
    {
        if (json.Span.StartsWith(ByteOrderMark)) json = json[ByteOrderMark.Length..];
        if (!Utf8.IsValid(json.Span)) throw new InvalidInputException(["file: not valid UTF-8"]);

        using var document = Parse(json);
        if (HoldsHalfACharacter(json.Span)) throw new InvalidInputException(["file: holds half of a character (an unpaired surrogate)"]);

        var faults = new FaultList();
        var result = JsonFields.Read(document.RootElement, path: string.Empty, faults, read);
        faults.ThrowIfAny();
        return result!;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException error)
        {
            throw new InvalidInputException([string.Create(CultureInfo.InvariantCulture, $"file: not valid JSON at line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}")]);
        }
    }

    // Valid JSON, but no text: it could be neither compared nor written back.
    private static bool HoldsHalfACharacter(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u"u8) < 0) return false;

        Utf8JsonReader reader = new(json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped) reader.GetString();
            }
        }
        catch (InvalidOperationException)
        {
            return true;
        }

        return false;
    }
}
