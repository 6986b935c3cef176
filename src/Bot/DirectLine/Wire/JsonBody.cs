using System.Text.Json;
using System.Text.Unicode;

namespace SamenHier.Bot.DirectLine.Wire;

/// <summary>A JSON object taken apart, or why it was refused.</summary>
/// <param name="Document">The document, whose root is an object; the receiver disposes it.</param>
/// <param name="Refusal">Why it was refused; null when there is a document.</param>
internal readonly record struct JsonBody(JsonDocument? Document, Refusal? Refusal)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>Takes a body apart; no body at all reads as an empty object.</summary>
    public static JsonBody Read(byte[] json)
    {
        if (json.Length == 0)
            return new(JsonDocument.Parse("{}"), null);
        if (!Utf8.IsValid(json))
            return new(null, Refusal.BadSyntax("The body is not valid UTF-8."));

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, Strict);
        }
        catch (JsonException error)
        {
            return new(null, Refusal.BadSyntax($"The body is not valid JSON: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}."));
        }

        var complaint = Complaint(document.RootElement, json);
        if (complaint is null)
            return new(document, null);
        document.Dispose();
        return new(null, Refusal.BadSyntax(complaint));
    }

    private static string? Complaint(JsonElement root, byte[] json)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return "The body must be a JSON object.";
        return HoldsHalfACharacter(json) ? "The body holds half of a character (an unpaired surrogate)." : null;
    }

    // Half a surrogate pair is valid JSON, but no text: it could be neither stored nor sent back.
    private static bool HoldsHalfACharacter(byte[] json)
    {
        Utf8JsonReader reader = new(json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            }
        }
        catch (InvalidOperationException)
        {
            return true;
        }

        return false;
    }
}
