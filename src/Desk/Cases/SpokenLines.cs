using System.Text.Json;
using Microsoft.Bot.Schema;
using SamenHier.Casework.Cases;
using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.Json;

namespace SamenHier.Desk.Cases;

/// <summary>Reads stored messages for showing. Pure.</summary>
public static class SpokenLines
{
    private const string PersonRole = "user";

    /// <summary>The lines that have words, in order; presses without words and what no longer can be read are left out.</summary>
    /// <param name="messages">The messages.</param>
    public static IReadOnlyList<SpokenLine> Read(IEnumerable<SpokenMessage> messages) => [.. messages.Select(Read).OfType<SpokenLine>()];

    private static SpokenLine? Read(SpokenMessage message) => ReadActivity(message.Body) is { Type: ActivityTypes.Message, Text: { } text } activity && !string.IsNullOrWhiteSpace(text)
        ? Line(message, activity, text)
        : null;

    private static Activity? ReadActivity(byte[] body)
    {
        try
        {
            return BotJson.ReadActivity(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SpokenLine Line(SpokenMessage message, Activity activity, string text)
    {
        if (activity.From?.Role == PersonRole) return new(message, Speaker.Person, text) { Language = Scripts.LanguageOf(text) };
        if (activity.Entities?.FirstOrDefault(entity => entity.Type == HandoverMessages.BuilderEntity) is not { } entity)
        {
            return new(message, Speaker.Bot, text) { Language = activity.Locale };
        }

        var members = BotJson.ReadEntity(entity);
        return new(message, Speaker.Builder, Word(members, "text") ?? text)
        {
            Name = Word(members, "name"),
            Original = Word(members, "original"),
            OriginalLanguage = Word(members, "originalLanguage"),
        };
    }

    private static string? Word(IReadOnlyDictionary<string, object?> members, string name) => members.GetValueOrDefault(name) as string;
}
