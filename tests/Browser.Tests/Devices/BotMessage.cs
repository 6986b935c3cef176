using System.Text.Json;

namespace SamenHier.Browser.Tests.Devices;

/// <summary>A message that asks a question or ends a questionnaire.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Locale">Their language.</param>
/// <param name="Question">The question, if it asks one.</param>
/// <param name="Reference">The reference code, if it ends a questionnaire.</param>
internal sealed record BotMessage(string Text, string Locale, AskedQuestion? Question, string? Reference)
{
    /// <summary>Reads an activity; null when it neither asks nor ends.</summary>
    public static BotMessage? Read(JsonElement activity)
    {
        var question = Entity(activity, "samenhier/question");
        var done = Entity(activity, "samenhier/done");
        if (question is null && done is null)
            return null;

        return new BotMessage(
            activity.GetProperty("text").GetString()!,
            activity.GetProperty("locale").GetString()!,
            question is { } asked ? AskedQuestion.Read(asked) : null,
            done?.GetProperty("reference").GetString());
    }

    private static JsonElement? Entity(JsonElement activity, string type) =>
        activity.TryGetProperty("entities", out var entities)
            ? entities.EnumerateArray().Cast<JsonElement?>().FirstOrDefault(entity => entity!.Value.GetProperty("type").ValueEquals(type))
            : null;
}

/// <summary>A question in codes.</summary>
/// <param name="Id">Its id, such as <c>newcomer.birthYear</c>.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Choices">Its choices in the order shown.</param>
internal sealed record AskedQuestion(string Id, string Kind, IReadOnlyList<AskedChoice> Choices)
{
    public static AskedQuestion Read(JsonElement entity) => new(
        entity.GetProperty("id").GetString()!,
        entity.GetProperty("kind").GetString()!,
        [.. entity.GetProperty("choices").EnumerateArray().Select(choice =>
            new AskedChoice(choice.GetProperty("value").GetString()!, choice.GetProperty("title").GetString()!))]);

    /// <summary>The words on the button of a code.</summary>
    public string TitleOf(string code) => Choices.Single(choice => choice.Code == code).Title;
}

/// <summary>A choice and the words on its button.</summary>
internal sealed record AskedChoice(string Code, string Title);
