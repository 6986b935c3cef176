using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Handover;

/// <summary>The town by which the desk knows whose somebody is: that of their group, else where they live or will live. Pure.</summary>
public static class HomeTown
{
    // Where somebody is abroad, the town in which they will live.
    private static readonly string[] Questions = ["newcomer.place", "newcomer.plannedPlace", "volunteer.place"];

    /// <summary>The town's usual Dutch name; null when it is not known.</summary>
    /// <param name="file">Whose.</param>
    public static string? Of(ParticipantFile file) => file.Group is { } group
        ? OfPlace(group.Profile.Town)
        : OfAnswers(file.Answers);

    /// <summary>Likewise, by somebody's own answers alone.</summary>
    /// <param name="answers">The answers by question.</param>
    public static string? OfAnswers(IReadOnlyDictionary<string, Answer> answers) => Questions
        .Select(answers.GetValueOrDefault).OfType<Answer>().Where(answer => !AnswerValue.IsWithheld(answer))
        .Select(answer => OfPlace(answer.Value)).FirstOrDefault(town => town is not null);

    /// <summary>The town of a place answer; null when it is not known.</summary>
    /// <param name="place">The answer's value.</param>
    public static string? OfPlace(string place) => AnswerValue.Place(place).Town;
}
