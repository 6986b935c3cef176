using SamenHier.Casework.People;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Questionnaires;

/// <summary>Keeps an answer in the person's file, and drops the answers that depended on the one that it replaces.</summary>
/// <param name="library">The questionnaires.</param>
/// <param name="renderer">Knows the version of the wording that was shown.</param>
public sealed class AnswerKeeper(QuestionnaireLibrary library, QuestionRenderer renderer)
{
    /// <summary>Keeps an answer.</summary>
    /// <param name="file">Whose.</param>
    /// <param name="question">The question.</param>
    /// <param name="reply">The answer.</param>
    /// <param name="language">The language in which it was asked.</param>
    /// <param name="isConsent">Whether it gives or refuses a consent.</param>
    public void Keep(ParticipantFile file, Question question, Reply.Understood reply, string language, bool isConsent)
    {
        var detail = reply.WithheldFor
            ?? (question.Kind is QuestionKind.Scale ? ScaleAnswer.SideOrder(ScaleAnswer.IsSwapped(file.Id.Value, question.Id)) : null);
        var answer = new Answer(question.Id, reply.Value, reply.OwnWords, language, renderer.Wording(question, language, file.Profile.Role), file.Now, detail);
        var isChange = file.Answers.TryGetValue(question.Id, out var earlier) && earlier.Value != answer.Value;
        file.Keep(answer);
        if (isConsent)
        {
            ConsentRecorder.Record(file, answer);
        }

        var questionnaires = library.For(file);
        foreach (var follower in isChange ? questionnaires.FollowersOf(question.Id) : [])
        {
            file.Drop(follower.Id);
        }

        questionnaires.DropOrphans(() => QuestionnaireLibrary.FactsOf(file), file.Drop);
    }
}
