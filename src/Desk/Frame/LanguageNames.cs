using SamenHier.Dialogs.Texts;

namespace SamenHier.Desk.Frame;

/// <summary>The names of languages, as the intake calls them.</summary>
/// <param name="texts">The words of the bot.</param>
public sealed class LanguageNames(TextCatalog texts)
{
    private const string Names = "choice.newcomer.languages.";

    /// <summary>A language's name in a language of the desk; the code itself for one that the intake does not name.</summary>
    /// <param name="words">The words of the desk.</param>
    /// <param name="code">The language's code.</param>
    public string Of(DeskWords words, string code) => texts.Has(words.Language, Names + code) ? texts.Get(words.Language, Names + code) : code;
}
