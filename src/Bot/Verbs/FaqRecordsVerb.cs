using System.Text.Json.Nodes;
using SamenHier.Casework.Questions;

namespace SamenHier.Bot.Verbs;

/// <summary>Shows what people asked in vain and which answers helped, without naming anybody.</summary>
internal static class FaqRecordsVerb
{
    /// <summary>Writes the questions to which there was no sure answer, in a list, newest first; at most <see cref="QuestionRecords.MostUnanswered"/>.</summary>
    public static async Task<int> UnansweredAsync(QuestionRecords records, TextWriter output, CancellationToken cancellationToken)
    {
        var list = new JsonArray([.. (await records.UnansweredAsync(cancellationToken)).Select(ToJson)]);
        await output.WriteLineAsync(list.ToJsonString(VerbJson.Readable));
        return 0;
    }

    /// <summary>Writes how often each answer helped and did not, one object an entry and language, in a list.</summary>
    public static async Task<int> FeedbackAsync(QuestionRecords records, TextWriter output, CancellationToken cancellationToken)
    {
        var list = new JsonArray([.. (await records.FeedbackAsync(cancellationToken)).Select(ToJson)]);
        await output.WriteLineAsync(list.ToJsonString(VerbJson.Readable));
        return 0;
    }

    private static JsonNode ToJson(UnansweredQuestion question) => new JsonObject
    {
        ["words"] = question.Words,
        ["language"] = question.Language,
        ["outcome"] = question.Outcome,
        ["entry"] = question.Entry,
        ["at"] = VerbJson.Instant(question.At),
    };

    private static JsonNode ToJson(FaqFeedbackTotal total) => new JsonObject
    {
        ["entry"] = total.Entry,
        ["language"] = total.Language,
        ["helped"] = total.Helped,
        ["notHelped"] = total.NotHelped,
    };
}
