using System.Text.Json;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Bot.Verbs;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Verbs;

/// <summary>The verbs as an operator types them.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData(true, "participants")]
    [InlineData(true, "export", "--reference", "1234")]
    [InlineData(true, "erase", "--reference", "1234")]
    [InlineData(true, "recognize")]
    [InlineData(true, "faq")]
    [InlineData(true, "faq", "ask")]
    [InlineData(true, "no-such-verb")]
    [InlineData(true, "--help")]
    [InlineData(true, "--data-directory", "somewhere", "participants")]
    [InlineData(false)]
    [InlineData(false, "--urls=http://127.0.0.1:0")]
    [InlineData(false, "--urls", "http://127.0.0.1:0")]
    [InlineData(false, "--Data:Directory", "participants")]
    [InlineData(false, "Data:Directory=somewhere")]
    public void A_verb_is_told_from_the_servers_settings(bool isVerb, params string[] args) => Assert.Equal(isVerb, CommandLine.Names(args));

    [Fact]
    public async Task Standard_output_has_nothing_but_JSON()
    {
        using TemporaryDirectory data = new();
        string code;
        await using (var server = await BotServer.StartAsync(data.Path))
        {
            var person = await server.NewPersonAsync(Entrance.WebChat);
            await new Newcomer("ar").ReachAsync(server, person, "newcomer.birthYear");
            code = (await server.ExportAsync(person.Conversation)).Profile.Reference!;
        }

        var listed = await BotProcess.RunAsync("participants", "--data-directory", data.Path);
        var exported = await BotProcess.RunAsync("export", "--data-directory", data.Path, "--reference", $"{code[..4]}-{code[4..8]}-{code[8..]}");

        Assert.Equal((0, ""), (listed.ExitCode, listed.Errors));
        Assert.Equal((0, ""), (exported.ExitCode, exported.Errors));
        Assert.Equal(code, JsonSerializer.Deserialize<JsonElement>(listed.Output)[0].GetProperty("reference").GetString());
        Assert.Equal(new Newcomer("ar").Name, JsonSerializer.Deserialize<JsonElement>(exported.Output).GetProperty("answers").GetProperty("newcomer.name").GetProperty("value").GetString());
    }

    [Theory]
    [InlineData(1, "export", "--reference", "000000000000")]
    [InlineData(2, "export")]
    [InlineData(2, "export", "--group", "everybody")]
    [InlineData(1, "export", "--group", "00000000000000000000000000000000")]
    [InlineData(2, "export", "--groups", "--reference", "000000000000")]
    [InlineData(1, "erase", "--reference", "000000000000")]
    [InlineData(2, "erase", "--reference", "everybody")]
    [InlineData(2, "erase")]
    [InlineData(2, "places", "import")]
    [InlineData(1, "places", "import", "no-such-file.txt")]
    [InlineData(2, "faq")]
    [InlineData(2, "faq", "everything")]
    [InlineData(2, "faq", "ask", "something")]
    [InlineData(2, "no-such-verb")]
    public async Task An_error_goes_to_standard_error_and_gives_an_exit_code(int exitCode, params string[] args)
    {
        using TemporaryDirectory data = new();

        var result = await BotProcess.RunAsync([.. args, "--data-directory", data.Path]);

        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.NotEmpty(result.Errors);
    }
}
