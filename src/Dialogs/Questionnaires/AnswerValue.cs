using System.Text.Json;

namespace SamenHier.Dialogs.Questionnaires;

/// <summary>An answer's value as it is stored: JSON of a code, a number, a list of codes, or words.</summary>
public static class AnswerValue
{
    /// <summary>A code or words.</summary>
    /// <param name="value">The code or the words.</param>
    public static string Of(string value) => JsonSerializer.Serialize(value, AnswerJson.Default.String);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static string Of(int value) => JsonSerializer.Serialize(value, AnswerJson.Default.Int32);

    /// <summary>Several codes, in order.</summary>
    /// <param name="codes">The codes.</param>
    public static string Of(IReadOnlyList<string> codes) => JsonSerializer.Serialize([.. codes], AnswerJson.Default.StringArray);

    /// <summary>The codes, the words or the number of a value, as texts.</summary>
    /// <param name="json">A value that one of the methods above made.</param>
    public static IReadOnlyList<string> Parts(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return root.ValueKind is JsonValueKind.Array
            ? [.. root.EnumerateArray().Select(item => item.ToString())]
            : [root.ToString()];
    }
}
