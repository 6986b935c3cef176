using SamenHier.Casework.Newsletters;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Newsletters;

/// <summary>What somebody can do about the newsletter, as choices.</summary>
/// <param name="texts">The words.</param>
public sealed class NewsletterChoices(TextCatalog texts) : IChoiceSource
{
    /// <inheritdoc />
    public string Name => "newsletter";

    /// <inheritdoc />
    public IEnumerable<ShownChoice> For(Question question, ParticipantFile file, string language)
    {
        string[] codes = file.Newsletter is NewsletterState.None ? ["signUp", "goOn"] : ["otherAddress", "signOff", "goOn"];
        return codes.Select(code => new ShownChoice(code, texts.Get(language, TextOf(code))));
    }

    private static string TextOf(string code) => code switch
    {
        "signUp" => "choice.newsletter.menu.signUp",
        "otherAddress" => "choice.newsletter.menu.otherAddress",
        "signOff" => "choice.newsletter.menu.signOff",
        _ => "choice.newsletter.menu.goOn",
    };
}
