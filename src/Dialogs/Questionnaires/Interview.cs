using SamenHier.Casework.People;

namespace SamenHier.Dialogs.Questionnaires;

/// <summary>Decides what to ask next, from the answers alone. Pure.</summary>
public static class Interview
{
    /// <summary>The next question: the first that applies and has no answer; null when all are answered.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="answers">The answers by question.</param>
    public static Question? Next(Questionnaire questionnaire, IReadOnlyDictionary<string, Answer> answers) =>
        questionnaire.Questions.FirstOrDefault(question => !answers.ContainsKey(question.Id) && Applies(question, answers));

    /// <summary>The question before this one that applies; null when this is the first.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="question">The id of the question that stands.</param>
    /// <param name="answers">The answers by question.</param>
    public static Question? Before(Questionnaire questionnaire, string question, IReadOnlyDictionary<string, Answer> answers) =>
        questionnaire.Questions.TakeWhile(candidate => candidate.Id != question).LastOrDefault(candidate => Applies(candidate, answers));

    /// <summary>The last question that applies; null when none does.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="answers">The answers by question.</param>
    public static Question? Last(Questionnaire questionnaire, IReadOnlyDictionary<string, Answer> answers) =>
        questionnaire.Questions.LastOrDefault(question => Applies(question, answers));

    /// <summary>The answered questions that apply no more, because an answer that they depended on has changed.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="answers">The answers by question.</param>
    public static IReadOnlyList<string> Orphans(Questionnaire questionnaire, IReadOnlyDictionary<string, Answer> answers) =>
        [.. questionnaire.Questions.Where(question => answers.ContainsKey(question.Id) && !Applies(question, answers)).Select(question => question.Id)];

    private static bool Applies(Question question, IReadOnlyDictionary<string, Answer> answers) => question.When.All(condition =>
        answers.TryGetValue(condition.Key, out var answer)
        && AnswerValue.Parts(answer.Value).Intersect(condition.Value, StringComparer.Ordinal).Any());
}
