using SamenHier.Casework.Contents;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Desk.Contents;

/// <summary>The bot's texts as the desk lists them: by room, which is the first part of a text's name, and by what is in them.</summary>
/// <param name="texts">The texts.</param>
public sealed class TextShelf(TextCatalog texts)
{
    /// <summary>The most texts of one list.</summary>
    public const int MostShown = 100;

    private const string Reference = "en";
    private static readonly string[] OfTheWeegschaal = ["statement.weegschaal.", "label.weegschaal.", "intro.weegschaal", "why.weegschaal.", "weegschaal.", "scale."];

    private readonly List<string> keys = [.. texts.In(Reference).GetAllStrings(includeParentCultures: false).Select(text => text.Name).Order(StringComparer.Ordinal)];

    /// <summary>The rooms, with how many texts each has.</summary>
    public IReadOnlyList<(string Room, int Count)> Rooms =>
        [.. keys.GroupBy(RoomOf, StringComparer.Ordinal).Select(room => (room.Key, room.Count()))];

    /// <summary>The names of the weegschaal's texts, its statements first.</summary>
    public IReadOnlyList<string> Weegschaal => [.. OfTheWeegschaal.SelectMany(prefix => keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)))];

    /// <summary>Whether there is such a text.</summary>
    /// <param name="key">Any text.</param>
    public bool Has(string key) => texts.Shipped(Reference, key) is not null;

    /// <summary>The names of the texts that a search finds: by room, and by each word in the name or in the words of any language.</summary>
    /// <param name="room">The room; null for all.</param>
    /// <param name="search">What to look for; null or empty for anything.</param>
    /// <param name="languages">The languages in which to look.</param>
    public IReadOnlyList<string> Find(string? room, string? search, IReadOnlyList<string> languages)
    {
        var sought = TextFolding.Fold(search ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. keys.Where(key => (string.IsNullOrEmpty(room) || RoomOf(key) == room) && (sought.Length == 0 || Holds(key, search!.Trim(), sought, languages)))];
    }

    /// <summary>The languages of which there are texts: those that ship, then those that were translated.</summary>
    /// <param name="ledger">What was edited.</param>
    public static IReadOnlyList<string> LanguagesOf(ContentLedger ledger) =>
        [.. Languages.All.Union(ledger.Of(ContentKinds.Text).Select(edit => edit.Language).Order(StringComparer.Ordinal), StringComparer.Ordinal)];

    private static string RoomOf(string key) => key.Split('.')[0];

    private bool Holds(string key, string search, string[] sought, IReadOnlyList<string> languages) =>
        key.Contains(search, StringComparison.OrdinalIgnoreCase)
        || languages.Any(language => TextFolding.Fold(texts.Get(language, key)) is var words && Array.TrueForAll(sought, word => words.Contains(word, StringComparison.Ordinal)));
}
