using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.Page;

/// <summary>The words of the chat page as they were shipped.</summary>
/// <param name="catalog">The shipped texts.</param>
public sealed class CatalogPageTexts(TextCatalog catalog) : IPageTexts
{
    /// <inheritdoc/>
    public string Get(string language, string key) => catalog.Get(language, key);
}
