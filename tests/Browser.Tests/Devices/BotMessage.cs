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
            question is { } asked ? AskedQuestion.Read(asked, activity) : null,
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
/// <param name="Choices">The codes of its choices in the order shown.</param>
/// <param name="Buttons">Its buttons in the order shown: the choices, and the way to go on without answering.</param>
/// <param name="Commands">The words on buttons below them that give a command.</param>
internal sealed record AskedQuestion(string Id, string Kind, IReadOnlyList<string> Choices, IReadOnlyList<AskedButton> Buttons, IReadOnlyList<string> Commands)
{
    public static AskedQuestion Read(JsonElement entity, JsonElement activity) => new(
        entity.GetProperty("id").GetString()!,
        entity.GetProperty("kind").GetString()!,
        [.. entity.GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("value").GetString()!)],
        activity.TryGetProperty("suggestedActions", out var suggested)
            ? [.. suggested.GetProperty("actions").EnumerateArray().Where(AskedButton.IsChoice).Select(AskedButton.Read)]
            : [],
        activity.TryGetProperty("suggestedActions", out var offered)
            ? [.. offered.GetProperty("actions").EnumerateArray().Where(action => !AskedButton.IsChoice(action)).Select(action => action.GetProperty("title").GetString()!)]
            : []);

    /// <summary>The words on the button of a code; null when there is no such button.</summary>
    public string? LabelOf(string code) => Buttons.FirstOrDefault(button => button.Code == code)?.Label;
}

/// <summary>A button: the code that it sends, and the words on it.</summary>
internal sealed record AskedButton(string Code, string Label)
{
    /// <summary>Whether it answers the question; others give commands.</summary>
    public static bool IsChoice(JsonElement action) => action.GetProperty("value").TryGetProperty("choice", out _);

    public static AskedButton Read(JsonElement action) =>
        new(action.GetProperty("value").GetProperty("choice").GetString()!, action.GetProperty("title").GetString()!);
}
