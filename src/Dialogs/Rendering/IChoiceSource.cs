using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Rendering;

/// <summary>Gives a question its choices where they are not the same for everybody: <see cref="Question.ChoicesFrom"/> names it.</summary>
public interface IChoiceSource
{
    /// <summary>The name by which questions ask for it.</summary>
    string Name { get; }

    /// <summary>The choices, in the order shown.</summary>
    /// <param name="question">The question.</param>
    /// <param name="file">Whose question.</param>
    /// <param name="language">The language of the moment.</param>
    IEnumerable<ShownChoice> For(Question question, ParticipantFile file, string language);
}
