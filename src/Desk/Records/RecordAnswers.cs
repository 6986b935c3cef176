using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Desk.Frame;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Desk.Records;

/// <summary>Puts what a person answered into the words of the desk, in the order in which it is asked.</summary>
/// <param name="texts">The words of the bot.</param>
/// <param name="library">The questionnaires.</param>
/// <param name="choices">The words of the choices.</param>
public sealed class RecordAnswers(TextCatalog texts, QuestionnaireLibrary library, ChoiceList choices)
{
    private const string SupportConsent = "consent.support";

    /// <summary>Whether somebody allows that their support needs are used.</summary>
    /// <param name="person">Who.</param>
    public static bool AllowsSupport(DeskPerson person) => person.Consents.Any(consent => consent is { Purpose: SupportConsent, Given: true });

    /// <summary>The answers.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="words">The words of the desk.</param>
    /// <param name="now">The time.</param>
    public IReadOnlyList<RecordAnswer> Of(DeskPerson person, DeskWords words, DateTimeOffset now)
    {
        var file = FileOf(person, now);
        return [.. library.Newest.AnsweredQuestions(file.Answers).Select(question => Line(question, file, words))];
    }

    /// <summary>The short name of a consent's purpose.</summary>
    /// <param name="consent">The consent.</param>
    /// <param name="role">The role of who gave it.</param>
    /// <param name="words">The words of the desk.</param>
    public string PurposeOf(Consent consent, string role, DeskWords words)
    {
        var key = $"label.{consent.Purpose}";
        return texts.Has(words.Language, key) ? texts.Get(words.Language, texts.Voice(words.Language, key, role)) : consent.Purpose;
    }

    private static ParticipantFile FileOf(DeskPerson person, DateTimeOffset now) => new(
        person.Id,
        new ParticipantRecord(
            person.Id,
            Version: 1,
            CurrentConversation: default,
            person.Profile,
            new Dictionary<string, byte[]>(StringComparer.Ordinal),
            person.Answers.ToDictionary(answer => answer.Question, StringComparer.Ordinal),
            person.Consents.ToDictionary(consent => consent.Purpose, StringComparer.Ordinal)),
        now);

    private RecordAnswer Line(Question question, ParticipantFile file, DeskWords words)
    {
        var answer = file.Answers[question.Id];
        var said = Words(question, answer, file, words);
        return new RecordAnswer(
            question.Id,
            texts.Get(words.Language, texts.Voice(words.Language, question.LabelKey, file.Profile.Role)),
            said,
            answer.OwnWords is { } own && !string.Equals(own.Trim(), said, StringComparison.OrdinalIgnoreCase) ? own : null);
    }

    private string Words(Question question, Answer answer, ParticipantFile file, DeskWords words) => question.Kind switch
    {
        _ when AnswerValue.IsWithheld(answer) => texts.Get(words.Language, $"summary.{answer.Detail ?? Withheld.Skipped}"),
        QuestionKind.Scale => ScaleWords(question, answer, file, words),
        _ => choices.Words(question, answer.Value, file, words.Language),
    };

    // Which statement stood first on the person's screen means nothing here.
    private string ScaleWords(Question question, Answer answer, ParticipantFile file, DeskWords words) => ScaleAnswer.ToNumber(AnswerValue.Parts(answer.Value)[0]) switch
    {
        -2 => words.Of("records.scale.wholly", Statement(question, "first", file, words.Language)),
        -1 => words.Of("records.scale.rather", Statement(question, "first", file, words.Language)),
        1 => words.Of("records.scale.rather", Statement(question, "second", file, words.Language)),
        2 => words.Of("records.scale.wholly", Statement(question, "second", file, words.Language)),
        _ => words["records.scale.both"],
    };

    private string Statement(Question question, string side, ParticipantFile file, string language) =>
        texts.Get(language, texts.Voice(language, $"statement.{question.Id}.{side}", file.Profile.Role));
}
