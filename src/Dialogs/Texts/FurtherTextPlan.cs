using System.Text.Json;
using SamenHier.Casework.Contents;
using SamenHier.Dialogs.Rendering;

namespace SamenHier.Dialogs.Texts;

/// <summary>What is still to be translated into a further language. Pure.</summary>
public sealed class FurtherTextPlan
{
    /// <summary>The kind under which is kept from which English text each translation was made.</summary>
    public const string SourcesKind = "sources";

    /// <summary>The key under which that is kept.</summary>
    public const string SourcesKey = "texts";

    private readonly Dictionary<string, string> sources;
    private readonly string language;
    private readonly int version;

    /// <summary>Compares what there is with what there should be.</summary>
    /// <param name="language">The language.</param>
    /// <param name="english">The English texts as they are now, by their names.</param>
    /// <param name="newest">The newest version of each piece of content.</param>
    public FurtherTextPlan(string language, IReadOnlyDictionary<string, string> english, IReadOnlyList<ContentEdit> newest)
    {
        this.language = language;
        var ledger = newest.FirstOrDefault(edit => edit is { Kind: SourcesKind, Key: SourcesKey } && edit.Language == language);
        (sources, version) = (Read(ledger?.Value), ledger?.Version ?? 0);
        var known = newest.Where(edit => edit.Kind == ContentKinds.Text && edit.Language == language).ToDictionary(edit => edit.Key, StringComparer.Ordinal);
        ToDo =
        [
            .. english.Where(text => !IsDone(text.Key, text.Value, known.GetValueOrDefault(text.Key)))
                .OrderBy(text => text.Key, StringComparer.Ordinal)
                .Select(text => new FurtherText(text.Key, text.Value, (known.GetValueOrDefault(text.Key)?.Version ?? 0) + 1)),
        ];
        IsComplete = english.Keys.All(known.ContainsKey);
    }

    /// <summary>The texts that have no translation, and those whose English has changed since. What a person wrote is left alone.</summary>
    public IReadOnlyList<FurtherText> ToDo { get; }

    /// <summary>Whether every text has a translation, be it of an earlier English text.</summary>
    public bool IsComplete { get; }

    /// <summary>What is stored with translations that were made.</summary>
    /// <param name="texts">The texts that were translated.</param>
    /// <param name="now">When.</param>
    public ContentEdit Note(IEnumerable<FurtherText> texts, DateTimeOffset now)
    {
        var noted = new Dictionary<string, string>(sources, StringComparer.Ordinal);
        foreach (var text in texts)
        {
            noted[text.Key] = SourceOf(text.English);
        }

        // It is nobody's wording, so there is nothing to review.
        return new ContentEdit(SourcesKind, SourcesKey, language, version + 1, JsonSerializer.Serialize(noted), ReviewState.Reviewed, By: null, now);
    }

    private static string SourceOf(string english) => WordingVersion.Of([english]);

    private static Dictionary<string, string> Read(string? ledger)
    {
        try
        {
            return ledger is null ? new(StringComparer.Ordinal) : new(JsonSerializer.Deserialize<Dictionary<string, string>>(ledger)!, StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            // Then everything is translated anew.
            return new(StringComparer.Ordinal);
        }
    }

    private bool IsDone(string key, string english, ContentEdit? known) =>
        known is not null && (known.By is not null || sources.GetValueOrDefault(key) == SourceOf(english));
}
