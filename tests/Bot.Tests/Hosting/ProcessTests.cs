using SamenHier.Bot.Tests.StandIns;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Hosting;

/// <summary>The program as an operator runs it.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task It_says_where_the_chat_is_keeps_what_it_took_and_ends_when_it_is_asked_to()
    {
        using TemporaryDirectory data = new();
        await using var program = BotProcess.Start("--urls=http://127.0.0.1:0", $"--Data:Directory={data.File("new")}", "--Channels:AllowAnonymous=true");
        var address = (await program.LineAsync("The chat is at "))["The chat is at ".Length..];
        using HttpClient http = new() { BaseAddress = new Uri(address) };
        var person = await WebChatUser.AskTokenAsync(http);
        (await person.JoinAsync()).Taken();

        Assert.Equal(0, await program.TerminateAsync());

        await using var restarted = await BotServer.StartAsync(data.File("new"));
        Assert.Equal("start.language", (await restarted.QuestionAsync(person.Conversation)).Id);
    }

    [Theory]
    [InlineData("Data:Provider", "--Data:Provider=paper")]
    [InlineData("Channels:MaxBodyBytes", "--Channels:MaxBodyBytes=ten")]
    public async Task A_wrong_setting_ends_it_with_2_and_one_line_that_names_the_key(string key, string argument)
    {
        using TemporaryDirectory data = new();

        var (exitCode, _, errors) = await BotProcess.RunAsync("--urls=http://127.0.0.1:0", $"--Data:Directory={data.Path}", argument);

        Assert.Equal(2, exitCode);
        Assert.Contains(key, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_used_ends_it_with_1_and_one_line()
    {
        using TemporaryDirectory data = new();
        await File.WriteAllTextAsync(data.File("samenhier.db"), new string('x', 5000));

        var (exitCode, _, errors) = await BotProcess.RunAsync("--urls=http://127.0.0.1:0", $"--Data:Directory={data.Path}");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("The database cannot be used:", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
