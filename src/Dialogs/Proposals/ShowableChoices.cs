using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Proposals;

/// <summary>What a newcomer can show of themselves to a group, as choices: the facts that they have, everything, or nothing.</summary>
/// <param name="texts">The words.</param>
public sealed class ShowableChoices(TextCatalog texts) : IChoiceSource
{
    /// <inheritdoc />
    public string Name => "showableFacts";

    /// <inheritdoc />
    public IEnumerable<ShownChoice> For(Question question, ParticipantFile file, string language)
    {
        var facts = ShowableFacts.Of(file);
        return question.Choices.Where(code => facts.ContainsKey(code) || question.Exclusive.Contains(code, StringComparer.Ordinal))
            .Select(code => new ShownChoice(code, texts.Get(language, $"choice.{question.Id}.{code}")));
    }
}
