using System.Collections.Frozen;
using System.Reflection;

namespace SamenHier.Dialogs.Questionnaires;

/// <summary>Every questionnaire, read once from the .yaml files beside this class.</summary>
public sealed class QuestionnaireLibrary
{
    // The questionnaires whose answers a person checks before sending.
    private static readonly string[] Personal = ["newcomer", "weegschaal"];

    private readonly FrozenDictionary<string, Questionnaire> questionnaires;
    private readonly FrozenDictionary<string, Question> questions;

    /// <summary>Reads the questionnaires that ship with the program.</summary>
    /// <exception cref="QuestionnaireException">A file is not a valid questionnaire.</exception>
    public QuestionnaireLibrary()
        : this(Shipped())
    {
    }

    /// <summary>Takes questionnaires from elsewhere.</summary>
    /// <param name="questionnaires">The questionnaires; their ids and their questions' ids must be unique.</param>
    public QuestionnaireLibrary(IEnumerable<Questionnaire> questionnaires)
    {
        this.questionnaires = questionnaires.ToFrozenDictionary(questionnaire => questionnaire.Id, StringComparer.Ordinal);
        questions = this.questionnaires.Values.SelectMany(questionnaire => questionnaire.Questions)
            .ToFrozenDictionary(question => question.Id, StringComparer.Ordinal);
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

    /// <summary>The questions about the person that have an answer, in the order in which they are asked.</summary>
    /// <param name="answers">The answers by question.</param>
    public IEnumerable<Question> AnsweredQuestions(IReadOnlyDictionary<string, Casework.People.Answer> answers) =>
        Personal.SelectMany(questionnaire => questionnaires[questionnaire].Questions).Where(question => answers.ContainsKey(question.Id));

    private static IEnumerable<Questionnaire> Shipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return QuestionnaireReader.Read(reader, name);
        }
    }
}
