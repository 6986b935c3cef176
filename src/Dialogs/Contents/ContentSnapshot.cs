using System.Collections.Frozen;
using SamenHier.Casework.Contents;

namespace SamenHier.Dialogs.Contents;

/// <summary>What the desk has put in the place of what ships, at one moment. Immutable.</summary>
public sealed class ContentSnapshot
{
    private readonly FrozenDictionary<(string Kind, string Key, string Language), ContentEdit> pieces;
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> texts;

    /// <summary>Takes the edits that count; others are left out.</summary>
    /// <param name="edits">One version of each piece at most.</param>
    public ContentSnapshot(IEnumerable<ContentEdit> edits)
    {
        All = [.. edits.Where(Counts).OrderBy(edit => edit.Kind, StringComparer.Ordinal).ThenBy(edit => edit.Key, StringComparer.Ordinal).ThenBy(edit => edit.Language, StringComparer.Ordinal)];
        pieces = All.ToFrozenDictionary(edit => (edit.Kind, edit.Key, edit.Language));
        texts = Of(ContentKinds.Text)
            .GroupBy(edit => edit.Language, StringComparer.Ordinal)
            .ToFrozenDictionary(language => language.Key, language => language.ToFrozenDictionary(edit => edit.Key, edit => edit.Value!, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>Nothing was edited.</summary>
    public static ContentSnapshot Empty { get; } = new([]);

    /// <summary>The edits that count, by kind, key and language.</summary>
    public IReadOnlyList<ContentEdit> All { get; }

    /// <summary>The languages in which texts were edited.</summary>
    public IEnumerable<string> TextLanguages => texts.Keys;

    /// <summary>Whether a version takes the place of what ships. A text does as soon as it is published; an entry and a reply once somebody of the programme has reviewed it.</summary>
    /// <param name="edit">The version.</param>
    public static bool Counts(ContentEdit edit) => edit.Value is not null && (edit.Kind == ContentKinds.Text || edit.Review is ReviewState.Reviewed);

    /// <summary>The edits of a kind.</summary>
    /// <param name="kind">A code of <see cref="ContentKinds"/>.</param>
    public IEnumerable<ContentEdit> Of(string kind) => All.Where(edit => edit.Kind == kind);

    /// <summary>The edit of a piece in a language; null when none counts.</summary>
    /// <param name="kind">A code of <see cref="ContentKinds"/>.</param>
    /// <param name="key">Its key.</param>
    /// <param name="language">The language.</param>
    public ContentEdit? Find(string kind, string key, string language) => pieces.GetValueOrDefault((kind, key, language));

    /// <summary>The edited texts of a language, by their names.</summary>
    /// <param name="language">The language.</param>
    public IReadOnlyDictionary<string, string> Texts(string language) => texts.GetValueOrDefault(language) ?? FrozenDictionary<string, string>.Empty;
}
