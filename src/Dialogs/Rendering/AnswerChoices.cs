using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Rendering;

/// <summary>The questions answered so far, as choices.</summary>
/// <param name="texts">The words.</param>
/// <param name="library">The questionnaires, in whose order the answers are listed.</param>
public sealed class AnswerChoices(TextCatalog texts, QuestionnaireLibrary library) : IChoiceSource
{
    /// <inheritdoc />
    public string Name => "answers";

    /// <inheritdoc />
    public IEnumerable<ShownChoice> For(Question question, ParticipantFile file, string language) =>
        library.For(file).AnsweredQuestions(file.Answers).Select(answered => new ShownChoice(answered.Id, texts.Get(language, texts.Voice(language, answered.LabelKey, file.Profile.Role))));
}
