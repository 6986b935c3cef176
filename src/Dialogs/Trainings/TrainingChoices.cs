using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Trainings;

/// <summary>The lessons as choices, those that were finished marked; for the member of a group also a look at the others.</summary>
/// <param name="library">The lessons.</param>
/// <param name="texts">The words of the other choices.</param>
public sealed class TrainingChoices(TrainingLibrary library, TextCatalog texts) : IChoiceSource
{
    /// <summary>The code of the choice that shows who of the group has finished what.</summary>
    public const string Group = "group";

    /// <summary>The code of the choice that leads out.</summary>
    public const string GoOn = "goOn";

    private const string FinishedIcon = "✓";

    /// <inheritdoc />
    public string Name => "trainings";

    /// <inheritdoc />
    public IEnumerable<ShownChoice> For(Question question, ParticipantFile file, string language)
    {
        foreach (var module in library.All)
        {
            var isFinished = TrainingProgress.IsFinished(file.Answers, module.Id);
            yield return new ShownChoice(module.Id, module.Title.In(TrainingLanguage.Of(file.Answers, language)), isFinished ? FinishedIcon : null);
        }

        if (file.HasSeat() && file.Group!.Members.Count > 1)
        {
            yield return new ShownChoice(Group, texts.Get(language, "choice.training.menu.group"));
        }

        yield return new ShownChoice(GoOn, texts.Get(language, "choice.training.menu.goOn"));
    }
}
