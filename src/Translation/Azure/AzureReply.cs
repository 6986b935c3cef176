using System.Text.Json;

namespace SamenHier.Translation.Azure;

/// <summary>Reads what the service answers, and trusts none of it. Pure.</summary>
internal static class AzureReply
{
    /// <summary>The longest body that is read, in bytes.</summary>
    public const int LongestBody = 4 * 1024 * 1024;

    // No translation is ten times as long as its original, but a word may become a sentence.
    private const int MostGrowth = 10;
    private const int AlwaysAllowed = 500;

    /// <summary>The translations, one for each text.</summary>
    /// <param name="body">The body of an answer with status 200.</param>
    /// <param name="texts">The texts that were sent.</param>
    /// <param name="to">The service's code of the language asked for.</param>
    /// <returns>Null when the body is no answer to these texts.</returns>
    public static IReadOnlyList<string>? Read(ReadOnlyMemory<byte> body, IReadOnlyList<string> texts, string to)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement is not { ValueKind: JsonValueKind.Array } items || items.GetArrayLength() != texts.Count)
            {
                return null;
            }

            List<string> translations = [.. items.EnumerateArray().Select(item => TextOf(item, to)).OfType<string>()];
            return translations.Count == texts.Count && translations.Zip(texts).All(pair => IsTranslation(pair.First, pair.Second)) ? translations : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair in an escape is no text.
            return null;
        }
    }

    /// <summary>The service's own code of an error, such as 401000; null when the body holds none.</summary>
    /// <param name="body">The body of an answer with another status.</param>
    public static int? ErrorCode(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("error", out var error) && error.ValueKind is JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code.ValueKind is JsonValueKind.Number && code.TryGetInt32(out var number)
                ? number
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonElement item, string to) =>
        item.ValueKind is JsonValueKind.Object
        && item.TryGetProperty("translations", out var translations) && translations.ValueKind is JsonValueKind.Array && translations.GetArrayLength() == 1
        && translations[0] is { ValueKind: JsonValueKind.Object } translation
        && translation.TryGetProperty("to", out var language) && language.ValueKind is JsonValueKind.String
        && string.Equals(language.GetString(), to, StringComparison.OrdinalIgnoreCase)
        && translation.TryGetProperty("text", out var text) && text.ValueKind is JsonValueKind.String
            ? text.GetString()
            : null;

    private static bool IsTranslation(string translation, string text) =>
        (!string.IsNullOrWhiteSpace(translation) || string.IsNullOrWhiteSpace(text))
        && translation.Length <= (text.Length * MostGrowth) + AlwaysAllowed
        && !translation.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'));
}
