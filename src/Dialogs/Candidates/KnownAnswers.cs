using System.Globalization;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Matching.Input;

namespace SamenHier.Dialogs.Candidates;

/// <summary>Reads codes, numbers and places out of somebody's answers, and nothing else: what no choice of ours names is left out. Pure.</summary>
/// <param name="questionnaires">Know the choices.</param>
/// <param name="answers">The answers by question.</param>
internal sealed class KnownAnswers(QuestionnaireSet questionnaires, IReadOnlyDictionary<string, Answer> answers)
{
    private const int MostChildren = 15;

    private const string Weegschaal = "weegschaal";

    // What somebody chooses who means something that the choices don't name, or nothing.
    private static readonly string[] NoLanguage = ["other"];
    private static readonly string[] NoNeed = ["none"];

    /// <summary>The languages of some questions, each once.</summary>
    /// <param name="questions">The questions; those after the first take their choices from it.</param>
    public IReadOnlyList<string> Languages(params string[] questions) =>
        [.. questions.SelectMany(question => CodesAmong(question, questions[0])).Except(NoLanguage, StringComparer.Ordinal).Distinct(StringComparer.Ordinal)];

    /// <summary>The needs of support of a question.</summary>
    /// <param name="question">The question.</param>
    public IReadOnlyList<string> Needs(string question) => [.. Codes(question).Except(NoNeed, StringComparer.Ordinal)];

    /// <summary>The chosen codes of a question, in the order of choosing.</summary>
    /// <param name="question">The question.</param>
    public IReadOnlyList<string> Codes(string question) => CodesAmong(question, question);

    /// <summary>The weegschaal by set; what was not weighed is absent.</summary>
    public IReadOnlyDictionary<string, int> Weighed() => questionnaires.Get(Weegschaal).Questions
        .Select(question => (Set: question.Id[(Weegschaal.Length + 1)..], Codes: Codes(question.Id)))
        .Where(each => each.Codes.Count == 1)
        .ToDictionary(each => each.Set, each => ScaleAnswer.ToNumber(each.Codes[0]), StringComparer.Ordinal);

    /// <summary>The year of birth; null when not said.</summary>
    /// <param name="question">The question.</param>
    /// <param name="latest">The last year in which anybody can have been born.</param>
    public int? BirthYear(string question, int latest) => Number(question) is { } year and >= 1900 && year <= latest ? year : null;

    /// <summary>How many children there are in a household; null when not said.</summary>
    public int? Children() => Codes("newcomer.household") switch
    {
        ["alone" or "couple"] => 0,
        ["family"] when Number("newcomer.children") is { } children and >= 0 and <= MostChildren => children,
        _ => null,
    };

    /// <summary>The place of the first of some questions that was answered with one; null when its coordinates are not known.</summary>
    /// <param name="questions">The questions.</param>
    public Spot? Place(params string[] questions)
    {
        var given = questions.Select(question => answers.GetValueOrDefault(question)).FirstOrDefault(answer => answer is not null && !AnswerValue.IsWithheld(answer));
        return given is not null && AnswerValue.Place(given.Value) is { Latitude: { } latitude, Longitude: { } longitude } place
            ? new Spot(latitude, longitude, RadiusOf(place.Precision))
            : null;
    }

    // The coordinates are the middle of an area about that wide.
    private static int RadiusOf(string precision) => precision switch
    {
        "postcode" => 1000,
        "neighbourhood" => 1500,
        _ => 5000,
    };

    private int? Number(string question) =>
        AnswerValue.CodesOf(answers, question) is [var words] && int.TryParse(words, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private IReadOnlyList<string> CodesAmong(string question, string choicesOf) =>
        [.. AnswerValue.CodesOf(answers, question).Intersect(questionnaires.FindQuestion(choicesOf)?.Choices ?? [], StringComparer.Ordinal)];
}
