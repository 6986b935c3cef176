using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Bot.Verbs;
using SamenHier.Casework.Places;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Verbs;

/// <summary>The operator's verb <c>places</c>.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The test runner ends it by IAsyncLifetime.")]
public sealed class PlacesVerbTests : IAsyncLifetime
{
    private const string TheHague = "NL\t2511\t's-Gravenhage\tZuid-Holland\tZH\t's-Gravenhage\t0518\t\t\t52.0774\t4.3112\t6";
    private const string Almere = "NL\t1311 AB\tAlmere\tFlevoland\tFL\tAlmere\t0034\t\t\t52.3667\t5.1758\t6";
    private const string Brussels = "BE\t1000\tBruxelles\tBruxelles-Capitale\tBRU\t\t\t\t\t50.8466\t4.3528\t4";

    private static readonly JsonSerializerOptions AsTyped = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TemporaryDirectory data = new();
    private readonly AlarmClock clock = new();
    private BotServer? server;

    private BotServer Server => server ?? throw new InvalidOperationException("The server has not been started.");

    private PostcodeStore Store => Server.Get<PostcodeStore>();

    public async Task InitializeAsync() => server = await BotServer.StartAsync(data.File("data"), clock);

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        data.Dispose();
    }

    [Fact]
    public async Task An_import_says_how_many_lines_it_took_and_is_shown_afterwards()
    {
        var (exitCode, output, errors) = await ImportAsync($"{TheHague}\n{Brussels}\n{Almere}\n");

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal("""{"imported":2,"skipped":1,"country":"NL"}""", Compact(output));
        Assert.Equal(
            $$"""{"source":"GeoNames postal codes, NL.txt","count":2,"importedAt":"{{clock.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ}}"}""",
            Compact(await ShowAsync()));
    }

    [Fact]
    public async Task Without_an_import_nothing_is_shown_as_loaded() =>
        Assert.Equal("""{"source":null,"count":0,"importedAt":null}""", Compact(await ShowAsync()));

    [Theory]
    [InlineData("", "has no postcodes of the Netherlands")]
    [InlineData(Brussels, "has no postcodes of the Netherlands")]
    [InlineData("NL,1311,Almere", "line 1 ")]
    [InlineData(Almere + "\nNL\t13\tAlmere\t\t\t\t\t\t\t52.3\t5.1\t6", "line 2 ")]
    public async Task A_file_that_is_not_right_is_refused_with_a_reason_and_changes_nothing(string content, string reason)
    {
        await ImportAsync(TheHague);
        var before = await ShowAsync();

        var (exitCode, output, errors) = await ImportAsync(content);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(reason, errors, StringComparison.Ordinal);
        Assert.Equal(before, await ShowAsync());
        Assert.Equal(["2511"], (await Store.ReadAsync(CancellationToken.None)).Select(area => area.Postcode4));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_so()
    {
        await using StringWriter output = new(), errors = new();

        Assert.Equal(1, await PlacesVerb.ImportAsync(Store, data.File("nowhere.txt"), output, errors, CancellationToken.None));

        Assert.Equal("", output.ToString());
        Assert.Contains("nowhere.txt", errors.ToString(), StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output, string Errors)> ImportAsync(string content)
    {
        var file = data.File("NL.txt");
        await File.WriteAllTextAsync(file, content);
        await using StringWriter output = new(), errors = new();
        var exitCode = await PlacesVerb.ImportAsync(Store, file, output, errors, CancellationToken.None);
        return (exitCode, output.ToString(), errors.ToString());
    }

    private async Task<string> ShowAsync()
    {
        await using StringWriter output = new();
        Assert.Equal(0, await PlacesVerb.ShowAsync(Store, output, CancellationToken.None));
        return output.ToString();
    }

    private static string Compact(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json), AsTyped);
}
