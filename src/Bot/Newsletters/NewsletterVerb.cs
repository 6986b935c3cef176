using System.Text.Json.Nodes;
using SamenHier.Bot.Verbs;
using SamenHier.Casework.Newsletters;

namespace SamenHier.Bot.Newsletters;

/// <summary>Shows an operator who gets the newsletter.</summary>
internal static class NewsletterVerb
{
    /// <summary>Writes every confirmed address with its language, in a list.</summary>
    public static async Task<int> ListAsync(NewsletterStore store, TextWriter output, CancellationToken cancellationToken)
    {
        JsonArray list = [.. (await store.ListConfirmedAsync(cancellationToken)).Select(ToJson)];
        await output.WriteLineAsync(list.ToJsonString(VerbJson.Readable));
        return 0;
    }

    private static JsonNode ToJson(NewsletterSubscriber subscriber) => new JsonObject
    {
        ["address"] = subscriber.Address,
        ["language"] = subscriber.Language,
    };
}
