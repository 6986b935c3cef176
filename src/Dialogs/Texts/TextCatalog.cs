using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;
using SamenHier.Dialogs.Contents;

namespace SamenHier.Dialogs.Texts;

/// <summary>
/// The texts of every language: those of the .resx files beside this class, under what the desk edited. A further language has only the
/// latter, and English where they lack. An edit that would break a message is as if it were not there. Safe for many threads.
/// </summary>
public sealed class TextCatalog
{
    private const string Fallback = "en";

    private readonly ContentOverlay overlay;
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> shipped;
    private volatile Shelf shelf;

    /// <summary>Reads the texts that ship.</summary>
    /// <exception cref="MissingManifestResourceException">A language has no texts.</exception>
    public TextCatalog()
        : this(new ContentOverlay())
    {
    }

    /// <summary>Reads the texts that ship, and asks first what was edited.</summary>
    /// <param name="overlay">What was edited.</param>
    /// <exception cref="MissingManifestResourceException">A language has no texts.</exception>
    public TextCatalog(ContentOverlay overlay)
    {
        this.overlay = overlay;
        shipped = Languages.All.ToFrozenDictionary(language => language, Read, StringComparer.Ordinal);
        shelf = Fill(overlay.Current);
    }

    /// <summary>The texts of one language.</summary>
    /// <param name="language">The code of a language; English for one that there is not.</param>
    public IStringLocalizer In(string language) => Localizer(language);

    /// <summary>A text as it ships, whatever was edited; null when there is no such text. A further language has the English one.</summary>
    /// <param name="language">The code of a language.</param>
    /// <param name="key">The text's name in the .resx files.</param>
    public string? Shipped(string language, string key) => (shipped.GetValueOrDefault(language) ?? shipped[Fallback]).GetValueOrDefault(key);

    /// <summary>One text, its placeholders filled in.</summary>
    /// <param name="language">The code of a language.</param>
    /// <param name="key">The text's name in the .resx files.</param>
    /// <param name="arguments">What the placeholders {0}, {1}, ... stand for.</param>
    /// <exception cref="KeyNotFoundException">The text does not exist: a fault in the program, never of the user.</exception>
    public string Get(string language, string key, params object[] arguments) => Localizer(language).Require(key, arguments);

    /// <summary>One text, its placeholders filled in, with its name.</summary>
    /// <param name="language">The code of a language.</param>
    /// <param name="key">The text's name in the .resx files.</param>
    /// <param name="arguments">What the placeholders {0}, {1}, ... stand for.</param>
    /// <exception cref="KeyNotFoundException">The text does not exist: a fault in the program, never of the user.</exception>
    public Line Line(string language, string key, params object[] arguments) => new(key, Get(language, key, arguments));

    /// <summary>The name of a text as it is put to somebody in a role: the role's own variant (<c>key.volunteer</c>) if there is one, else the text itself.</summary>
    /// <param name="language">The code of a language.</param>
    /// <param name="key">The text's name.</param>
    /// <param name="role">The role.</param>
    public string Voice(string language, string key, string role) => Has(language, $"{key}.{role}") ? $"{key}.{role}" : key;

    /// <summary>Whether a text exists.</summary>
    /// <param name="language">The code of a language.</param>
    /// <param name="key">The text's name.</param>
    public bool Has(string language, string key) => Localizer(language).Has(key);

    private TextLocalizer Localizer(string language)
    {
        var (now, known) = (overlay.Current, shelf);
        if (!ReferenceEquals(known.Edits, now))
        {
            shelf = known = Fill(now);
        }

        return known.Localizers.GetValueOrDefault(language) ?? known.Localizers[Fallback];
    }

    private Shelf Fill(ContentSnapshot edits) => new(
        edits,
        Languages.All.Union(edits.TextLanguages, StringComparer.Ordinal).ToFrozenDictionary(
            language => language, language => With(shipped.GetValueOrDefault(language) ?? shipped[Fallback], edits.Texts(language)), StringComparer.Ordinal));

    // What was fine when it was edited may not fit the text of a later release.
    private static TextLocalizer With(FrozenDictionary<string, string> texts, IReadOnlyDictionary<string, string> edits) => new(
        texts,
        edits.Where(edit => texts.TryGetValue(edit.Key, out var text) && TextRules.Check(text, edit.Value) is null).ToFrozenDictionary(StringComparer.Ordinal));

    private static FrozenDictionary<string, string> Read(string language)
    {
        var resources = new ResourceManager($"SamenHier.Dialogs.Texts.{language}", typeof(TextCatalog).Assembly);
        using var set = resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)
            ?? throw new MissingManifestResourceException($"There are no texts in the language {language}.");
        return set.Cast<DictionaryEntry>().ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    private sealed record Shelf(ContentSnapshot Edits, FrozenDictionary<string, TextLocalizer> Localizers);
}
