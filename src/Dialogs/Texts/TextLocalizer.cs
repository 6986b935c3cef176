using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace SamenHier.Dialogs.Texts;

/// <summary>The texts of one language, an edited one in the place of the one that ships. Immutable.</summary>
/// <param name="shipped">The texts that ship.</param>
/// <param name="edited">The edited ones; each has the name of one that ships.</param>
internal sealed class TextLocalizer(FrozenDictionary<string, string> shipped, FrozenDictionary<string, string> edited) : IStringLocalizer
{
    public LocalizedString this[string name] => Find(name) is { } text
        ? new LocalizedString(name, text)
        : new LocalizedString(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments] => Find(name) is { } text
        ? new LocalizedString(name, Fill(text, arguments))
        : new LocalizedString(name, name, resourceNotFound: true);

    public bool Has(string key) => shipped.ContainsKey(key);

    public string Require(string key, object[] arguments) => Find(key) is { } text
        ? Fill(text, arguments)
        : throw new KeyNotFoundException($"There is no text {key}.");

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        shipped.Select(text => new LocalizedString(text.Key, edited.GetValueOrDefault(text.Key) ?? text.Value));

    private string? Find(string key) => edited.TryGetValue(key, out var text) || shipped.TryGetValue(key, out text) ? text : null;

    // Digits stay 0-9 in every language (language guide), so the invariant culture formats.
    private static string Fill(string text, object[] arguments) =>
        arguments.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, arguments);
}
