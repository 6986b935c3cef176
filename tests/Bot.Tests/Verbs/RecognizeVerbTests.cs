using System.Text.Json;
using System.Text.Json.Nodes;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Bot.Verbs;
using SamenHier.Recognizers;

namespace SamenHier.Bot.Tests.Verbs;

/// <summary>The verb that reads what people type: a line of JSON in, a line of JSON out.</summary>
public sealed class RecognizeVerbTests
{
    private static readonly DateOnly Today = new(2026, 1, 31);

    [Theory]
    [InlineData("""{"kind":"number","language":"ti","text":"ሰለስተ"}""", "3", "sure")]
    [InlineData("""{"kind":"number","language":"nl","text":"geen idee"}""", "null", "none")]
    [InlineData("""{"kind":"number","language":"nl","text":"2 of 3"}""", "null", "ambiguous")]
    [InlineData("""{"kind":"date","language":"nl","text":"maart 2021"}""", "\"2021-03\"", "sure")]
    [InlineData("""{"kind":"date","language":"nl","text":"31 maart 2021"}""", "\"2021-03-31\"", "sure")]
    [InlineData("""{"kind":"date","language":"nl","text":"2021"}""", "null", "none")]
    [InlineData("""{"kind":"date","language":"en","text":"last month"}""", "\"2025-12\"", "sure")]
    [InlineData("""{"kind":"date","language":"en","text":"last month","today":"2020-05-05"}""", "\"2020-04\"", "sure")]
    [InlineData("""{"kind":"boolean","language":"ar","text":"نعم"}""", "true", "sure")]
    [InlineData("""{"kind":"boolean","language":"nl","text":"nee","today":null}""", "false", "sure")]
    [InlineData("""{"kind":"choice","language":"nl","text":"de tweede","options":["Appel","Peer"]}""", "1", "sure")]
    [InlineData("""{"kind":"place","language":"nl","text":"ergens"}""", "null", "none")]
    public async Task A_line_is_answered_with_the_value_and_how_surely(string line, string value, string certainty)
    {
        var answer = Assert.Single(await RunAsync(line));
        Assert.Equal((value, certainty), (answer["value"]?.ToJsonString() ?? "null", (string?)answer["certainty"]));
        Assert.IsType<JsonArray>(answer["candidates"]);
    }

    [Fact]
    public async Task A_place_has_its_postcode_its_name_and_where_it_lies()
    {
        var place = Assert.Single(await RunAsync("""{"kind":"place","language":"en","text":"2511 AB The Hague"}"""))["value"]!;
        Assert.Equal(("2511", "Den Haag"), ((string?)place["postcode4"], (string?)place["place"]));
        Assert.Equal(52.1, (double)place["latitude"]!, tolerance: 0.1);
        Assert.Equal(4.3, (double)place["longitude"]!, tolerance: 0.1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("12")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"kind":"number","language":"nl"}""")]
    [InlineData("""{"kind":"number","text":"3"}""")]
    [InlineData("""{"language":"nl","text":"3"}""")]
    [InlineData("""{"kind":"number","language":"fr","text":"3"}""")]
    [InlineData("""{"kind":"colour","language":"nl","text":"3"}""")]
    [InlineData("""{"kind":"number","language":"nl","text":3}""")]
    [InlineData("""{"kind":"number","language":"nl","text":"\ud800"}""")]
    [InlineData("""{"kind":"date","language":"nl","text":"vandaag","today":"yesterday"}""")]
    [InlineData("""{"kind":"date","language":"nl","text":"vandaag","today":"2026-02-30"}""")]
    [InlineData("""{"kind":"choice","language":"nl","text":"1"}""")]
    [InlineData("""{"kind":"choice","language":"nl","text":"1","options":[]}""")]
    [InlineData("""{"kind":"choice","language":"nl","text":"1","options":["a",2]}""")]
    [InlineData("""{"kind":"number","language":"nl","text":"3"}{""")]
    public async Task A_line_that_is_no_question_gets_an_error_and_the_next_is_read(string line)
    {
        var answers = await RunAsync(line, """{"kind":"number","language":"nl","text":"3"}""");
        Assert.Equal(2, answers.Count);
        Assert.NotEmpty((string?)answers[0]["error"] ?? "");
        Assert.Equal(3, (int?)answers[1]["value"]);
    }

    [Fact]
    public async Task Ten_thousand_lines_are_answered_in_their_order()
    {
        var lines = Enumerable.Range(0, 10_000).Select(number => JsonSerializer.Serialize(new { kind = "number", language = "en", text = $"{number}" })).ToArray();
        var answers = await RunAsync(lines);
        Assert.Equal(Enumerable.Range(0, 10_000), answers.Select(answer => (int)answer["value"]!));
    }

    [Fact]
    public async Task The_verb_needs_no_data_directory()
    {
        var result = await BotProcess.RunWithInputAsync("""{"kind":"boolean","language":"ti","text":"እወ"}""" + "\n", "recognize");
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.True((bool)JsonNode.Parse(result.Output)!["value"]!);
    }

    private static async Task<IReadOnlyList<JsonNode>> RunAsync(params string[] lines)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await new RecognizeVerb(PlaceRecognizer.Shipped, Today).RunAsync(new StringReader(string.Join('\n', lines) + '\n'), output, CancellationToken.None));
        return [.. output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }
}
