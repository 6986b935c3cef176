using System.Text;
using System.Text.Json;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Bot.Verbs;
using SamenHier.Casework.Matches;
using SamenHier.Desk.Matches;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Verbs;

/// <summary>Rounds on the command line.</summary>
public sealed class MatchVerbTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Round = """
        {"asOf":"2026-11-01",
         "newcomers":[
           {"id":"n1","kind":"welkomgroep","variant":"statushouder","waitingSince":"2026-01-01","needs":["trauma"],"priorities":["friendship"]},
           {"id":"n2","kind":"welkomgroep","variant":"statushouder","waitingSince":"2026-02-01","requirements":["women"]}],
         "groups":[
           {"id":"g1","kind":"welkomgroep","members":[{}],"offers":["friendship"]},
           {"id":"g2","kind":"welkomgroep","members":[{}],"hasWomen":false}]}
        """;

    private static readonly MatchRequest Fair = new(MatchVerb.Fair, Explains: true, IsTryOut: true);

    [Fact]
    public async Task A_file_gives_proposals_with_their_cards_and_why_somebody_has_none()
    {
        var (exitCode, json, errors) = await FileAsync(Round, Fair);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal("n1 g1", Assert.Single(json.GetProperty("proposals").EnumerateArray().Select(Pair)));
        var card = json.GetProperty("proposals")[0];
        Assert.Equal(card.GetProperty("millipoints").GetInt32(), card.GetProperty("lines").EnumerateObject().Sum(line => line.Value.GetInt32()));
        Assert.Equal(["trauma"], Texts(card.GetProperty("uncovered")));
        var unmatched = json.GetProperty("unmatched")[0];
        Assert.Equal(("n2", "noGroup"), (unmatched.GetProperty("newcomer").GetString(), unmatched.GetProperty("reason").GetProperty("code").GetString()));
        Assert.Equal(["needs", "matched", "worstOff", "total", "waiting", "points"], json.GetProperty("levels").EnumerateArray().Select(level => level.GetProperty("code").GetString()));
        var other = json.GetProperty("alternatives").GetProperty("n1")[0];
        Assert.Equal(("g2", "loses"), (other.GetProperty("group").GetString(), other.GetProperty("reason").GetProperty("code").GetString()));
        Assert.Equal(0, json.GetProperty("priceOfFairness").GetProperty("percent").GetDouble());
    }

    [Theory]
    [InlineData("""{"asOf":"2026-11-01","newcomers":[{"id":"n1","kind":"welkomgroep","variant":"statushouder","waitingSince":"2026-01-01","needs":["hunger"]}],"groups":[]}""", "\"hunger\"")]
    [InlineData("""{"asOf":"2026-11-01","newcomers":[],"groups":[{"id":"g","kind":"welkomgroep","members":[{}],"capacity":-1}]}""", "capacity")]
    [InlineData("""{"asOf":"2026-11-01","newcomers":[],"groups":[],"distances":[{"newcomer":"n","group":"g","kilometres":-2}]}""", "distances[0]")]
    [InlineData("""{"asOf":"2026-11-01","newcomers":[],"groups":[{"id":"g","kind":"welkomgroep","members":[{}]},{"id":"g","kind":"welkomgroep","members":[{}]}]}""", "groups[1]")]
    [InlineData("nonsense", "")]
    public async Task What_is_no_round_is_refused_with_its_record_and_field(string file, string named)
    {
        var (exitCode, _, errors) = await FileAsync(file, Fair);
        Assert.Equal(2, exitCode);
        Assert.NotEmpty(errors);
        Assert.Contains(named, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_is_worked_out_again_and_one_that_was_tampered_with_is_found_out()
    {
        using TemporaryDirectory folder = new();
        var record = Path.Combine(folder.Path, "record.json");
        await FileAsync(Round, Fair with { Record = record });
        Assert.Equal((0, true), await ReplayAsync(record));

        var tampered = (await File.ReadAllTextAsync(record)).Replace("\"proposals\":[[\"n1\",\"g1\"]]", "\"proposals\":[[\"n1\",\"g2\"]]", StringComparison.Ordinal);
        await File.WriteAllTextAsync(record, tampered);
        Assert.Equal((1, false), await ReplayAsync(record));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_so()
    {
        using StringWriter output = new(), errors = new();
        Assert.Equal(2, await MatchVerb.FileAsync("/nowhere/round.json", Fair, output, errors, CancellationToken.None));
        Assert.Contains("/nowhere/round.json", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_without_anybody_is_stored_sound_and_empty_and_replays()
    {
        var rounds = shared.Server.Get<RoundStore>();
        using StringWriter output = new(), errors = new(), listed = new();
        RoundRunner runner = new(rounds, shared.Server.Get<TimeProvider>());

        Assert.Equal(0, await MatchVerb.RoundAsync(runner, new(MatchVerb.Fair, Explains: false, IsTryOut: false), output, errors, CancellationToken.None));
        var json = JsonSerializer.Deserialize<JsonElement>(output.ToString());
        Assert.Empty(json.GetProperty("proposals").EnumerateArray());

        Assert.Equal(0, await MatchVerb.RoundsAsync(rounds, replays: true, listed, CancellationToken.None));
        var stored = JsonSerializer.Deserialize<JsonElement>(listed.ToString()).EnumerateArray().Single(round => round.GetProperty("round").GetString() == json.GetProperty("round").GetString());
        Assert.True(stored.GetProperty("identical").GetBoolean());
    }

    [Theory]
    [InlineData("[[7,6,6,7],[3,2,5,7],[8,4,9,4],[5,5,5,6]]", false, 0, 17)]
    [InlineData("[[7,6,6,7],[3,2,5,7],[8,4,9,4],[5,5,5,6]]", true, 0, 28)]
    [InlineData("[[7,null],[3,2],[8,4]]", false, 0, 7)]
    [InlineData("[]", false, 0, 0)]
    [InlineData("[[1,2],[3]]", false, 2, 0)]
    [InlineData("[[1,\"a\"]]", false, 2, 0)]
    [InlineData("[null]", false, 2, 0)]
    [InlineData("[[9223372036854775807,1],[1,1]]", false, 2, 0)]
    [InlineData("[[-9223372036854775808,null],[1,1]]", false, 2, 0)]
    public async Task A_matrix_of_ones_own_is_assigned_at_the_least_or_the_greatest_total(string matrix, bool greatest, int expected, long total)
    {
        using StringReader input = new(matrix);
        using StringWriter output = new(), errors = new();
        var exitCode = await AssignVerb.RunAsync(input, greatest, output, errors, CancellationToken.None);
        Assert.Equal(expected, exitCode);
        Assert.Equal(expected == 0, errors.ToString().Length == 0);
        if (expected == 0) Assert.Equal(total, JsonSerializer.Deserialize<JsonElement>(output.ToString()).GetProperty("total").GetInt64());
    }

    private static async Task<(int ExitCode, JsonElement Json, string Errors)> FileAsync(string content, MatchRequest request)
    {
        using TemporaryDirectory folder = new();
        var file = Path.Combine(folder.Path, "round.json");
        await File.WriteAllTextAsync(file, content, Encoding.UTF8);
        using StringWriter output = new(), errors = new();
        var exitCode = await MatchVerb.FileAsync(file, request, output, errors, CancellationToken.None);
        return (exitCode, exitCode == 0 ? JsonSerializer.Deserialize<JsonElement>(output.ToString()) : default, errors.ToString());
    }

    private static async Task<(int ExitCode, bool IsIdentical)> ReplayAsync(string record)
    {
        using StringWriter output = new(), errors = new();
        var exitCode = await MatchVerb.ReplayAsync(record, output, errors, CancellationToken.None);
        return (exitCode, JsonSerializer.Deserialize<JsonElement>(output.ToString()).GetProperty("identical").GetBoolean());
    }

    private static string Pair(JsonElement card) => $"{card.GetProperty("newcomer").GetString()} {card.GetProperty("group").GetString()}";

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString());
}
