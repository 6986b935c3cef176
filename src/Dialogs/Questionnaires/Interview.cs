namespace SamenHier.Dialogs.Questionnaires;

/// <summary>Decides what to ask next, from the answers alone. Pure.</summary>
public static class Interview
{
    /// <summary>The next question: the first that applies and has no answer; null when all are answered.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="facts">What is known.</param>
    public static Question? Next(Questionnaire questionnaire, Facts facts) =>
        questionnaire.Questions.FirstOrDefault(question => !facts.Answers.ContainsKey(question.Id) && Applies(question, facts));

    /// <summary>The question before this one that applies; null when this is the first.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="question">The id of the question that stands.</param>
    /// <param name="facts">What is known.</param>
    public static Question? Before(Questionnaire questionnaire, string question, Facts facts) =>
        questionnaire.Questions.TakeWhile(candidate => candidate.Id != question).LastOrDefault(candidate => Applies(candidate, facts));

    /// <summary>The last question that applies; null when none does.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="facts">What is known.</param>
    public static Question? Last(Questionnaire questionnaire, Facts facts) =>
        questionnaire.Questions.LastOrDefault(question => Applies(question, facts));

    /// <summary>An answered question whose answer depended on one that has changed; null when there is none.</summary>
    /// <param name="questions">The questions that may have lost their ground.</param>
    /// <param name="facts">What is known.</param>
    public static Question? Orphan(IReadOnlyList<Question> questions, Facts facts) => questions.FirstOrDefault(question =>
        facts.Answers.ContainsKey(question.Id)
        && !(Applies(question, facts) && HasItsChoices(question, facts))
        && !WaitsForAnAnswer(question, questions, facts));

    /// <summary>Whether a question is asked at all.</summary>
    /// <param name="question">The question.</param>
    /// <param name="facts">What is known.</param>
    public static bool Applies(Question question, Facts facts) =>
        (question.For is null || question.For == facts.Role)
        && facts.Meet(question.When)
        && !facts.MeetAny(question.Unless)

        // Among one there is nothing to choose.
        && (question.ChoicesOf is not { } source || facts.Of(source).Count > 1);

    // A condition whose own question is still to be asked decides nothing yet: a release may have put it before an answer that is there.
    private static bool WaitsForAnAnswer(Question question, IReadOnlyList<Question> questions, Facts facts)
    {
        var open = question.When.Where(part => IsToBeAsked(part.Key, questions, facts)).ToList();
        return open.Count > 0 && facts.Meet(question.When.Except(open).ToDictionary(StringComparer.Ordinal)) && !facts.MeetAny(question.Unless);
    }

    private static bool IsToBeAsked(string id, IReadOnlyList<Question> questions, Facts facts) =>
        !facts.Answers.ContainsKey(id) && questions.FirstOrDefault(question => question.Id == id) is { } open && Applies(open, facts);

    private static bool HasItsChoices(Question question, Facts facts) => question.ChoicesOf is not { } source
        || AnswerValue.IsWithheld(facts.Answers[question.Id])
        || !facts.Of(question.Id).Except(facts.Of(source), StringComparer.Ordinal).Any();
}
