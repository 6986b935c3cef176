using System.Text.Json;

namespace SamenHier.Tests.Clients;

/// <summary>What a client sees of an activity. Within a conversation the timestamp names it: a connector is not told the bot's own id.</summary>
/// <param name="Id">Its id; empty on a connector, which gives ids itself.</param>
/// <param name="Timestamp">Its time, strictly increasing within a conversation.</param>
/// <param name="ClientActivityId">The id that the client gave to its own message; null on a reply.</param>
/// <param name="IsFromUser">Whether the user said it.</param>
/// <param name="Question">The question that it asks, if any.</param>
/// <param name="Reference">The reference code that it shows, if any.</param>
/// <param name="IsDone">Whether it ends the intake.</param>
public sealed record ChatActivity(
    string Id, DateTimeOffset Timestamp, string? ClientActivityId, bool IsFromUser, AskedQuestion? Question, string? Reference, bool IsDone)
{
    public static ChatActivity Read(JsonElement json) => new(
        Text(json, "id") ?? string.Empty,
        json.GetProperty("timestamp").GetDateTimeOffset(),
        json.TryGetProperty("channelData", out var data) && data.ValueKind is JsonValueKind.Object ? Text(data, "clientActivityID") : null,
        json.TryGetProperty("from", out var from) && Text(from, "role") is "user",
        Entity(json, "samenhier/question") is { } question ? AskedQuestion.Read(question, json) : null,
        (Entity(json, "samenhier/reference") ?? Entity(json, "samenhier/done")) is { } code ? Text(code, "reference") : null,
        Entity(json, "samenhier/done") is not null);

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement? Entity(JsonElement json, string type)
    {
        if (!json.TryGetProperty("entities", out var entities)) return null;
        foreach (var entity in entities.EnumerateArray())
        {
            if (entity.GetProperty("type").ValueEquals(type)) return entity;
        }

        return null;
    }
}

/// <summary>A question in codes, as the entity <c>samenhier/question</c> says it.</summary>
/// <param name="Id">Its id, e.g. <c>newcomer.birthYear</c>.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Choices">The codes of its choices, in the order shown.</param>
/// <param name="WayOut">The code on the button to go on without answering; null when there is none.</param>
/// <param name="Language">The language in which it is asked.</param>
public sealed record AskedQuestion(string Id, string Kind, IReadOnlyList<string> Choices, string? WayOut = null, string? Language = null)
{
    /// <summary>Reads a question.</summary>
    /// <param name="json">The entity.</param>
    /// <param name="activity">The activity that holds it: its buttons say what the entity does not.</param>
    public static AskedQuestion Read(JsonElement json, JsonElement activity)
    {
        List<string> choices = [.. json.GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("value").GetString()!)];
        return new(
            json.GetProperty("id").GetString()!,
            json.GetProperty("kind").GetString()!,
            choices,
            Buttons(activity).Except(choices, StringComparer.Ordinal).FirstOrDefault(),
            activity.TryGetProperty("locale", out var locale) ? locale.GetString() : null);
    }

    // A button without a choice gives a command.
    private static IEnumerable<string> Buttons(JsonElement activity) => activity.TryGetProperty("suggestedActions", out var actions)
        ? actions.GetProperty("actions").EnumerateArray()
            .Where(action => action.GetProperty("value").TryGetProperty("choice", out _))
            .Select(action => action.GetProperty("value").GetProperty("choice").GetString()!)
        : [];
}

/// <summary>An activity and when it reached the client.</summary>
public sealed record Arrival(ChatActivity Activity, DateTimeOffset At);
