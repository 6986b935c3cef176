using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Json;

namespace SamenHier.Dialogs.Replies;

/// <summary>A pressed button: which question it belongs to and what it chooses.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Choice">The code of the choice.</param>
public sealed record ButtonPress(string Question, string Choice)
{
    private const string QuestionName = "question";
    private const string ChoiceName = "choice";

    /// <summary>The button press that an activity carries, or null when it carries none.</summary>
    /// <param name="activity">A message; its value may be anything.</param>
    public static ButtonPress? In(IMessageActivity activity) =>
        BotJson.ReadMap(activity.Value) is { } value
        && value.GetValueOrDefault(QuestionName) is string question
        && value.GetValueOrDefault(ChoiceName) is string choice
            ? new ButtonPress(question, choice)
            : null;

    /// <summary>The value that a button sends when it is pressed.</summary>
    public Dictionary<string, object> ToValue() => new(StringComparer.Ordinal) { [QuestionName] = Question, [ChoiceName] = Choice };
}
