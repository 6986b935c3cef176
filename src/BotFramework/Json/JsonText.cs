using System.Text.Json;
using System.Text.Unicode;

namespace Microsoft.Bot.Schema.Json;

/// <summary>Refuses text that the reader would let through and that would fail later, when a value kept as JSON is read or written.</summary>
internal static class JsonText
{
    /// <summary>The text without its byte order mark.</summary>
    /// <exception cref="JsonException">It is not UTF-8, or a string in it has half a surrogate pair.</exception>
    public static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> byteOrderMark = "\uFEFF"u8;
        ReadOnlySpan<byte> text = json.StartsWith(byteOrderMark) ? json[byteOrderMark.Length..] : json;

        if (!Utf8.IsValid(text))
            throw new JsonException("The JSON is not in UTF-8.");

        // Halves can only come from an escape \uD...; most texts have none and need no second look.
        if (text.IndexOf("\\ud"u8) >= 0 || text.IndexOf("\\uD"u8) >= 0)
            ReadAllStrings(text);

        return text;
    }

    private static void ReadAllStrings(ReadOnlySpan<byte> text)
    {
        Utf8JsonReader reader = new(text);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    reader.GetString();
            }
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("A string holds half a surrogate pair.", exception);
        }
    }
}
