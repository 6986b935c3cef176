using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Json;

namespace SamenHier.Dialogs.Replies;

/// <summary>A pressed button of a question: which question it belongs to and what it chooses.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Choice">The code of the choice.</param>
/// <param name="Language">The language of the message that held the button; null when it does not say.</param>
public sealed record ButtonPress(string Question, string Choice, string? Language)
{
    private const string QuestionName = "question";
    private const string ChoiceName = "choice";
    private const string LanguageName = "language";

    /// <summary>The button press that an activity carries, or null when it carries none.</summary>
    /// <param name="activity">A message; its value may be anything.</param>
    public static ButtonPress? In(IMessageActivity activity) =>
        BotJson.ReadMap(activity.Value) is { } value
        && value.GetValueOrDefault(QuestionName) is string question
        && value.GetValueOrDefault(ChoiceName) is string choice
            ? new ButtonPress(question, choice, value.GetValueOrDefault(LanguageName) as string)
            : null;

    /// <summary>Whether the button still answers: it belongs to the question that stands, and to a message in the language of now.</summary>
    /// <param name="standing">The id of the question that stands; null when none does.</param>
    /// <param name="language">The language of now.</param>
    public bool Answers(string? standing, string language) => Question == standing && (Language ?? language) == language;

    /// <summary>The value that a button sends when it is pressed.</summary>
    public Dictionary<string, object> ToValue() => new(StringComparer.Ordinal)
    {
        [QuestionName] = Question,
        [ChoiceName] = Choice,
        [LanguageName] = Language ?? string.Empty,
    };
}
