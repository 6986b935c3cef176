using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Rendering;

/// <summary>The answers given so far, a line each, as a person reads them.</summary>
/// <param name="texts">The words.</param>
/// <param name="library">The questionnaires, in whose order the answers stand.</param>
/// <param name="choices">The words of the choices.</param>
public sealed class AnswerSummary(TextCatalog texts, QuestionnaireLibrary library, ChoiceList choices)
{
    /// <summary>The lines.</summary>
    /// <param name="file">Whose answers.</param>
    /// <param name="language">The language of the moment.</param>
    public string Of(ParticipantFile file, string language) => string.Join('\n', library.For(file).AnsweredQuestions(file.Answers)
        .Select(question => texts.Get(language, "summary.line", texts.Get(language, texts.Voice(language, question.LabelKey, file.Profile.Role)), Words(question, file.Answers[question.Id], file, language))));

    private string Words(Question question, Answer answer, ParticipantFile file, string language) => question.Kind switch
    {
        _ when AnswerValue.IsWithheld(answer) => texts.Get(language, $"summary.{answer.Detail}"),
        _ when IsHidden(question, answer, file) => texts.Get(language, "summary.hidden"),
        QuestionKind.Scale => ScaleWords(question, answer, file, language),
        QuestionKind.Choice or QuestionKind.Multi or QuestionKind.YesNo => choices.Words(question, answer.Value, file, language),
        _ => FreeText.Isolate(choices.Words(question, answer.Value, file, language)),
    };

    // The person may have gone on with a phone that others use too.
    private static bool IsHidden(Question question, Answer answer, ParticipantFile file) =>
        question.Sensitive && file.Session.ResumedAt is { } resumed && answer.At < resumed;

    // "Rather A" says little ten minutes later, so the statement itself is shown; both statements when they weigh the same.
    private string ScaleWords(Question question, Answer answer, ParticipantFile file, string language)
    {
        var shown = choices.Shown(question, file, language, StandingReply.Nothing);
        var title = shown.First(choice => choice.Code == AnswerValue.Parts(answer.Value)[0]).Title;
        return ScaleAnswer.ToNumber(AnswerValue.Parts(answer.Value)[0]) switch
        {
            < 0 => $"{title} – {Statement(question, "first", file, language)}",
            > 0 => $"{title} – {Statement(question, "second", file, language)}",
            _ => title,
        };
    }

    private string Statement(Question question, string side, ParticipantFile file, string language) =>
        texts.Get(language, texts.Voice(language, $"statement.{question.Id}.{side}", file.Profile.Role));
}
