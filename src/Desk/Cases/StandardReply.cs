using System.Text.Json;
using SamenHier.Casework.Contents;

namespace SamenHier.Desk.Cases;

/// <summary>A standard reply that was reviewed.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Title">What it is called at the desk.</param>
/// <param name="Text">The words that go into the answer.</param>
public sealed record StandardReply(string Key, string Title, string Text)
{
    /// <summary>The reviewed replies in a language, by title; what cannot be read is left out.</summary>
    /// <param name="newest">The newest version of each piece of content.</param>
    /// <param name="language">The language.</param>
    public static IReadOnlyList<StandardReply> Reviewed(IEnumerable<ContentEdit> newest, string language) =>
    [
        .. newest.Where(edit => edit is { Kind: ContentKinds.Reply, Review: ReviewState.Reviewed, Value: not null } && edit.Language == language)
            .Select(Read).OfType<StandardReply>().OrderBy(reply => reply.Title, StringComparer.InvariantCultureIgnoreCase),
    ];

    private static StandardReply? Read(ContentEdit edit)
    {
        try
        {
            using var document = JsonDocument.Parse(edit.Value!);
            return document.RootElement.ValueKind is JsonValueKind.Object
                && document.RootElement.TryGetProperty("title", out var title) && title.ValueKind is JsonValueKind.String
                && document.RootElement.TryGetProperty("text", out var text) && text.ValueKind is JsonValueKind.String
                    ? new StandardReply(edit.Key, title.GetString()!, text.GetString()!)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
