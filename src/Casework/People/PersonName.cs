using System.Text.Json;
using SamenHier.Casework.Protection;

namespace SamenHier.Casework.People;

/// <summary>What a person is called, out of their sealed answer.</summary>
internal static class PersonName
{
    /// <summary>Joins a participant (<c>p</c>) with the answer (<c>n</c>) that holds their name.</summary>
    public const string Join = "LEFT JOIN answers n ON n.participant_id = p.id AND n.question = p.role || '.name'";

    /// <summary>The name; null when there is no answer, or they would not say.</summary>
    /// <param name="cipher">The person's.</param>
    /// <param name="role">newcomer or volunteer.</param>
    /// <param name="content">The sealed answer; null for none.</param>
    public static string? Open(OwnerCipher cipher, string role, byte[]? content)
    {
        if (content is null) return null;
        using var value = JsonDocument.Parse(AnswerContent.Open(cipher, $"{role}.name", content).Value);
        return value.RootElement.ValueKind is JsonValueKind.String && value.RootElement.GetString() is { Length: > 0 } name ? name : null;
    }
}
