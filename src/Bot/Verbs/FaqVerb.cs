using System.Text.Json;
using System.Text.Json.Nodes;
using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Bot.Verbs;

/// <summary>
/// Asks the list of questions, line by line: <c>{"language":"ti","text":"..","role":"newcomer|volunteer"}</c> in,
/// <c>{"outcome":"answered|offered|handedover","entries":[{"id":"..","score":0.9}]}</c> out. Who names no role asks as a newcomer.
/// </summary>
/// <param name="library">The entries.</param>
internal sealed class FaqVerb(FaqLibrary library)
{
    private const int ScoreDecimals = 4;

    /// <summary>Answers every line of the input with one line.</summary>
    /// <param name="input">Lines of JSON.</param>
    /// <param name="output">Where the answers go, in the same order.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The exit code: 0, however many lines were nonsense.</returns>
    public Task<int> AskAsync(TextReader input, TextWriter output, CancellationToken cancellationToken) =>
        JsonLines.AnswerAsync(input, output, Answer, cancellationToken);

    /// <summary>Writes every entry, in a list: where its facts come from, and in each language its question and whether somebody read it.</summary>
    /// <param name="output">Where the list goes.</param>
    public async Task<int> ListAsync(TextWriter output)
    {
        var list = new JsonArray([.. library.All.Select(ToJson)]);
        await output.WriteLineAsync(list.ToJsonString(VerbJson.Readable));
        return 0;
    }

    private void Answer(JsonElement line, Utf8JsonWriter writer)
    {
        var (language, text, role) = (JsonLines.Language(line), JsonLines.Text(line, "text"), Role(line));
        Write(writer, library.Index(FaqLibrary.LanguageOf(text, language)).Ask(text, role));
    }

    private static FaqAudience Role(JsonElement line)
    {
        if (!line.TryGetProperty("role", out var named) || named.ValueKind is JsonValueKind.Null)
        {
            return FaqAudience.Newcomer;
        }

        return JsonLines.Words(named, "role") switch
        {
            "newcomer" => FaqAudience.Newcomer,
            "volunteer" => FaqAudience.Volunteer,
            _ => throw new FormatException("\"role\" must be newcomer or volunteer."),
        };
    }

    private static void Write(Utf8JsonWriter writer, FaqReply reply)
    {
        writer.WriteStartObject();
        writer.WriteString("outcome", CodeOf(reply.Outcome));
        writer.WriteStartArray("entries");
        foreach (var match in reply.Matches)
        {
            writer.WriteStartObject();
            writer.WriteString("id", match.Id);
            writer.WriteNumber("score", Math.Round(match.Score, ScoreDecimals));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string CodeOf(FaqOutcome outcome) => outcome switch
    {
        FaqOutcome.Answered => "answered",
        FaqOutcome.Offered => "offered",
        _ => "handedover",
    };

    private static JsonNode ToJson(FaqArticle article) => new JsonObject
    {
        ["id"] = article.Id,
        ["topic"] = article.Topic,
        ["for"] = Code(article.Audience),
        ["languages"] = new JsonObject(Languages.All.Select(language => KeyValuePair.Create<string, JsonNode?>(language, ToJson(article, language)))),
        ["sources"] = new JsonArray([.. article.Sources.Select(ToJson)]),
    };

    private static JsonObject ToJson(FaqArticle article, string language) => article.Texts.TryGetValue(language, out var text)
        ? new JsonObject { ["question"] = text.Question, ["reviewed"] = text.IsReviewed }
        : new JsonObject { ["missing"] = true };

    private static JsonNode ToJson(FaqSource source) => new JsonObject
    {
        ["title"] = source.Title,
        ["url"] = source.Url.AbsoluteUri,
        ["checked"] = VerbJson.Day(source.Checked),
        ["copy"] = source.Copy,
    };

    private static string Code(FaqAudience audience) => audience switch
    {
        FaqAudience.Newcomer => "newcomer",
        FaqAudience.Volunteer => "volunteer",
        _ => "both",
    };
}
