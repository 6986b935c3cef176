using System.Globalization;
using SamenHier.Casework.People;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Questionnaires;

/// <summary>
/// Keeps a conversation with the version of each questionnaire with which it began. When that version is no longer asked, the
/// conversation moves to the newest: answers that still answer a question stay, others are dropped, and what is new is asked.
/// </summary>
/// <param name="library">The questionnaires.</param>
public sealed class VersionPins(QuestionnaireLibrary library)
{
    // Releases before there were pins had only this version.
    private const int BeforePins = 1;

    /// <summary>Pins a questionnaire that begins now.</summary>
    /// <param name="file">Whose conversation.</param>
    /// <param name="questionnaire">Its id.</param>
    public void Begin(ParticipantFile file, string questionnaire) =>
        file.Session.Versions.TryAdd(questionnaire, library.Newest.Get(questionnaire).Version);

    /// <summary>Moves the conversation where a version is no longer asked; elsewhere nothing changes.</summary>
    /// <param name="file">Whose conversation.</param>
    public void Settle(ParticipantFile file)
    {
        foreach (var newest in library.Newest.All)
        {
            if (PinnedOf(file, newest.Id) is not { } pinned)
            {
                continue;
            }

            if (library.Find(newest.Id, pinned) is null)
            {
                Move(file, newest);
                pinned = newest.Version;
            }

            file.Session.Versions[newest.Id] = pinned;
        }
    }

    private static int? PinnedOf(ParticipantFile file, string questionnaire)
    {
        if (file.Session.Versions.TryGetValue(questionnaire, out var pinned))
        {
            return pinned;
        }

        return AnswersOf(file, questionnaire).Any() ? BeforePins : null;
    }

    private static void Move(ParticipantFile file, Questionnaire newest)
    {
        foreach (var answer in AnswersOf(file, newest.Id).ToList())
        {
            var question = newest.Questions.FirstOrDefault(candidate => candidate.Id == answer.Question);
            if (question is null || !Fits(question, answer))
            {
                file.Drop(answer.Question);
            }
        }
    }

    private static IEnumerable<Answer> AnswersOf(ParticipantFile file, string questionnaire) =>
        file.Answers.Values.Where(answer => answer.Question.StartsWith($"{questionnaire}.", StringComparison.Ordinal));

    private static bool Fits(Question question, Answer answer) => question.Kind switch
    {
        _ when AnswerValue.IsWithheld(answer) => question.Optional is not null,
        QuestionKind.Choice or QuestionKind.Multi or QuestionKind.YesNo or QuestionKind.Scale =>
            question.ChoicesOf is not null || question.Choices.Count == 0 || !AnswerValue.Parts(answer.Value).Except(question.Choices, StringComparer.Ordinal).Any(),
        QuestionKind.Number => AnswerValue.Parts(answer.Value).All(part =>
            int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && (question.Range is not null || (number >= question.Minimum && number <= question.Maximum))),
        _ => true,
    };
}
