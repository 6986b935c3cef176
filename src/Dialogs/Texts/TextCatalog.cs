using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace SamenHier.Dialogs.Texts;

/// <summary>The shipped texts of every language, read once from the .resx files beside this class.</summary>
public sealed class TextCatalog
{
    private readonly FrozenDictionary<string, ResxLocalizer> localizers;

    /// <summary>Reads the texts.</summary>
    /// <exception cref="MissingManifestResourceException">A language has no texts.</exception>
    public TextCatalog() => localizers = Languages.All.ToFrozenDictionary(language => language, ResxLocalizer.Read, StringComparer.Ordinal);

    /// <summary>The texts of one language.</summary>
    /// <param name="language">A code of <see cref="Languages.All"/>.</param>
    public IStringLocalizer In(string language) => localizers[language];

    /// <summary>One text, its placeholders filled in.</summary>
    /// <param name="language">A code of <see cref="Languages.All"/>.</param>
    /// <param name="key">The text's name in the .resx files.</param>
    /// <param name="arguments">What the placeholders {0}, {1}, ... stand for.</param>
    /// <exception cref="KeyNotFoundException">The text does not exist: a fault in the program, never of the user.</exception>
    public string Get(string language, string key, params object[] arguments) => localizers[language].Require(key, arguments);

    /// <summary>One text, its placeholders filled in, with its name.</summary>
    /// <param name="language">A code of <see cref="Languages.All"/>.</param>
    /// <param name="key">The text's name in the .resx files.</param>
    /// <param name="arguments">What the placeholders {0}, {1}, ... stand for.</param>
    /// <exception cref="KeyNotFoundException">The text does not exist: a fault in the program, never of the user.</exception>
    public Line Line(string language, string key, params object[] arguments) => new(key, Get(language, key, arguments));

    /// <summary>The name of a text as it is put to somebody in a role: the role's own variant (<c>key.volunteer</c>) if there is one, else the text itself.</summary>
    /// <param name="language">A code of <see cref="Languages.All"/>.</param>
    /// <param name="key">The text's name.</param>
    /// <param name="role">The role.</param>
    public string Voice(string language, string key, string role) => Has(language, $"{key}.{role}") ? $"{key}.{role}" : key;

    /// <summary>Whether a text exists.</summary>
    /// <param name="language">A code of <see cref="Languages.All"/>.</param>
    /// <param name="key">The text's name.</param>
    public bool Has(string language, string key) => !localizers[language][key].ResourceNotFound;

    private sealed class ResxLocalizer : IStringLocalizer
    {
        private readonly FrozenDictionary<string, string> texts;

        private ResxLocalizer(IEnumerable<KeyValuePair<string, string>> texts) =>
            this.texts = texts.ToFrozenDictionary(StringComparer.Ordinal);

        public LocalizedString this[string name] => texts.TryGetValue(name, out var text)
            ? new LocalizedString(name, text)
            : new LocalizedString(name, name, resourceNotFound: true);

        public LocalizedString this[string name, params object[] arguments] => texts.TryGetValue(name, out var text)
            ? new LocalizedString(name, Fill(text, arguments))
            : new LocalizedString(name, name, resourceNotFound: true);

        public static ResxLocalizer Read(string language)
        {
            var resources = new ResourceManager($"SamenHier.Dialogs.Texts.{language}", typeof(TextCatalog).Assembly);
            using var set = resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)
                ?? throw new MissingManifestResourceException($"There are no texts in the language {language}.");
            return new ResxLocalizer([.. set.Cast<DictionaryEntry>()
                .Select(entry => KeyValuePair.Create((string)entry.Key, (string)entry.Value!))]);
        }

        public string Require(string key, object[] arguments) => texts.TryGetValue(key, out var text)
            ? Fill(text, arguments)
            : throw new KeyNotFoundException($"There is no text {key}.");

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
            texts.Select(text => new LocalizedString(text.Key, text.Value));

        // Digits stay 0-9 in every language (language guide), so the invariant culture formats.
        private static string Fill(string text, object[] arguments) =>
            arguments.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, arguments);
    }
}
