using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Texts;

/// <summary>The languages as choices, each by its own name: those that ship, then the further ones that are ready.</summary>
/// <param name="texts">The names of those that ship.</param>
/// <param name="further">Those that are ready.</param>
public sealed class LanguageChoices(TextCatalog texts, FurtherLanguages further) : IChoiceSource
{
    /// <inheritdoc />
    public string Name => "languages";

    /// <inheritdoc />
    public IEnumerable<ShownChoice> For(Question question, ParticipantFile file, string language) =>
    [
        .. question.Choices.Select(shipped => new ShownChoice(shipped, texts.Get(shipped, question.ChoiceText!))),
        .. Further(file).Select(code => new ShownChoice(code, FurtherLanguages.NameOf(code)!)),
    ];

    // Who chose one keeps it, whatever is configured later.
    private IEnumerable<string> Further(ParticipantFile file) => file.Profile.Language is { } own && !Languages.Ships(own) && FurtherLanguages.NameOf(own) is not null
        ? further.Ready.Append(own).Distinct(StringComparer.Ordinal)
        : further.Ready;
}
