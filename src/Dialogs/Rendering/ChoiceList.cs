using System.Collections.Frozen;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Rendering;

/// <summary>The choices of a question as they are shown to a person.</summary>
/// <param name="texts">The words.</param>
/// <param name="sources">Give the choices that are not the same for everybody.</param>
public sealed class ChoiceList(TextCatalog texts, IEnumerable<IChoiceSource> sources)
{
    private readonly FrozenDictionary<string, IChoiceSource> sources = sources.ToFrozenDictionary(source => source.Name, StringComparer.Ordinal);

    /// <summary>The choices in the order of the screen.</summary>
    /// <param name="question">The question.</param>
    /// <param name="file">Whose answers and side order count.</param>
    /// <param name="language">The language of the moment.</param>
    /// <param name="standing">What was said to it so far: what was chosen of several is offered no more, and "done" is; readings that are put back are buttons too.</param>
    public IReadOnlyList<ShownChoice> Shown(Question question, ParticipantFile file, string language, StandingReply standing)
    {
        var own = Own(question, file, language, standing.Chosen);
        return
        [
            .. own,
            .. standing.Proposed
                .Select(value => new ShownChoice(StandingReply.CodeOf(value), Words(question, value, file, language)))
                .Where(proposal => own.All(choice => choice.Code != proposal.Code)),
        ];
    }

    /// <summary>A value as a person reads it.</summary>
    /// <param name="question">The question that it answers.</param>
    /// <param name="value">The value, neither withheld nor a step of a scale.</param>
    /// <param name="file">Whose value.</param>
    /// <param name="language">The language of the moment.</param>
    public string Words(Question question, string value, ParticipantFile file, string language)
    {
        var parts = AnswerValue.Parts(value);
        return question.Kind switch
        {
            QuestionKind.Place => AnswerValue.Place(value).Words,
            QuestionKind.Date => Months.Of(texts, language, parts[0]),
            QuestionKind.Multi when question.Ranked => string.Join(
                texts.Get(language, "list.separator"), parts.Select((code, index) => $"{index + 1}. {Title(question, code, file, language)}")),
            QuestionKind.Choice or QuestionKind.Multi or QuestionKind.YesNo =>
                string.Join(texts.Get(language, "list.separator"), parts.Select(code => Title(question, code, file, language))),
            _ => string.Join(", ", parts),
        };
    }

    private IReadOnlyList<ShownChoice> Own(Question question, ParticipantFile file, string language, IReadOnlyList<string> chosen) => question switch
    {
        { Kind: QuestionKind.Scale } =>
            [.. ScaleAnswer.OnScreen(ScaleAnswer.IsSwapped(file.Id.Value, question.Id)).Zip(ScaleAnswer.StepKeys, (value, key) => new ShownChoice(value, texts.Get(language, key)))],
        { Kind: QuestionKind.Multi } when chosen.Count > 0 =>
        [
            .. Offered(question, file, language).Where(choice => !chosen.Concat(question.Exclusive).Contains(choice.Code, StringComparer.Ordinal)),
            new(ShownChoice.Done, texts.Get(language, "multi.done")),
        ],
        _ => Offered(question, file, language),
    };

    /// <summary>The button to go on without answering; null where the question needs an answer, or has half of one.</summary>
    /// <param name="question">The question.</param>
    /// <param name="language">The language of the moment.</param>
    /// <param name="chosen">What was chosen so far, for a choice of several.</param>
    public ShownChoice? WayOut(Question question, string language, IReadOnlyList<string> chosen) => question.Optional switch
    {
        _ when chosen.Count > 0 => null,
        Withheld.Skipped => new ShownChoice(Withheld.Skipped, texts.Get(language, "command.skip")),
        Withheld.Declined => new ShownChoice(Withheld.Declined, texts.Get(language, "command.decline")),
        _ => null,
    };

    /// <summary>The choices that are the same for everybody.</summary>
    /// <param name="question">The question.</param>
    /// <param name="language">The language of the moment.</param>
    /// <param name="role">The role of who is asked.</param>
    public IReadOnlyList<ShownChoice> Fixed(Question question, string language, string role) =>
        [.. question.Choices.Select((code, index) => new ShownChoice(
            code,
            question.Kind is QuestionKind.Scale ? texts.Get(language, ScaleAnswer.StepKeys[index]) : Title(question, code, language, role),
            question.Icons.GetValueOrDefault(code)))];

    /// <summary>The words of one choice.</summary>
    /// <param name="question">The question.</param>
    /// <param name="code">The choice.</param>
    /// <param name="file">Whose choice.</param>
    /// <param name="language">The language of the moment.</param>
    public string Title(Question question, string code, ParticipantFile file, string language) => question.ChoicesFrom is { } source
        ? sources[source].For(question, file, language).First(choice => choice.Code == code).Title
        : Title(question, code, language, file.Profile.Role);

    // The words of a choice that is the same for everybody in a role.
    private string Title(Question question, string code, string language, string role) => question switch
    {
        // The buttons of a number are the numbers.
        { Kind: QuestionKind.Number } => code,
        { ChoiceText: { } own } => texts.Get(code, own),
        _ => texts.Get(language, texts.Voice(language, $"choice.{question.ChoiceWords ?? question.ChoicesOf ?? question.Id}.{code}", role)),
    };

    private IReadOnlyList<ShownChoice> Offered(Question question, ParticipantFile file, string language)
    {
        if (question.ChoicesFrom is { } from)
        {
            return [.. sources[from].For(question, file, language)];
        }

        var facts = QuestionnaireLibrary.FactsOf(file);
        return question.ChoicesOf is { } source
            ? [.. facts.Of(source).Select(code => new ShownChoice(code, Title(question, code, file, language)))]
            : [.. Fixed(question, language, file.Profile.Role).Where(choice => !question.ChoiceWhen.TryGetValue(choice.Code, out var condition) || facts.Meet(condition))];
    }
}
