using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Trainings;

/// <summary>The answers to choose from at a question of the lesson that lies open.</summary>
/// <param name="bookmark">Knows where the person is.</param>
/// <param name="texts">The words of the way on.</param>
public sealed class CheckChoices(LessonBookmark bookmark, TextCatalog texts) : IChoiceSource
{
    /// <summary>The code of the choice that goes on.</summary>
    public const string Next = "next";

    /// <inheritdoc />
    public string Name => "trainingChoices";

    /// <inheritdoc />
    public IEnumerable<ShownChoice> For(Question question, ParticipantFile file, string language) => bookmark.Find(file)?.Part is TrainingPart.Check check
        ? check.Choices.Select(choice => new ShownChoice(choice.Id, choice.Words.In(TrainingLanguage.Of(file.Answers, language))))

        // A release took the question away while it stood; nobody stays behind at it.
        : [new ShownChoice(Next, texts.Get(language, "choice.training.next.next"))];
}
