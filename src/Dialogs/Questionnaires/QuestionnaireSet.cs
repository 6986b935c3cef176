using System.Collections.Frozen;
using SamenHier.Casework.People;

namespace SamenHier.Dialogs.Questionnaires;

/// <summary>The questionnaires that one person answers: one version of each.</summary>
public sealed class QuestionnaireSet
{
    // The questionnaires whose answers depend on each other, in the order in which they are asked.
    private static readonly string[] InOrder = ["consent", "situation", "newcomer", "priorities", "support", "group", "volunteer", "weegschaal"];

    private readonly FrozenDictionary<string, Questionnaire> questionnaires;
    private readonly FrozenDictionary<string, Question> questions;
    private readonly IReadOnlyList<Question> asked;

    /// <summary>Puts a set together.</summary>
    /// <param name="questionnaires">The questionnaires; their ids and their questions' ids must be unique.</param>
    public QuestionnaireSet(IEnumerable<Questionnaire> questionnaires)
    {
        this.questionnaires = questionnaires.ToFrozenDictionary(questionnaire => questionnaire.Id, StringComparer.Ordinal);
        questions = this.questionnaires.Values.SelectMany(questionnaire => questionnaire.Questions)
            .ToFrozenDictionary(question => question.Id, StringComparer.Ordinal);
        asked = [.. InOrder.Where(this.questionnaires.ContainsKey).SelectMany(id => this.questionnaires[id].Questions)];
    }

    /// <summary>Every questionnaire, in no order.</summary>
    public IReadOnlyList<Questionnaire> All => questionnaires.Values;

    /// <summary>The questionnaire with this id.</summary>
    /// <param name="questionnaire">E.g. <c>newcomer</c>.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Questionnaire Get(string questionnaire) => questionnaires[questionnaire];

    /// <summary>The question with this id, or null when there is none (any more).</summary>
    /// <param name="question">E.g. <c>newcomer.birthYear</c>.</param>
    public Question? FindQuestion(string question) => questions.GetValueOrDefault(question);

    /// <summary>The questions about the person that have an answer, in the order in which they are asked; consents stand apart.</summary>
    /// <param name="answers">The answers by question.</param>
    public IEnumerable<Question> AnsweredQuestions(IReadOnlyDictionary<string, Answer> answers) => asked.Where(question =>
        answers.ContainsKey(question.Id) && !question.Steers && !question.Id.StartsWith("consent.", StringComparison.Ordinal));

    /// <summary>The questions whose answers no longer fit when the answer to this one changes.</summary>
    /// <param name="question">The question's id.</param>
    public IEnumerable<Question> FollowersOf(string question) => asked.Where(follower => follower.Follows == question);

    /// <summary>Drops, one by one, the answers that depended on one that has changed.</summary>
    /// <param name="answersNow">Gives what is known after each drop.</param>
    /// <param name="drop">Drops the answer to a question.</param>
    public void DropOrphans(Func<Facts> answersNow, Action<string> drop)
    {
        while (Interview.Orphan(asked, answersNow()) is { } orphan)
        {
            drop(orphan.Id);
        }
    }
}
