using System.Text.Json;
using SamenHier.Casework.People;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Questionnaires;

/// <summary>An answer's value as it is stored: JSON of a code, a number, a date, a list of codes or numbers, a place, words, or null.</summary>
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

    /// <summary>Several numbers, in order.</summary>
    /// <param name="numbers">The numbers.</param>
    public static string Of(IReadOnlyList<int> numbers) => JsonSerializer.Serialize([.. numbers], AnswerJson.Default.Int32Array);

    /// <summary>A place, with its coordinates where they are known.</summary>
    /// <param name="place">The place.</param>
    public static string Of(Place place) => JsonSerializer.Serialize(
        new PlaceValue(place.Name, place.Postcode4, place.Town, place.Province, place.Latitude, place.Longitude, place.Precision.ToString().ToLowerInvariant(), place.Source), AnswerJson.Default.PlaceValue);

    /// <summary>A place of which nothing is known but how the person wrote it.</summary>
    /// <param name="words">The person's words.</param>
    public static string OfUnknownPlace(string words) => JsonSerializer.Serialize(PlaceValue.InOwnWords(words), AnswerJson.Default.PlaceValue);

    /// <summary>Whether a value is a place with what is known of it.</summary>
    /// <param name="json">A value.</param>
    public static bool IsPlace(string json) => json is ['{', ..];

    /// <summary>The place of a value.</summary>
    /// <param name="json">The value of a question of the kind place; before places were known it was the person's words.</param>
    public static PlaceValue Place(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind is JsonValueKind.Object
            ? document.RootElement.Deserialize(AnswerJson.Default.PlaceValue)!
            : PlaceValue.InOwnWords(document.RootElement.ToString());
    }

    /// <summary>The value of an answer that was not given; its detail says why, see <see cref="Withheld"/>.</summary>
    public const string None = "null";

    /// <summary>Whether a question was answered by not answering it.</summary>
    /// <param name="answer">The answer.</param>
    public static bool IsWithheld(Answer answer) => answer.Value == None;

    /// <summary>What conditions compare: the parts of a value; for an answer that was not given, why.</summary>
    /// <param name="answer">The answer.</param>
    public static IReadOnlyList<string> Codes(Answer answer) => IsWithheld(answer) ? [answer.Detail ?? Withheld.Skipped] : Parts(answer.Value);

    /// <summary>The codes of the answer to a question, as <see cref="Codes"/>; none when it has no answer.</summary>
    /// <param name="answers">The answers by question.</param>
    /// <param name="question">The question's id.</param>
    public static IReadOnlyList<string> CodesOf(IReadOnlyDictionary<string, Answer> answers, string question) =>
        answers.TryGetValue(question, out var answer) ? Codes(answer) : [];

    /// <summary>The codes, the words or the number of a value, as texts; of a place its name.</summary>
    /// <param name="json">A value that one of the methods above made.</param>
    public static IReadOnlyList<string> Parts(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return root.ValueKind switch
        {
            JsonValueKind.Array => [.. root.EnumerateArray().Select(item => item.ToString())],
            JsonValueKind.Object => [root.Deserialize(AnswerJson.Default.PlaceValue)!.Name],
            _ => [root.ToString()],
        };
    }
}
