using System.Text.Json;
using System.Text.Json.Nodes;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Bot.Verbs;
using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Verbs;

/// <summary>The verb that asks the list of questions: a line of JSON in, a line of JSON out; and the one that lists its entries.</summary>
public sealed class FaqVerbTests
{
    private static readonly FaqLibrary Library = FaqLibrary.Shipped;

    private static readonly Dictionary<FaqOutcome, string> Codes = new()
    {
        [FaqOutcome.Answered] = "answered",
        [FaqOutcome.Offered] = "offered",
        [FaqOutcome.HandedOver] = "handedover",
    };

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("ti")]
    public async Task A_question_of_the_list_is_answered_with_its_entry(string language)
    {
        var answer = Assert.Single(await AskAsync(Line(language, Library.Find("cost", language)!.Texts[language].Question)));

        Assert.Equal(["outcome", "entries"], answer.AsObject().Select(member => member.Key));
        Assert.Equal("answered", (string?)answer["outcome"]);
        var entry = Assert.Single(answer["entries"]!.AsArray())!;
        Assert.Equal(["id", "score"], entry.AsObject().Select(member => member.Key));
        Assert.Equal("cost", (string?)entry["id"]);
        Assert.InRange((double)entry["score"]!, 0.1, 1);
    }

    [Fact]
    public async Task A_question_in_another_language_than_its_line_names_is_understood()
    {
        var answer = Assert.Single(await AskAsync(Line("ti", "Moet ik betalen om mee te doen?")));
        Assert.Equal(("answered", "cost"), ((string?)answer["outcome"], (string?)answer["entries"]![0]!["id"]));
    }

    [Fact]
    public async Task What_the_search_says_is_written_in_codes()
    {
        // Pieces of questions, so that some are answered, some offered and some not known.
        var pieces = TextsIn("en").SelectMany(text => text.Asked).Select(asked => string.Join(' ', asked.Split(' ').TakeLast(2))).ToList();
        var replies = pieces.Select(piece => Library.Index(FaqLibrary.LanguageOf(piece, "en")).Ask(piece, FaqAudience.Newcomer)).ToList();

        var answers = await AskAsync([.. pieces.Select(piece => Line("en", piece))]);

        Assert.Equal(replies.Select(reply => Codes[reply.Outcome]), answers.Select(answer => (string?)answer["outcome"]));
        Assert.Equal(
            replies.Select(reply => string.Join(' ', reply.Matches.Select(match => match.Id))),
            answers.Select(answer => string.Join(' ', answer["entries"]!.AsArray().Select(entry => (string?)entry!["id"]))));
        Assert.Equal(Codes.Count, replies.Select(reply => reply.Outcome).Distinct().Count());
    }

    [Theory]
    [InlineData("", FaqAudience.Newcomer)]
    [InlineData(""","role":null""", FaqAudience.Newcomer)]
    [InlineData(""","role":"newcomer" """, FaqAudience.Newcomer)]
    [InlineData(""","role":"volunteer" """, FaqAudience.Volunteer)]
    public async Task Who_asks_counts_and_without_a_role_it_is_a_newcomer(string role, FaqAudience audience)
    {
        // Every question, so that those for one of the two tell them apart.
        var questions = TextsIn("nl").Select(text => text.Question).ToList();
        var expected = questions.Select(question => Codes[Library.Index("nl").Ask(question, audience).Outcome]).ToList();
        var other = audience is FaqAudience.Volunteer ? FaqAudience.Newcomer : FaqAudience.Volunteer;

        var answers = await AskAsync([.. questions.Select(question => $$"""{"language":"nl","text":{{JsonSerializer.Serialize(question)}}{{role}}}""")]);

        Assert.Equal(expected, answers.Select(answer => (string?)answer["outcome"]));
        Assert.NotEqual(expected, questions.Select(question => Codes[Library.Index("nl").Ask(question, other).Outcome]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("12")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"language":"nl"}""")]
    [InlineData("""{"text":"Wat kost het?"}""")]
    [InlineData("""{"language":"fr","text":"Wat kost het?"}""")]
    [InlineData("""{"language":null,"text":"Wat kost het?"}""")]
    [InlineData("""{"language":"nl","text":3}""")]
    [InlineData("""{"language":"nl","text":null}""")]
    [InlineData("""{"language":"nl","text":"\ud800"}""")]
    [InlineData("""{"language":"nl","text":"Wat kost het?","role":"builder"}""")]
    [InlineData("""{"language":"nl","text":"Wat kost het?","role":["newcomer"]}""")]
    [InlineData("""{"language":"nl","text":"Wat kost het?"}{""")]
    public async Task A_line_that_is_no_question_gets_an_error_and_the_next_is_read(string line)
    {
        var answers = await AskAsync(line, Line("en", "Does taking part cost money?"));

        Assert.Equal(2, answers.Count);
        Assert.Equal(["error"], answers[0].AsObject().Select(member => member.Key));
        Assert.NotEmpty((string?)answers[0]["error"] ?? "");
        Assert.NotNull(answers[1]["outcome"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("?")]
    [InlineData("\0")]
    public async Task Words_without_a_question_are_handed_over(string text)
    {
        foreach (var language in Languages.All)
        {
            var answer = Assert.Single(await AskAsync(Line(language, text)));
            Assert.Equal("""{"outcome":"handedover","entries":[]}""", answer.ToJsonString());
        }
    }

    [Fact]
    public async Task No_lines_give_no_lines() => Assert.Empty(await AskAsync());

    [Fact]
    public async Task Entries_lists_each_with_its_sources_and_every_language()
    {
        using var output = new StringWriter();
        Assert.Equal(0, await new FaqVerb(Library).ListAsync(output));

        var entries = JsonNode.Parse(output.ToString())!.AsArray().Select(entry => entry!.AsObject()).ToList();
        Assert.Equal(Library.All.Select(entry => entry.Id), entries.Select(entry => (string)entry["id"]!));
        Assert.All(entries, entry => Assert.Equal(["id", "topic", "for", "languages", "sources"], entry.Select(member => member.Key)));
        Assert.All(entries, entry => Assert.Contains((string)entry["for"]!, (string[])["newcomer", "volunteer", "both"]));
        Assert.All(entries, entry => Assert.Equal(Languages.All, entry["languages"]!.AsObject().Select(language => language.Key)));
        Assert.All(entries.SelectMany(entry => entry["sources"]!.AsArray()), AssertSource);
        Assert.Contains(Library.Find("cost", "ti")!.Texts["ti"].Question, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_says_in_which_language_an_entry_was_read_over_and_in_which_it_is_missing()
    {
        FaqArticle article = new(
            "x", "programme", FaqAudience.Volunteer, null, [new("Page", new Uri("https://example.org/a"), new DateOnly(2026, 2, 3), "2025-11")],
            new Dictionary<string, FaqText>(StringComparer.Ordinal) { ["nl"] = new("Wat?", [], "Dat.", true), ["ti"] = new("እንታይ፧", [], "እዚ።", false) });
        using var output = new StringWriter();

        await new FaqVerb(new FaqLibrary([article])).ListAsync(output);

        var entry = Assert.Single(JsonNode.Parse(output.ToString())!.AsArray())!;
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"id":"x","topic":"programme","for":"volunteer",
                "languages":{"nl":{"question":"Wat?","reviewed":true},"en":{"missing":true},"ar":{"missing":true},"ti":{"question":"እንታይ፧","reviewed":false}},
                "sources":[{"title":"Page","url":"https://example.org/a","checked":"2026-02-03","copy":"2025-11"}]}
                """),
            entry));
    }

    [Fact]
    public async Task Neither_needs_nor_makes_a_data_directory()
    {
        using TemporaryDirectory data = new();
        var nowhere = data.File("nowhere");

        var asked = await BotProcess.RunWithInputAsync(Line("ti", "ክንደይ ይኽፈል፧") + "\n", "faq", "ask", "--data-directory", nowhere);
        var listed = await BotProcess.RunAsync("faq", "entries", "--data-directory", nowhere);

        Assert.Equal((0, ""), (asked.ExitCode, asked.Errors));
        Assert.NotNull(JsonNode.Parse(asked.Output)!["outcome"]);
        Assert.Equal((0, ""), (listed.ExitCode, listed.Errors));
        Assert.Equal(Library.All.Count, JsonNode.Parse(listed.Output)!.AsArray().Count);
        Assert.False(Directory.Exists(nowhere));
    }

    private static IEnumerable<FaqText> TextsIn(string language) => Library.All.Select(entry => entry.Texts.GetValueOrDefault(language)).OfType<FaqText>();

    private static void AssertSource(JsonNode? source)
    {
        Assert.Equal(["title", "url", "checked", "copy"], source!.AsObject().Select(member => member.Key));
        Assert.StartsWith("http", (string)source["url"]!, StringComparison.Ordinal);
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", (string)source["checked"]!);
    }

    private static string Line(string language, string text) => JsonSerializer.Serialize(new { language, text });

    private static async Task<IReadOnlyList<JsonNode>> AskAsync(params string[] lines)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await new FaqVerb(Library).AskAsync(new StringReader(string.Concat(lines.Select(line => line + '\n'))), output, CancellationToken.None));
        return [.. output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }
}
