using System.Net;
using SamenHier.Bot.Tests.StandIns;

namespace SamenHier.Bot.Tests.AzureChannels;

/// <summary>Replies go out with the bot's own token, wait as long as the channel asks, stay in order, and survive a restart.</summary>
public sealed class ReplyTests
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_token_is_asked_for_once_for_many_replies()
    {
        await using var azure = await AzureServer.StartAsync();
        var person = azure.Person("many");
        await person.JoinAsync();
        await person.PressAsync("start.language", "nl");
        await person.PressAsync("consent.keep", "yes");

        await AssertAllHeardAsync(azure, person);

        Assert.Single(azure.Microsoft.TokenRequests);
    }

    [Fact]
    public async Task A_managed_identity_replies_without_a_password()
    {
        await using var azure = await AzureServer.StartAsync(microsoft => microsoft.ManagedIdentity);
        var person = azure.Person("managed");
        await person.JoinAsync();

        await AssertAllHeardAsync(azure, person);

        Assert.Equal("https://api.botframework.com", Assert.Single(azure.Microsoft.TokenRequests).Resource);
    }

    [Fact]
    public async Task A_token_that_the_channel_refuses_is_replaced_at_once()
    {
        await using var azure = await AzureServer.StartAsync();
        azure.Connector.RefuseNext(HttpStatusCode.Unauthorized);
        var person = azure.Person("refused-token");
        await person.JoinAsync();

        await AssertAllHeardAsync(azure, person);

        Assert.Equal(["Bearer given-1", "Bearer given-2"], azure.Connector.Authorizations);
        Assert.DoesNotContain(azure.Bot.Logs.Lines, line => line.Contains("it is tried again", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "90", 90)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "90", 90)]
    [InlineData(HttpStatusCode.TooManyRequests, "Sat, 31 Jan 2026 12:07:00 GMT", 420)]
    [InlineData(HttpStatusCode.PreconditionFailed, null, 1)]
    public async Task A_channel_is_left_alone_as_long_as_it_asks(HttpStatusCode status, string? retryAfter, int seconds)
    {
        AlarmClock clock = new();
        await using var azure = await AzureServer.StartAsync(clock: clock);
        azure.Connector.RetryAfter = retryAfter;
        azure.Connector.RefuseNext(status);
        var person = azure.Person("asked-to-wait");
        await person.JoinAsync();
        await clock.AlarmIsSetAsync(TimeSpan.FromSeconds(seconds));
        await person.PressAsync("start.language", "nl");

        clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, azure.Connector.Attempts);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        await AssertAllHeardAsync(azure, person);
    }

    [Fact]
    public async Task What_waits_when_the_program_stops_is_sent_by_the_next()
    {
        AlarmClock clock = new();
        await using var azure = await AzureServer.StartAsync(clock: clock);
        azure.Connector.RetryAfter = "660";
        azure.Connector.RefuseNext(HttpStatusCode.TooManyRequests);
        var person = azure.Person("restarted");
        await person.JoinAsync();
        await clock.AlarmIsSetAsync(TimeSpan.FromSeconds(660));
        await person.PressAsync("start.language", "ti");
        await azure.StopBotAsync();

        // By the real clock it would be months later, and who has not consented be erased.
        await azure.StartBotAsync(clock: new AlarmClock());

        await AssertAllHeardAsync(azure, person);
    }

    [Fact]
    public async Task A_turn_is_taken_while_there_is_no_token_and_its_replies_follow()
    {
        AlarmClock clock = new();
        await using var azure = await AzureServer.StartAsync(clock: clock);
        azure.Microsoft.TokenError = "invalid_client";
        var person = azure.Person("no-token");
        (await person.JoinAsync()).Taken();
        await clock.AlarmIsSetAsync(First);
        Assert.Contains(azure.Bot.Logs.Lines, line => line.Contains("There is no token for calls to channels: invalid_client", StringComparison.Ordinal));
        Assert.DoesNotContain(azure.Bot.Logs.Lines, line => line.Contains("open-sesame", StringComparison.Ordinal));
        azure.Microsoft.TokenError = null;
        clock.Advance(First);

        await AssertAllHeardAsync(azure, person);
    }

    [Theory]
    [InlineData("MessageWritesBlocked", true)]
    [InlineData("BotNotInConversationRoster", true)]
    [InlineData("SomethingElse", false)]
    public async Task Where_the_bot_was_barred_what_waits_is_not_tried(string code, bool isBarred)
    {
        AlarmClock clock = new();
        await using var azure = await AzureServer.StartAsync(clock: clock);
        azure.Connector.RefuseNext(HttpStatusCode.TooManyRequests);
        var person = azure.Person("barred");
        await person.JoinAsync();
        await clock.AlarmIsSetAsync(First);
        azure.Connector.RefusalCode = code;
        azure.Connector.Judge = _ => Task.FromResult(HttpStatusCode.Forbidden);
        await person.PressAsync("start.language", "nl");
        var said = await SaidAsync(azure, person);
        clock.Advance(First);
        await azure.Bot.Logs.UntilAsync($"refused message {(await azure.Bot.MessagesAsync(person.Conversation))[^1].Sequence}");

        Assert.Equal(1 + (isBarred ? 1 : said.Count), azure.Connector.Attempts);

        // What the person writes next shows that the bot is no longer barred.
        azure.Connector.RefuseNext();
        await person.SayAsync("?");
        await azure.Connector.DeliveredAsync(1);
    }

    private static async Task<List<string?>> SaidAsync(AzureServer azure, ChannelUser person) =>
        [.. (await azure.Bot.TranscriptAsync(person.Conversation)).Where(activity => activity.From.Id == "the-bot").Select(activity => activity.Text)];

    private static async Task AssertAllHeardAsync(AzureServer azure, ChannelUser person)
    {
        var said = await SaidAsync(azure, person);
        Assert.NotEmpty(said);
        var heard = await azure.Connector.DeliveredAsync(said.Count);
        Assert.Equal(said, heard.Select(activity => activity.Text));
        Assert.All(azure.Connector.Authorizations, header => Assert.StartsWith("Bearer given-", header, StringComparison.Ordinal));
    }
}
