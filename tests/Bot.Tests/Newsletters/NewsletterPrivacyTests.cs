using System.Text.Json;
using SamenHier.Bot.Newsletters;
using SamenHier.Bot.Tests.Mail;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework.Newsletters;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Newsletters;

/// <summary>Who asked for the newsletter stands in no log, and in the list only when they confirmed.</summary>
public sealed class NewsletterPrivacyTests
{
    private const string Address = "zevenster.proefpersoon@example.nl";

    private static readonly string[] DebugLogs = [.. new[] { "Default", "Microsoft", "System.Net.Http.HttpClient", "Microsoft.EntityFrameworkCore" }.Select(category => $"Logging:LogLevel:{category}=Debug")];

    [Theory]
    [InlineData(MailTrouble.None)]
    [InlineData(MailTrouble.NeverForTheAddress)]
    [InlineData(MailTrouble.HangsUpAtOnce)]
    public async Task Neither_address_nor_token_is_in_the_log(MailTrouble trouble)
    {
        using TemporaryDirectory data = new();
        await using var mail = StandInMailServer.Start();
        mail.Trouble = trouble;
        AlarmClock clock = new();
        CapturedLogs logs;
        string token;
        await using (var server = await BotServer.StartAsync(data.Path, clock, [.. mail.Settings(), .. DebugLogs]))
        {
            logs = server.Logs;
            await clock.AlarmIsSetAsync(ConfirmationJob.Period);
            await server.AskAsync(Address);
            token = (await server.Get<NewsletterStore>().PendingAsync(1, CancellationToken.None)).Single().Token;
            clock.Advance(ConfirmationJob.Period);
            await logs.UntilAsync(trouble is MailTrouble.None ? "A confirmation of the newsletter was sent" : "The mail server");
            await HttpAnswer.ReadAsync(await server.Http.GetAsync($"/newsletter/confirm/{token}"));
            await HttpAnswer.ReadAsync(await server.Http.PostAsync($"/newsletter/confirm/{token}", content: null));
            await HttpAnswer.ReadAsync(await server.Http.PostAsync($"/newsletter/confirm/{token}x", content: null));
        }

        Assert.Contains(logs.Lines, line => line.StartsWith("Debug Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
        Assert.All([Address, token], secret => Assert.DoesNotContain(logs.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task The_verb_lists_who_confirmed_and_nobody_else()
    {
        using TemporaryDirectory data = new();
        await using (var server = await BotServer.StartAsync(data.Path, new AlarmClock()))
        {
            await server.AskAsync("wacht@example.nl");
            await server.AskAsync(Address, "ti");
            var token = (await server.Get<NewsletterStore>().PendingAsync(10, CancellationToken.None)).Single(pending => pending.Address == Address).Token;
            await server.Get<NewsletterStore>().ConfirmAsync(token, CancellationToken.None);
        }

        var result = await BotProcess.RunAsync("newsletter", "--data-directory", data.Path);

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Equal($$"""[{"address":"{{Address}}","language":"ti"}]""", JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(result.Output)));
    }
}
