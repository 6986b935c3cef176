using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Trainings;

/// <summary>In which language somebody reads the lessons: those who speak another with the bot choose one of the two.</summary>
public static class TrainingLanguage
{
    /// <summary>The question in which it is chosen.</summary>
    public const string QuestionId = "training.language";

    /// <summary>Dutch.</summary>
    public const string Dutch = "nl";

    /// <summary>English.</summary>
    public const string English = "en";

    /// <summary>The languages of the lessons.</summary>
    public static IReadOnlyList<string> All { get; } = [Dutch, English];

    /// <summary>The language; null when the person is still to be asked.</summary>
    /// <param name="answers">The person's answers.</param>
    /// <param name="language">The language that they speak with the bot.</param>
    public static string? Find(IReadOnlyDictionary<string, Answer> answers, string language) =>
        All.Contains(language, StringComparer.Ordinal) ? language : Chosen(answers);

    /// <summary>The language; Dutch until it is chosen.</summary>
    /// <param name="answers">The person's answers.</param>
    /// <param name="language">The language that they speak with the bot.</param>
    public static string Of(IReadOnlyDictionary<string, Answer> answers, string language) => Find(answers, language) ?? Dutch;

    private static string? Chosen(IReadOnlyDictionary<string, Answer> answers) => AnswerValue.CodesOf(answers, QuestionId) is [var chosen] ? chosen : null;
}
